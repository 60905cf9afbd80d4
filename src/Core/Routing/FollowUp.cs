using Naober.Core.Calendar;
using Naober.Core.Organisations;
using Naober.Core.Signals;
using Naober.Core.Triage;

namespace Naober.Core.Routing;

/// <summary>What somebody has and nothing happens with: it turns red for who has it, and later for everybody who may see it.</summary>
public static class FollowUp
{
    // Who is away longer cannot go on with it in time.
    private const int DaysAway = 7;

    /// <summary>
    /// Whether a signal is quiet for too long: as many working days after a person last did something with it, or after the day on which a visit
    /// was planned; for others also when who has it is away (<see cref="IsLeftAlone"/>). Never when nobody has it, or nobody may do anything with it.
    /// </summary>
    /// <param name="isMine">Whether it is asked by who has it or handles it too.</param>
    /// <param name="now">UTC.</param>
    public static bool IsDue(Organisation organisation, Signal signal, bool isMine, DateTimeOffset now)
    {
        if (signal is not { State: SignalState.PickedUp, Restricted: false })
        {
            return false;
        }

        if (!isMine && IsLeftAlone(organisation, signal, now))
        {
            return true;
        }

        var (term, step) = (organisation.Terms.FollowUp, isMine ? 0 : 1);
        var handled = signal.HandledAt ?? signal.ReceivedAt;
        var visited = signal.VisitOn is { } day ? LocalTime.Instant(day, new TimeOnly(12, 0), organisation.Hours.Zone) : handled;
        var since = visited > handled ? visited : handled;
        var isFresh = term.Unit == TermUnit.WorkingDays && now - since < TimeSpan.FromDays(term.Steps[step] - 1); // spares counting the days
        return !isFresh && term.At(step, since, organisation.Hours, aroundTheClock: false) <= now;
    }

    /// <summary>
    /// Whether somebody has a signal who is not there for it, nor a colleague with whom they handle it: away for more than a week, or today when it cannot
    /// wait. Others may take it over (<see cref="Access.MayTakeOver"/>).
    /// </summary>
    /// <param name="now">UTC.</param>
    public static bool IsLeftAlone(Organisation organisation, Signal signal, DateTimeOffset now)
    {
        var today = LocalTime.Of(now, organisation.Hours.Zone).Date;
        return signal is { State: SignalState.PickedUp, Restricted: false, PickedUpBy: { } holder } && IsGone(holder) && (signal.Together is not { } other || IsGone(other));

        bool IsGone(PersonId id) => !organisation.People.TryGetValue(id, out var person)
            || (person.AwayOn(today) is { } away && (signal.Urgency != Urgency.Normal || away.Until is not { } last || last > today.AddDays(DaysAway)));
    }
}
