using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Shops;
using Naober.Core.Signals;
using Naober.Core.Tour;
using Naober.Functions.Tests.Fakes;
using Naober.Pages;
using Naober.Pages.Tour;
using Naober.Pages.Visits;

namespace Naober.Functions.Tests.Crashes;

/// <summary>What people did in a world, and what they were promised.</summary>
internal sealed class Story(World world)
{
    public const string Sid = "SM00000000000000000000000000000001";
    public const string Resident = "+31612345678";
    public const string Ordinary = "Mijn buurvrouw in Almen ziet niemand meer";
    public const string Urgent = "Ik heb de buurman in Almen al dagen niet gezien";
    public const string Suicidal = "Ik wil niet meer leven. Almen";
    public const string Unsafe = "Mijn man heeft me weer geslagen. Laren";

    public const string ShopCode = "K7M3QX";
    public const string Pin = "4711";
    private const string FormNonce = "nonce-1";

    private static readonly TimeSpan UntilReconciled = TimeSpan.FromMinutes(5);

    public World World { get; } = world;

    /// <summary>Every worry that may be in the store.</summary>
    public HashSet<SignalId> Told { get; } = [];

    /// <summary>Every worry whose sender was told that we have it; a text is accepted once Twilio lists it.</summary>
    public HashSet<SignalId> Accepted { get; } = [];

    /// <summary>How many were told that their answer to our question counts.</summary>
    public int Counted { get; private set; }

    /// <summary>Twilio did not call again, or nobody pressed again.</summary>
    public bool NobodyCameBack { get; set; }

    /// <summary>A port failed, so a function may fail.</summary>
    public bool HasFaults { get; set; }

    /// <summary>A colleague asks the sender one thing.</summary>
    public static TestRequest Question => TestRequest.Post(
        $"/werk/signaal/{TextId}/sms",
        (SignalFields.Action, TextSenderFields.Send),
        (SignalFields.Nonce, "n1"),
        (SignalFields.How, TextSenderFields.Own),
        (SignalFields.Text, "Op welk huisnummer woont zij ongeveer?"));

    public static SignalId TextId => SignalId.FromSms(Sid);

    public static ShopId ShopId => Core.Shops.ShopCode.TryParse(ShopCode, out var code) ? ShopId.FromPack(code) : default;

    public static PhoneNumber ResidentNumber => Fakes.World.Number(Resident);

    public Person Person(string id) => World.Person(id);

    /// <summary>A text stands in Twilio's list; the webhook has not been called.</summary>
    public void TextComesIn(string text)
    {
        World.Twilio.ComesIn(Sid, Resident, text);
        Told.Add(TextId);
        Accepted.Add(TextId);
    }

    /// <summary>The test of today may be in the store; nobody accepted it before.</summary>
    public void TestComesIn() => Told.Add(TestSignals.IdOf(DateOnly.FromDateTime(World.Clock.Now.UtcDateTime)));

    public async Task ReceiveTextAsync(string text)
    {
        TextComesIn(text);
        await World.CallWebhookAsync(Sid, Resident, text);
    }

    /// <summary>The same resident writes again.</summary>
    public async Task ReceiveAgainAsync(string text)
    {
        const string sid = "SM00000000000000000000000000000002";
        World.Twilio.ComesIn(sid, Resident, text);
        Told.Add(SignalId.FromSms(sid));
        Accepted.Add(SignalId.FromSms(sid));
        await World.CallWebhookAsync(sid, Resident, text);
    }

    /// <summary>A text came in, was recorded and everybody was told.</summary>
    public async Task RecordTextAsync(string text)
    {
        await ReceiveTextAsync(text);
        await World.RunUntilQuietAsync();
    }

    /// <summary>The webhook never worked; the timer finds the text.</summary>
    public async Task FindTextLateAsync(string text)
    {
        TextComesIn(text);
        World.Clock.Advance(UntilReconciled);
        await World.TickAsync("ReconcileInbound");
    }

