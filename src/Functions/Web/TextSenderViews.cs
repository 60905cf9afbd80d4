using Microsoft.AspNetCore.Http;
using Naober.Core.Organisations;
using Naober.Core.Signals;
using Naober.Core.Texts;
using Naober.Functions.Flows;
using Naober.Functions.Ports;
using Naober.Functions.Settings;
using Naober.Pages;

namespace Naober.Functions.Web;

/// <summary>A text to a sender as far as it was written.</summary>
/// <param name="How">Which text: one of <see cref="TextSenderFields"/>.</param>
/// <param name="Typed">What stands in the field.</param>
/// <param name="Text">As the sender will read it; null: nothing was written yet.</param>
/// <param name="IsFinal">The colleague has seen it and wants it sent.</param>
/// <param name="Error">Null: it can be sent.</param>
public sealed record Draft(string Nonce, string How, string Typed, string? Text, bool IsFinal, string? Error);

/// <summary>The page on which a colleague writes to a sender.</summary>
public sealed class TextSenderViews(
    StaffGate gate, StaffViews staff, SenderTexts texts, NoteWriting notes, IContentSeal seal, Organisation organisation, TextingHours hours, TimeProvider clock)
{
    /// <summary>What the signal's page calls it when it was done.</summary>
    public const string Sent = "sms";

    private const int MostSegments = 2;

    public Draft DraftOf(StoredSignal stored, IFormCollection form)
    {
        var action = form[SignalFields.Action].ToString();
        var nonce = form[SignalFields.Nonce].ToString() is { Length: > 0 and <= 64 } given ? given : Guid.CreateVersion7().ToString("N");
        var typed = form[SignalFields.Text].ToString().ReplaceLineEndings(" ").Trim();
        var how = form[SignalFields.How].ToString() is TextSenderFields.PickedUp or TextSenderFields.Closed ? form[SignalFields.How].ToString() : TextSenderFields.Own;
        if (action.Length == 0)
        {
            if (stored.Signal is { AwaitsReply: true, MayTellSender: false })
            {
                how = stored.Signal.State == SignalState.Closed ? TextSenderFields.Closed : TextSenderFields.PickedUp;
            }

            return new Draft(nonce, how, typed, Text: null, IsFinal: false, Error: null);
        }

        var text = how switch
        {
            TextSenderFields.PickedUp => texts.PickedUp(stored.Signal),
            TextSenderFields.Closed => texts.Closed(stored.Signal),
            _ => typed.Length == 0 ? null : notes.Masked($"{organisation.ShortName}: {typed}"),
        };
        return new Draft(nonce, how, typed, text, IsFinal: action == TextSenderFields.Send, ErrorOf(text, typed));
    }

    public IResult Page(Person me, StoredSignal stored, Draft draft)
    {
        var signal = stored.Signal;
        if (WhyNot(me, stored, draft.How) is { } reason)
        {
            return gate.Message("Een sms kan nu niet", reason, StatusCodes.Status409Conflict, "Terug naar het bericht", $"/werk/signaal/{signal.Id}");
        }

        var wait = hours.WaitAt(clock.GetUtcNow());
        return PageResult.Of<TextSender>(
            new TextSenderModel(
                gate.Site,
                me.Name,
                signal.Id.Value,
                staff.VillageOf(signal.Village),
                draft.Nonce,
                draft.How,
                draft.Typed,
                draft.Error is null ? draft.Text : null,
                draft.Error,
                AsksCare: !signal.MayTellSender,
                Later: wait > TimeSpan.Zero ? "Het is nu nacht. De sms gaat om half 9 weg." : null),
            draft.Error is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static string? ErrorOf(string? text, string typed) => text switch
    {
        null => "Schrijf eerst wat je wilt vragen of vertellen.",
        _ when typed.Length > TextSenderFields.TextLength => $"Dit is te lang. Er passen {TextSenderFields.TextLength} tekens in.",
        _ when SmsText.Segments(text) > MostSegments => "Dit is te lang voor een sms. Maak het korter, of haal bijzondere tekens weg.",
        _ => null,
    };

    private string? WhyNot(Person me, StoredSignal stored, string how)
    {
        var signal = stored.Signal;
        return signal switch
        {
            { Restricted: true } => "Iemand vroeg ons om er nu niets mee te doen.",
            { Erased: true } => "De tekst en het nummer zijn gewist.",
            { PickedUpBy: null } => "Pak het bericht eerst op.",
            _ when signal.PickedUpBy != me.Id && signal.Together != me.Id => "Een collega heeft dit bericht opgepakt.",
            { AwaitsReply: true } when how == TextSenderFields.Own => "Je vroeg al iets. Wacht op het antwoord, of bel.",
            { SenderOptedOut: true } => "Dit nummer wil geen sms van ons. Bel.",
            { Channel: Channel.Staff } => "Een collega schreef dit op. Bel de inwoner.",
            _ when seal.Open(signal.Id, stored.Content).Phone is not { CanReceiveText: true } => "De afzender gaf geen nummer voor sms.",
            _ => null,
        };
    }
}
