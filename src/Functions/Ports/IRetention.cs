using Naober.Core.Conversations;
using Naober.Core.Privacy;
using Naober.Core.Signals;
using Naober.Core.Triage;

namespace Naober.Functions.Ports;

/// <summary>What is left of a signal that was destroyed: that it was there, so that it does not come in again. Names nobody.</summary>
/// <param name="At">When it was destroyed, UTC.</param>
/// <param name="IsCleared">Whether what belonged to it is gone as well.</param>
/// <param name="HadText">Whether notes and hidden names were still there when it was destroyed.</param>
public sealed record Tombstone(SignalId Id, DateTimeOffset At, bool IsCleared, bool HadText)
{
    /// <summary>As it is met where a signal is looked for: closed, erased, and to be seen by nobody.</summary>
    public Signal AsSignal() => new()
    {
        Id = Id,
        Channel = Channel.Sms,
        Sender = null,
        ReceivedAt = At,
        Village = null,
        Theme = Theme.Other,
        Urgency = Urgency.Normal,
        Danger = Danger.None,
        SafeRoute = false,
        Receiver = null,
        State = SignalState.Closed,
        Trail = [],
        Erased = true,
        Destroyed = true,
    };
}

/// <summary>Everything that is kept of signals.</summary>
public sealed record KeptSignals(IReadOnlyList<StoredSignal> Signals, IReadOnlyList<Tombstone> Tombstones);

/// <summary>What is remembered of a sender.</summary>
public sealed record KeptConversation(SenderKey Sender, StoredConversation Stored);

/// <summary>How often signals with the same labels came in and are gone; and, in the order of <see cref="PickedUpWithin"/>, how they were picked up.</summary>
public sealed record CountedSignals(SignalCount Labels, int Count);

/// <summary>Takes away what was kept long enough. Each call may be made twice; what a crash leaves undone is found by listing again.</summary>
public interface IRetention
{
    Task<KeptSignals> ListAsync(CancellationToken ct);

    /// <summary>
    /// Destroys a signal or a part, with its key, in one step: its row becomes a tombstone, it leaves every list, and it is counted. What belonged to it is
    /// cleared next.
    /// </summary>
    /// <param name="counted">Null: it is nothing to count.</param>
    /// <param name="at">UTC.</param>
    /// <returns>False: somebody saved first, and nothing changed.</returns>
    Task<bool> BuryAsync(StoredSignal signal, SignalCount? counted, DateTimeOffset at, CancellationToken ct);

    /// <summary>Takes away the history of what was buried, its notes and names, and the record of who was told. Last of all the tombstone is marked as cleared.</summary>
    Task ClearAsync(Tombstone tombstone, CancellationToken ct);

    /// <summary>Takes away tombstones that are cleared.</summary>
    Task RemoveAsync(IReadOnlyList<Tombstone> tombstones, CancellationToken ct);

    /// <summary>Takes away corrections, claims, ended reminders and stories of visits from before a moment (UTC), and the counters of windows that have passed by now.</summary>
    Task SweepAsync(DateTimeOffset before, DateTimeOffset now, CancellationToken ct);

    /// <summary>The counts of what is gone. Of few signals they must not be shown: <see cref="SmallNumber"/>.</summary>
    Task<IReadOnlyList<CountedSignals>> ListCountsAsync(CancellationToken ct);

    /// <summary>Takes away what is kept of a number for the tour: what it asked for, also what ended, of which visits it was told, and what it answered.</summary>
    Task ForgetTourAsync(SenderKey sender, CancellationToken ct);

    Task<IReadOnlyList<KeptConversation>> ListConversationsAsync(CancellationToken ct);

    /// <param name="from">Without a version: there was nothing yet.</param>
    /// <param name="next">Null: nothing is left of it.</param>
    /// <returns>False: it went on meanwhile, and nothing changed.</returns>
    Task<bool> SaveConversationAsync(KeptConversation from, Conversation? next, CancellationToken ct);
}