    public Task SendFormAsync(string text, string phone, PortCalls calls)
    {
        return SendFormAsync(
            SignalId.FromForm(FormNonce, ShopCode, "", text, "nee", "", "ja", phone), TestRequest.Shop(ShopCode, FormNonce, text, phone), calls);
    }

    public Task SendResidentFormAsync(string text, string phone, PortCalls calls) => SendFormAsync(
        SignalId.FromForm(FormNonce, "signaal", text, "almen", "ander", "ja", phone), TestRequest.Resident(FormNonce, "almen", text, phone), calls);

    public Task AskAsync(string person, TestRequest request, PortCalls? calls = null) =>
        World.TryAskAsync(request.As(Person(person)), calls);

    private async Task SendFormAsync(SignalId id, TestRequest form, PortCalls calls)
    {
        Told.Add(id);
        var answer = await World.TryAskAsync(form, calls);
        if (answer is { Status: 200 } && answer.Body.Contains("Je bericht is aangekomen", StringComparison.Ordinal))
        {
            Accepted.Add(id);
        }
    }

    /// <summary>A colleague writes down what somebody said; what "saved" was said of is accepted.</summary>
    public async Task EnterAsync(string text, PortCalls calls)
    {
        var id = SignalId.FromStaff("nonce-2", "anna", "almen", text, Resident);
        Told.Add(id);
        var answer = await World.TryAskAsync(TestRequest.Enter("nonce-2", "almen", text, Resident).As(Person("anna")), calls);
        if (answer is { Status: 200 } && answer.Body.Contains("Het bericht is bewaard", StringComparison.Ordinal))
        {
            Accepted.Add(id);
        }
    }

    /// <summary>Somebody tells how a visit went, and what was said there; what "saved" was said of is accepted.</summary>
    /// <param name="link">Of the resident who was its host; null: the coordinator tells.</param>
    public async Task ReportAsync(PlannedStop visit, PortCalls calls, string? link = null)
    {
        const string worry = "Mevrouw komt al weken niet meer";
        var id = SignalId.FromVisit(visit.Id.Value, "", worry);
        Told.Add(id);
        var form = TestRequest.Post(
            link ?? $"/werk/bezoek/{visit.Id}",
            (VisitFields.TookPlace, FormFields.Yes), (VisitFields.Came, "12"), (VisitFields.Heard(0), worry),
            (VisitFields.Story, "Twee buren wandelen nu samen."), (VisitFields.MayTell, FormFields.Yes));
        var answer = await World.TryAskAsync(link is null ? form.As(Person("els")) : form, calls);
        if (answer is { Status: 200 } && answer.Body.Contains("Het is bewaard", StringComparison.Ordinal))
        {
            Accepted.Add(id);
        }
    }

    /// <summary>Somebody says on the page of a village that the visits must go on.</summary>
    public async Task SayStayAsync(string village, PortCalls calls)
    {
        var form = TestRequest.Post($"{StayFields.Page}/{village}", (FormFields.Nonce, FormNonce), (StayFields.Answer, FormFields.Yes), (FormFields.Honeypot, ""));
        if (await World.TryAskAsync(form, calls) is { Status: 200 } answer && answer.Body.Contains("Je antwoord telt mee", StringComparison.Ordinal))
        {
            Counted = 1;
        }
    }

    /// <summary>Somebody says so by text.</summary>
    public async Task TextStayAsync()
    {
        await ReceiveTextAsync("blijven ja");
        Counted = 1;
    }

    /// <summary>The shop has a PIN, hashed quickly.</summary>
    public async Task SetPinAsync()
    {
        var shop = (await World.Shops.ListAsync(CancellationToken.None)).Single(s => s.Shop.Id == ShopId);
        await World.Shops.SaveAsync(shop.Shop with { Pin = PinHash.Of(Pin, [1], rounds: 1) }, shop, CancellationToken.None);
    }
}
