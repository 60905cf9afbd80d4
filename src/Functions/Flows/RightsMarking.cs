using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Signals;
using Naober.Functions.Ports;

namespace Naober.Functions.Flows;

/// <summary>Marks signals as blocked or objected to, for who reads them and for what goes by itself. Twice is once.</summary>
public sealed class RightsMarking(ISignalStore signals, IRetention retention, IConversations conversations, IReminders reminders, TimeProvider clock)
{
    private const int MostTries = 20;

    /// <returns>How many signals are so now.</returns>
    public async Task<int> MarkAsync(Holdings there, Move move, PersonId by, CancellationToken ct)
    {
        var marked = 0;
        foreach (var stored in there.Signals)
        {
            marked += await MarkAsync(stored.Signal.Id, move, by, ct) ? 1 : 0;
        }

        return marked;
    }

    /// <summary>The number gets no reminders any more and nothing that goes by itself, also not of what comes in later.</summary>
    public async Task StopTextsAsync(SenderKey sender, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await reminders.StopAsync(sender, village: null, now, ct);
        for (var tries = 0; tries < MostTries; tries++)
        {
            var known = await conversations.FindAsync(sender, ct);
            if (known.Conversation.Objected is not null
                || await retention.SaveConversationAsync(
                    new KeptConversation(sender, known), known.Conversation with { Objected = now, RemindersSince = null }, ct))
            {
                return;
            }
        }

        throw new TimeoutException($"What is remembered of a sender could not be changed: others saved first {MostTries} times.");
    }

    private async Task<bool> MarkAsync(SignalId id, Move move, PersonId by, CancellationToken ct)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await signals.FindAsync(id, ct) is not { } stored)
            {
                return false;
            }

            switch (stored.Signal.Decide(move, by, clock.GetUtcNow()))
            {
                case MoveDecision.AlreadyDone:
                    return true;
                case MoveDecision.Accepted accepted when await signals.MoveAsync(stored, accepted, ct):
                    return true;
                case MoveDecision.Accepted:
                    break;
                default:
                    return false;
            }
        }

        throw new TimeoutException($"{id} could not be marked: others saved first {MostTries} times.");
    }
}
