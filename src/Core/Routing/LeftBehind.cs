using Naober.Core.Organisations;
using Naober.Core.Signals;

namespace Naober.Core.Routing;

/// <summary>What somebody had picked up who no longer works here: it goes to who would get it today, as if they had handed it on.</summary>
public static class LeftBehind
{
    public static bool Is(Organisation organisation, Signal signal) =>
        signal is { State: SignalState.PickedUp, PickedUpBy: { } by } && !organisation.People.ContainsKey(by);

    /// <param name="signal">One that <see cref="Is"/>.</param>
    /// <param name="load">What everybody has open.</param>
    /// <param name="now">UTC.</param>
    public static MoveDecision.Accepted HandOn(Organisation organisation, Signal signal, Load load, DateTimeOffset now)
    {
        var (receiver, team, why) = Router.Choose(organisation, RoutingCase.Of(signal), now, load);
        var move = (MoveDecision.Accepted)signal.Decide(new Move.PassOn(receiver, team), signal.PickedUpBy!.Value, now);
        return move with { Event = move.Event with { Why = $"Wie dit had opgepakt, werkt hier niet meer. {why}" } };
    }
}
