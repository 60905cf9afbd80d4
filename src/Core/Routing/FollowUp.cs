using Naober.Core.Calendar;
using Naober.Core.Organisations;
using Naober.Core.Signals;

namespace Naober.Core.Routing;

/// <summary>What somebody has and nothing happens with: it turns red for who has it, and later for everybody who may see it.</summary>
public static class FollowUp
{
    /// <summary>
    /// From when on a signal is quiet for too long, UTC: as many working days after a person last did something with it, or after the day on
    /// which a visit was planned. Null: nobody has it, or nobody may do anything with it.
    /// </summary>
    /// <param name="isMine">Whether it is asked by who has it or handles it too.</param>
    public static DateTimeOffset? DueAt(Organisation organisation, Signal signal, bool isMine)
    {
        if (signal is not { State: SignalState.PickedUp, Restricted: false })
        {
            return null;
        }

        var handled = signal.HandledAt ?? signal.ReceivedAt;
        var visited = signal.VisitOn is { } day ? LocalTime.Instant(day, new TimeOnly(12, 0), organisation.Hours.Zone) : handled;
        return organisation.Terms.FollowUp.At(isMine ? 0 : 1, visited > handled ? visited : handled, organisation.Hours, aroundTheClock: false);
    }
}
