using Naober.Core.Organisations;
using Naober.Core.Signals;

namespace Naober.Core.Routing;

/// <summary>Where a signal stands on somebody's list of the day, in the order of the list.</summary>
public enum WorkGroup
{
    /// <summary>Somebody should have picked it up by now, or did and nothing happens.</summary>
    Late,

    /// <summary>A colleague asks this person to take it over.</summary>
    Asked,

    /// <summary>This person has it, alone or together.</summary>
    Mine,

    /// <summary>Nobody has it yet.</summary>
    Waiting,
    WithColleague,

    /// <summary>It looks like advertising or fraud.</summary>
    SetAside,
}

/// <summary>Puts the open signals in the order of the day.</summary>
public static class WorkDay
{
    /// <param name="now">UTC.</param>
    public static WorkGroup GroupOf(Organisation organisation, PersonId me, Signal signal, DateTimeOffset now) => signal switch
    {
        { State: SignalState.SetAside } => WorkGroup.SetAside,
        _ when Escalation.PickUpBy(organisation, signal) <= now => WorkGroup.Late,
        _ when FollowUp.IsDue(organisation, signal, signal.PickedUpBy == me || signal.Together == me, now) => WorkGroup.Late,
        _ when signal.OfferedTo == me => WorkGroup.Asked,
        _ when signal.PickedUpBy == me || signal.Together == me => WorkGroup.Mine,
        { PickedUpBy: not null } => WorkGroup.WithColleague,
        _ => WorkGroup.Waiting,
    };
}
