namespace Naober.Pages;

/// <summary>The form on the card behind the counter.</summary>
/// <param name="Nonce">Told apart from other forms by this number; comes back with the answers.</param>
/// <param name="Errors">What must be mended before the form can be taken in; shown on top and beside each field.</param>
/// <param name="DangerAnswer">What is owed in danger, also when the answers have errors or did not arrive: the numbers come before everything else. Null without danger.</param>
public sealed record ShopFormModel(
    Site Site,
    string Code,
    string ShopName,
    string Nonce,
    IReadOnlyList<VillageOption> Villages,
    ShopAnswers Answers,
    IReadOnlyList<FieldError> Errors,
    ShopFormState State,
    string? DangerAnswer);

public enum ShopFormState
{
    Asking,

    /// <summary>The form could not be stored. The page says so loudly and keeps every answer.</summary>
    NotArrived,
}

public sealed record VillageOption(string Id, string Name);

/// <summary>The answers as the browser sends them; every value is shown again as it came.</summary>
/// <param name="Village">The field <c>dorp</c>: the id of a village.</param>
/// <param name="Noticed">The field <c>opgevallen</c>: values of <see cref="ShopFields.Noticed"/>.</param>
/// <param name="Text">The field <c>tekst</c>.</param>
/// <param name="Spoke">The field <c>gesproken</c>: <c>ja</c>, <c>nee</c> or nothing.</param>
/// <param name="Phone">The field <c>telefoon</c>.</param>
public sealed record ShopAnswers(string Village, IReadOnlyList<string> Noticed, string Text, string Spoke, string Phone)
{
    /// <summary>The answers of a new form, in the shop's own village.</summary>
    public static ShopAnswers Blank(string village) => new(village, [], Text: "", Spoke: "", Phone: "");
}

/// <summary>What is wrong with one answer.</summary>
/// <param name="Field">The name of the field, one of <see cref="ShopFields"/>.</param>
/// <param name="Message">What to do about it, in B1.</param>
public sealed record FieldError(string Field, string Message);
