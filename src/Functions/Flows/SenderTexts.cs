using Naober.Core.Organisations;
using Naober.Core.Signals;
using Naober.Core.Texts;
using Naober.Core.Triage;
using Naober.Functions.Messages;
using Naober.Functions.Ports;
using Naober.Functions.Settings;

namespace Naober.Functions.Flows;

/// <summary>What the sender of a signal reads after a move. By itself nothing follows danger: then only what a colleague wrote and looked over.</summary>
public sealed class SenderTexts(ISignalStore signals, IContentSeal seal, Organisation organisation, TextingHours hours)
{
    private readonly Answers _answers = new(organisation);

    /// <param name="content">Of the signal.</param>
    /// <returns>Null: there is nothing to tell.</returns>
    public async Task<string?> FindAsync(TellSignaller message, Signal signal, Content content, CancellationToken ct) => message.Move switch
    {
        _ when signal.Restricted => null,
        MoveKind.Received => content.Notes?.Answer,
        MoveKind.Texted or MoveKind.Told when signal.IsGraverSince(message.Number) => null,
        MoveKind.Texted or MoveKind.Told => await FindNoteAsync(message, signal, ct),
        _ when !signal.MayTellSender => null,
        MoveKind.PickedUp or MoveKind.Closed when (message.Waited || message.Attempt > 0) && !Stands(message, signal) => null,
        MoveKind.PickedUp or MoveKind.Closed when await RefusesTextsAsync(signal, content, ct) => null,
        MoveKind.PickedUp => PickedUp(signal),
        MoveKind.Closed => Closed(signal),
        _ => null,
    };

    /// <summary>How long it must wait: at night only the first answer goes.</summary>
    /// <param name="now">UTC.</param>
    public TimeSpan WaitOf(TellSignaller message, DateTimeOffset now) => message.Move == MoveKind.Received ? TimeSpan.Zero : hours.WaitAt(now);

    public string PickedUp(Signal signal) => _answers.PickedUp(
        signal.Language, signal.PickedUpBy is { } by && organisation.People.TryGetValue(by, out var person) ? person : null);

    public string Closed(Signal signal) => _answers.Closed(signal.Language, signal.AboutSelf, signal.CloseReason);

    // What somebody undid in the night, or did twice, is not told in the morning.
    private static bool Stands(TellSignaller message, Signal signal) =>
        signal.State == (message.Move == MoveKind.Closed ? SignalState.Closed : SignalState.PickedUp)
        && !signal.Trail.Skip(message.Number + 1).Contains(message.Move);

    // "Stuur niks terug", in the first message or a later one.
    private async Task<bool> RefusesTextsAsync(Signal signal, Content content, CancellationToken ct)
    {
        if (Refuses(content))
        {
            return true;
        }

        foreach (var part in signal.Parts)
        {
            if (await signals.FindAsync(part, ct) is { } stored && Refuses(seal.Open(part, stored.Content)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Refuses(Content content) => content.Notes?.Wishes.Any(w => w.Wish == ContactWish.DoNotText) == true;

    private async Task<string?> FindNoteAsync(TellSignaller message, Signal signal, CancellationToken ct) =>
        (await signals.ListNotesAsync(signal.Id, ct)).FirstOrDefault(n => n.Id.Value == message.Note) is { } note ? seal.OpenNote(note) : null;
}
