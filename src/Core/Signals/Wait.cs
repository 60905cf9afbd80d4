namespace Naober.Core.Signals;

/// <summary>That a signal waits for somebody to say: I have it.</summary>
/// <param name="Since">UTC.</param>
/// <param name="Move">The place in the trail of the move that made it wait. Each wait has its own.</param>
/// <param name="Reached">The last step of the ladder that was taken meanwhile. Null: none yet.</param>
public sealed record Wait(DateTimeOffset Since, int Move, LadderStep? Reached = null)
{
    /// <summary>
    /// The last wait after a move. A wait begins when the signal came to wait, or when it went to somebody else or became more urgent while it
    /// waited. Whatever else is added to it leaves the wait as it was: who writes again does not wait longer for it.
    /// </summary>
    /// <param name="now">When the move was made, UTC.</param>
    internal static Wait? After(Signal before, Signal next, DateTimeOffset now)
    {
        var begins = next.Wait is not null && (before.Wait is null
            || next.Receiver != before.Receiver
            || next.Urgency > before.Urgency
            || next.SafeRoute != before.SafeRoute);
        return begins ? new Wait(now, before.Trail.Count) : before.LastWait;
    }
}

/// <summary>Who is told that a signal still waits, in the order of the ladder.</summary>
public enum LadderStep
{
    /// <summary>Who had been told already.</summary>
    Reminder,
    Deputy,

    /// <summary>Another member of the team that it went to.</summary>
    Team,
    Coordinator,

    /// <summary>Of safety at home.</summary>
    DeputyOfficer,

    /// <summary>Of safety at home: somebody who may not see it, only that the officer must be called.</summary>
    DutyManager,
}
