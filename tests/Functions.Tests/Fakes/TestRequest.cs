using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Naober.Core.Organisations;
using Naober.Core.Signals;
using Naober.Pages;

namespace Naober.Functions.Tests.Fakes;

/// <summary>A request as it reaches the app.</summary>
/// <param name="Target">Path and query.</param>
internal sealed record TestRequest(string Method, string Target)
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Null: no body.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Form { get; init; }

    public static TestRequest Get(string target) => new("GET", target);

    /// <summary>As a browser posts a form of our own page.</summary>
    public static TestRequest Post(string target, params (string Name, string Value)[] fields) => new TestRequest("POST", target)
    {
        Form = [.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))],
    }.With("Sec-Fetch-Site", "same-origin");

    /// <summary>As Twilio posts a text, signed.</summary>
    /// <param name="from">Null: Twilio could not tell.</param>
    public static TestRequest Sms(string sid, string? from, string body, string? optOutType = null)
    {
        var fields = new Dictionary<string, string>
        {
            ["AccountSid"] = App.TwilioAccount,
            ["ApiVersion"] = "2010-04-01",
            ["Body"] = body,
            ["From"] = from ?? "Anonymous",
            ["MessageSid"] = sid,
            ["NumMedia"] = "0",
            ["SmsStatus"] = "received",
            ["To"] = "+3197010240573",
        };
        if (optOutType is not null)
        {
            fields["OptOutType"] = optOutType;
        }

        return new TestRequest("POST", "/sms") { Form = [.. fields] }.With("X-Twilio-Signature", Sign("/sms", fields));
    }

    /// <summary>The form of a shop, filled in.</summary>
    public static TestRequest Shop(string code, string nonce, string text, string phone = "") => Post(
        $"/winkel/{code}",
        (FormFields.Nonce, nonce),
        (FormFields.Text, text),
        (ShopFields.Spoke, FormFields.No),
        (FormFields.MayCall, phone.Length > 0 ? FormFields.Yes : FormFields.No),
        (FormFields.Phone, phone),
        (FormFields.Honeypot, ""));

    /// <summary>The form of a resident, filled in.</summary>
    public static TestRequest Resident(string nonce, string village, string text, string phone = "", string target = "/signaal") => Post(
        target,
        (FormFields.Nonce, nonce),
        (FormFields.Text, text),
        (ResidentFields.Village, village),
        (ResidentFields.About, ResidentFields.SomebodyElse),
        (FormFields.MayCall, phone.Length > 0 ? FormFields.Yes : FormFields.No),
        (FormFields.Phone, phone),
        (FormFields.Honeypot, ""));

    /// <summary>The same form with one field otherwise or more.</summary>
    public TestRequest Filling(string name, string value) =>
        this with { Form = [.. Form!.Where(f => f.Key != name || name == ShopFields.NoticedName), KeyValuePair.Create(name, value)] };

    public static TestRequest PickUp(SignalId signal) => Post($"/werk/signaal/{signal}", (SignalFields.Action, SignalFields.PickUp));

    public static TestRequest Close(SignalId signal, string reason = "opgepakt") =>
        Post($"/werk/signaal/{signal}", (SignalFields.Action, SignalFields.Close), (SignalFields.Reason, reason));

    public static TestRequest Correct(SignalId signal, string village, string urgency = "Normal", string theme = "Loneliness") => Post(
        $"/werk/signaal/{signal}",
        (SignalFields.Action, SignalFields.Correct),
        (SignalFields.Village, village),
        (SignalFields.Theme, theme),
        (SignalFields.Urgency, urgency));

    /// <summary>Any other button of the signal's page.</summary>
    public static TestRequest Move(SignalId signal, string action, params (string Name, string Value)[] fields) =>
        Post($"/werk/signaal/{signal}", [(SignalFields.Action, action), .. fields]);

    /// <summary>What a colleague writes down for somebody.</summary>
    public static TestRequest Enter(string nonce, string village, string text, string phone = "") => Post(
        "/werk/nieuw", (EnterFields.Nonce, nonce), (EnterFields.Village, village), (EnterFields.Text, text), (EnterFields.Phone, phone));

    /// <summary>As the platform hands over somebody of our tenant who signed in.</summary>
    public TestRequest As(Person person) => SignedIn(("tid", App.Tenant), ("oid", person.EntraId.ToString()));

    public TestRequest SignedIn(params (string Type, string Value)[] claims)
    {
        var principal = new
        {
            auth_typ = "aad",
            claims = claims.Select(c => new { typ = c.Type, val = c.Value }),
        };
        return With("X-MS-CLIENT-PRINCIPAL-IDP", "aad")
            .With("X-MS-CLIENT-PRINCIPAL", Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(principal)));
    }

    public TestRequest With(string header, string value) =>
        this with { Headers = new Dictionary<string, string>(Headers, StringComparer.OrdinalIgnoreCase) { [header] = value } };

    public TestRequest Without(string header) =>
        this with { Headers = Headers.Where(h => h.Key != header).ToDictionary() };

#pragma warning disable CA5350 // HMAC-SHA1 is how Twilio signs.
    private static string Sign(string target, Dictionary<string, string> fields) => Convert.ToBase64String(HMACSHA1.HashData(
        Encoding.UTF8.GetBytes(App.TwilioToken),
        Encoding.UTF8.GetBytes(
            App.Origin + target + string.Concat(fields.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Key + f.Value)))));
#pragma warning restore CA5350
}
