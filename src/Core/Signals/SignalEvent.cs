using Naober.Core.Organisations;

namespace Naober.Core.Signals;

/// <summary>Something that happened to a signal: a move, or somebody viewing it. Never holds text.</summary>
/// <param name="At">UTC.</param>
/// <param name="By">Null: Naober itself.</param>
public sealed record SignalEvent(SignalId Signal, DateTimeOffset At, PersonId? By, EventKind Kind);

public enum EventKind
{
    Received,
    Viewed,
    PickedUp,
    Closed,
}
