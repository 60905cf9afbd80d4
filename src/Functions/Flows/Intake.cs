using Microsoft.Extensions.Logging;
using Naober.Core.Conversations;
using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Signals;
using Naober.Core.Texts;
using Naober.Core.Triage;
using Naober.Functions.Messages;
using Naober.Functions.Ports;

namespace Naober.Functions.Flows;

/// <summary>
/// Understands a message, decides its answer and seals it, all before anything is stored: what identifies a person is out of the text by
/// then. Nothing that fails here loses a message: what cannot be read goes to a person as urgent, and what was said before is not waited for.
/// </summary>
public sealed partial class Intake(
    Reader reader, IConversations conversations, ISenderKeys senders, IContentSeal seal, VisitAnswers visits, Organisation organisation, ILogger<Intake> logger)
{
    /// <summary>After this the message is taken in as if it were the sender's first.</summary>
    public static readonly TimeSpan RecallLimit = TimeSpan.FromMilliseconds(500);

    private readonly Answers _answers = new(organisation);

    public async Task<Taken> TakeAsync(Arrival arrival, CancellationToken ct)
    {
        var understood = Read(arrival);
        var known = await RecallAsync(arrival, understood, ct);
        var place = arrival is { Channel: Channel.Sms, Phone: { } phone }
            ? (known?.Conversation ?? Conversation.Blank).Place(arrival.Id, understood, arrival.Text, phone.CanReceiveText, arrival.At)
            : Placement.First;
        var stay = place.PartOf is null && known is not null ? await visits.FindBareStayAsync(arrival, understood, known.Conversation, place.Earlier, ct) : null;
        if (stay is not null)
        {
            (understood, place) = (VisitAnswers.AsStay(understood, stay), Placement.First);
        }

        var reminders = visits.FindReminders(arrival, understood, known?.Conversation.LastVillage);
        var visit = await visits.FindAsync(arrival, understood, reminders, stay, ct);
        var answer = visit?.Text ?? AnswerTo(arrival, understood, place);
        var message = Seal(arrival, understood, place, answer) with { RemindersOf = reminders?.Value, Stay = visit?.Stay };
        return new Taken(
            known is null ? message : message with { Known = MessageConversation.Of(known.Conversation, known.Version) }, understood, answer);
    }

    private Understanding Read(Arrival arrival)
    {
        try
        {
            var understood = reader.Read(arrival.Text, new Sender(arrival.Channel, arrival.Nearby is { } nearby ? organisation.Villages[nearby] : null));
            return (understood.Danger, arrival.Keyword) switch
            {
                (Danger.None, VendorKeyword.Stop) => understood with { Intent = Intent.Stop },
                (Danger.None, VendorKeyword.Start) => understood with { Intent = Intent.Start },
                _ => visits.Read(arrival, understood),
            };
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            Log.NotRead(logger, fault, arrival.Id);
            return Understanding.OfUnreadable(arrival.Text);
        }
    }

    // Danger is answered without looking back, and only who can get our question can answer it. Null: it was not looked up, or not in time.
    private async Task<StoredConversation?> RecallAsync(Arrival arrival, Understanding understood, CancellationToken ct)
    {
        if (arrival.Channel != Channel.Sms || arrival.Phone is not { } phone || understood.Danger != Danger.None)
        {
            return null;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(RecallLimit);
        try
        {
            return await conversations.FindAsync(senders.KeyOf(phone), limit.Token);
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            Log.NotRecalled(logger, fault, arrival.Id);
            return null;
        }
    }

    private string? AnswerTo(Arrival arrival, Understanding understood, Placement place) =>
        arrival.Channel != Channel.Sms || (place.Silent && understood.IsHarmless)
            ? null
            : _answers.To(understood, place.Turn, arrival.At, vendorAnswered: arrival.Keyword != VendorKeyword.None);

    private SignalReceived Seal(Arrival arrival, Understanding understood, Placement place, string? answer)
    {
        var masked = MaskedText.Of(arrival.Text, understood.PersonalData);
        var notes = new Notes(
            [.. understood.Reasons.Select(r => r with { Said = Quote(r.Said) })],
            [.. understood.Wishes.Select(w => w with { Said = Quote(w.Said) })],
            answer);
        var said = place.Turn is Turn.VillageTold(var told) ? told
            : arrival.Village ?? (understood.Village is { Unsure: true } ? arrival.Nearby : null);
        return new SignalReceived(
            arrival.Id.Value,
            arrival.Channel,
            arrival.At,
            arrival.Phone is { } phone ? senders.KeyOf(phone).Value : null,
            said?.Value,
            MessageLabels.Of(understood),
            MessageTurn.Of(place.Turn),
            seal.Seal(arrival.Id, new Content(masked.Text, arrival.Phone) { Notes = notes }),
            masked.Hidden.Count > 0 ? seal.SealDetails(arrival.Id, masked.Hidden) : null,
            Answered: answer is null,
            arrival.Keyword switch
            {
                VendorKeyword.Stop => true,
                VendorKeyword.Start => false,
                _ => null,
            },
            arrival.Shop?.Value,
            EnteredBy: arrival.EnteredBy?.Value);

        string Quote(string words) => MaskedText.MaskQuote(words, arrival.Text, understood.PersonalData);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Signal} could not be read by the rules. It goes to a person as urgent.")]
        public static partial void NotRead(ILogger logger, Exception fault, SignalId signal);

        [LoggerMessage(2, LogLevel.Warning, "What the sender of {Signal} said before was not known in time. It is taken in as a first message.")]
        public static partial void NotRecalled(ILogger logger, Exception fault, SignalId signal);
    }
}
