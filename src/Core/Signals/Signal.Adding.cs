using Naober.Core.Routing;
using Naober.Core.Triage;

namespace Naober.Core.Signals;

public sealed partial record Signal
{
    /// <summary>
    /// This signal with a later message of its sender. It may become more urgent, or safety at home, but never less so. Who has it keeps it,
    /// unless it is now for the officer alone; when it became worse it waits for them to say again that they have it, so that its ladder begins.
    /// What was closed is open again.
    /// </summary>
    /// <param name="part">The message, as a signal by itself.</param>
    /// <param name="route">Who looks first at a signal that is so.</param>
    public MoveDecision.Accepted Add(Signal part, Func<RoutingCase, Routed> route)
    {
        var safeRoute = SafeRoute || part.SafeRoute;
        var village = Village ?? part.Village;
        var urgency = (Urgency)Math.Max((int)Urgency, (int)part.Urgency);
        var isForOthers = safeRoute != SafeRoute || State is SignalState.Closed or SignalState.SetAside;
        var danger = Danger.OrWorse(part.Danger);
        var isGraver = urgency > Urgency || danger != Danger;
        var isWorse = !isForOthers && PickedUpBy is not null && isGraver;
        var waits = isForOthers || isWorse || Waits;
        var isRouted = isForOthers || village != Village || (isGraver && Waits && Team is not null); // danger is not for a team
        var routed = isRouted ? route(new RoutingCase(village, Theme, urgency, danger, safeRoute, Barred) { IsComplaint = IsComplaint }) : null;
        var next = this with
        {
            Village = village,
            MaybeVillage = Village is null && part.Village is not null ? null : MaybeVillage ?? part.MaybeVillage,
            Urgency = urgency,
            Danger = danger,
            SafeRoute = safeRoute,
            Receiver = isWorse ? PickedUpBy : routed is null ? Receiver : routed.Receiver,
            Team = routed is null || isWorse ? Team : routed.Team,
            PickedUpBy = waits ? null : PickedUpBy,
            OfferedTo = waits ? null : OfferedTo,
            Together = waits && !isWorse ? null : Together,
            CloseReason = null,
            Parts = [.. Parts, part.Id],
            Hiding = [.. Hiding, .. part.Hiding],
            SenderOptedOut = part.SenderOptedOut,
        };
        return Waited((waits ? next.Waiting() : next).Made(MoveKind.Added, EventKind.Added, by: null, part.ReceivedAt, why: routed?.Why), part.ReceivedAt);
    }
}
