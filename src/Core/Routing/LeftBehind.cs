using Naober.Core.Organisations;
using Naober.Core.Signals;

namespace Naober.Core.Routing;

/// <summary>
/// What somebody had, or had to look at, who no longer works here or is no longer an officer: it goes to who would get it today, as if they had handed
/// it on.
/// </summary>
public static class LeftBehind
{
    /// <summary>Also of what waits. What is blocked stays where it is until that is lifted.</summary>
    public static bool Is(Organisation organisation, Signal signal) => !signal.Restricted && WhoLeft(organisation, signal) is not null;

    /// <param name="signal">One that <see cref="Is"/>.</param>
    /// <param name="load">What everybody has open.</param>
    /// <param name="now">UTC.</param>
    public static MoveDecision.Accepted HandOn(Organisation organisation, Signal signal, Load load, DateTimeOffset now)
    {
        var (receiver, team, why) = Router.Choose(organisation, RoutingCase.Of(signal), now, load);
        var move = (MoveDecision.Accepted)signal.Decide(new Move.PassOn(receiver, team), WhoLeft(organisation, signal)!.Value, now);
        var had = signal.Waits ? "Wie dit moest bekijken" : "Wie dit had opgepakt";
        var gone = organisation.People.ContainsKey(move.Event.By!.Value) ? "heeft deze taak niet meer" : "werkt hier niet meer";
        return move with { Event = move.Event with { Why = $"{had}, {gone}. {why}" } };
    }

    private static PersonId? WhoLeft(Organisation organisation, Signal signal) =>
        (signal.State == SignalState.PickedUp ? signal.PickedUpBy : signal.Waits ? signal.Receiver : null) is { } who
            && (!organisation.People.ContainsKey(who) || (signal.SafeRoute && who != organisation.Safety.Officer && who != organisation.Safety.DeputyOfficer))
            ? who
            : null;
}
