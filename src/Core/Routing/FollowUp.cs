using Naober.Core.Calendar;
using Naober.Core.Organisations;
using Naober.Core.Signals;

namespace Naober.Core.Routing;

/// <summary>What somebody has and nothing happens with: it turns red for who has it, and later for everybody who may see it.</summary>
public static class FollowUp
{
    /// <summary>
    /// Whether a signal is quiet for too long: as many working days after a person last did something with it, or after the day on which a visit
    /// was planned. Never when nobody has it, or nobody may do anything with it.
    /// </summary>
    /// <param name="isMine">Whether it is asked by who has it or handles it too.</param>
    /// <param name="now">UTC.</param>
    public static bool IsDue(Organisation organisation, Signal signal, bool isMine, DateTimeOffset now)
    {
        if (signal is not { State: SignalState.PickedUp, Restricted: false })
        {
            return false;
        }

        var (term, step) = (organisation.Terms.FollowUp, isMine ? 0 : 1);
        var handled = signal.HandledAt ?? signal.ReceivedAt;
        var visited = signal.VisitOn is { } day ? LocalTime.Instant(day, new TimeOnly(12, 0), organisation.Hours.Zone) : handled;
        var since = visited > handled ? visited : handled;
        var isFresh = term.Unit == TermUnit.WorkingDays && now - since < TimeSpan.FromDays(term.Steps[step] - 1); // spares counting the days
        return !isFresh && term.At(step, since, organisation.Hours, aroundTheClock: false) <= now;
    }
}
