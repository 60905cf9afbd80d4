using Microsoft.AspNetCore.Http;
using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Signals;
using Naober.Core.Texts;
using Naober.Core.Villages;
using Naober.Functions.Flows;
using Naober.Pages;

namespace Naober.Functions.Web;

/// <summary>What a colleague typed for somebody.</summary>
/// <param name="Village">The id of a village, or nothing.</param>
public sealed record Entered(string Nonce, string Village, string Text, string Phone)
{
    public static Entered Of(IFormCollection form) => new(
        form[EnterFields.Nonce].ToString() is { Length: > 0 and <= 64 } nonce ? nonce : Guid.CreateVersion7().ToString("N"),
        form[EnterFields.Village].ToString(),
        form[EnterFields.Text].ToString().ReplaceLineEndings("\n").Trim(),
        form[EnterFields.Phone].ToString().Trim());
}

/// <summary>The form in which colleagues write down what came by mouth, and what it makes.</summary>
public sealed class EnterViews(StaffGate gate, Organisation organisation)
{
    /// <summary>The form as it is first shown, in the village of who is signed in.</summary>
    public Entered Blank(Person me) => new(
        Guid.CreateVersion7().ToString("N"),
        organisation.ContactPersons.Where(c => c.Value == me.Id).Select(c => c.Key.Value).Order(StringComparer.Ordinal).FirstOrDefault() ?? "",
        Text: "",
        Phone: "");

    /// <summary>The same form sent twice is one; other answers under the same number are another.</summary>
    /// <param name="now">UTC.</param>
    public Arrival ArrivalOf(Person me, Entered entered, DateTimeOffset now) => new(
        SignalId.FromStaff(entered.Nonce, me.Id.Value, entered.Village, entered.Text, entered.Phone),
        Channel.Staff,
        entered.Text,
        PhoneNumber.TryParse(entered.Phone, out var phone) ? phone : null,
        now)
    {
        Village = new VillageId(entered.Village) is var village && organisation.Villages.ContainsKey(village) ? village : null,
        EnteredBy = me.Id,
    };

    public static IReadOnlyList<FieldError> ErrorsOf(Entered entered) =>
    [
        .. entered.Text.Length is 0 or > EnterFields.TextLength
            ? (FieldError[])[new(EnterFields.Text, $"Schrijf iets op, met hooguit {EnterFields.TextLength} tekens.")]
            : [],
        .. entered.Phone.Length > 0 && !PhoneNumber.TryParse(entered.Phone, out _)
            ? (FieldError[])[new(EnterFields.Phone, "Dit is geen telefoonnummer. Kijk het na, of laat het leeg.")]
            : [],
    ];

    public PageResult Form(
        Person me, Entered entered, IReadOnlyList<FieldError> errors, string? dangerAnswer, bool notArrived, int statusCode) =>
        PageResult.Of<EnterSignal>(
            new EnterSignalModel(
                gate.Site,
                me.Name,
                entered.Nonce,
                [
                    new Choice("", Labels.UnknownVillage),
                    .. organisation.Villages.Values.Select(v => new Choice(v.Id.Value, v.Name)).OrderBy(c => c.Label, StringComparer.Ordinal),
                ],
                entered.Village,
                entered.Text,
                entered.Phone,
                errors,
                dangerAnswer,
                notArrived),
            statusCode);

    /// <param name="dangerAnswer">Null without danger.</param>
    public IResult Saved(string? dangerAnswer) => gate.Message(
        "Het bericht is bewaard",
        dangerAnswer is null ? "Het staat zo op de lijst." : $"Het staat zo op de lijst. {dangerAnswer}",
        StatusCodes.Status200OK,
        "Naar alle berichten",
        "/werk");
}
