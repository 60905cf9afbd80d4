using System.Globalization;
using Microsoft.AspNetCore.Http;
using Naober.Core.Privacy;
using Naober.Core.Rights;
using Naober.Core.Triage;
using Naober.Pages;
using Naober.Pages.Rights;

namespace Naober.Functions.Web;

/// <summary>The form in which a request is written down, as the browser sent it. The number goes no further than this and the keyed hash.</summary>
/// <param name="Number">Null: none was given, or it is no number.</param>
/// <param name="About">The id in the link; empty: none.</param>
/// <param name="Case">Without names and numbers.</param>
public sealed record RequestForm(
    RightsForm Typed, RightKind? Kind, PhoneNumber? Number, string About, DateOnly? ReceivedOn, string Case)
{
    private const int NonceLength = 64;
    private const int OldestDays = 92; // a month and its longest extension

    /// <param name="today">In the organisation's time.</param>
    public static RightsForm Blank(DateOnly today, string about) =>
        new(Guid.CreateVersion7().ToString("N"), Kind: null, "", about, FieldOf(today), FieldOf(today), "", []);

    /// <param name="today">In the organisation's time.</param>
    /// <param name="reader">Finds names and numbers in the reason.</param>
    public static RequestForm Read(IFormCollection form, DateOnly today, Reader reader)
    {
        var nonce = form[RightsFields.Nonce].ToString();
        var reason = form[RightsFields.Case].ToString().ReplaceLineEndings(" ").Trim();
        var typed = new RightsForm(
            nonce.Length is > 0 and <= NonceLength ? nonce : Guid.CreateVersion7().ToString("N"),
            Enum.TryParse<RightKind>(form[RightsFields.Kind], out var kind) && Enum.IsDefined(kind) ? kind : null,
            form[RightsFields.Number].ToString().Trim(),
            form[RightsFields.About].ToString().Trim(),
            form[RightsFields.ReceivedOn].ToString(),
            FieldOf(today),
            reason,
            []);
        var read = new RequestForm(
            typed,
            typed.Kind,
            PhoneNumber.TryParse(typed.Number, out var number) ? number : null,
            typed.About.Split('?', '#')[0].TrimEnd('/').Split('/')[^1],
            DateOnly.TryParseExact(typed.ReceivedOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? on : null,
            MaskedText.Of(reason, reader.Read(reason).PersonalData).Text);
        return read with { Typed = typed with { Errors = [.. read.Errors(today)] } };
    }

    public static string FieldOf(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The same with one thing more that is wrong.</summary>
    public RightsForm Wrong(string field, string message) => Typed with { Errors = [.. Typed.Errors, new FieldError(field, message)] };

    private IEnumerable<FieldError> Errors(DateOnly today)
    {
        if (Kind is null)
        {
            yield return new(RightsFields.Kind, "Kies wat de inwoner vraagt.");
        }

        if (Typed.Number.Length > 0 && Number is null)
        {
            yield return new(RightsFields.Number, "Dit is geen telefoonnummer. Kijk het na.");
        }
        else if ((Typed.Number.Length > 0) == (About.Length > 0))
        {
            yield return new(RightsFields.Number, "Vul een telefoonnummer in, of de link van een bericht. Niet allebei.");
        }

        if (ReceivedOn is null || ReceivedOn > today || ReceivedOn < today.AddDays(-OldestDays))
        {
            yield return new(RightsFields.ReceivedOn, "Kies de dag van de vraag. Niet later dan vandaag.");
        }

        if (Typed.Case.Length is < RightsFields.ShortestCase or > RightsFields.LongestCase)
        {
            yield return new(RightsFields.Case, $"Schrijf op waarom, in {RightsFields.ShortestCase} tot {RightsFields.LongestCase} tekens.");
        }
    }
}
