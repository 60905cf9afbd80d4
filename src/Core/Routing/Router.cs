using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Signals;
using Naober.Core.Triage;
using Naober.Core.Villages;

namespace Naober.Core.Routing;

/// <summary>Decides who looks at a signal first.</summary>
public static class Router
{
    /// <summary>
    /// Safety at home goes to the officer alone. Otherwise the contact person of the village; where there is no village, or
    /// the village has nobody, the coordinator.
    /// </summary>
    public static PersonId Receiver(Organisation organisation, VillageId? village, bool safeRoute) => (village, safeRoute) switch
    {
        (_, true) => organisation.Safety.Officer,
        ({ } known, _) when organisation.ContactPersons.TryGetValue(known, out var person) => person,
        _ => organisation.Coordinator,
    };

    /// <summary>The signal that a message makes, with its receiver.</summary>
    /// <param name="village">What the form said or the text named.</param>
    public static Signal Route(
        Organisation organisation,
        SignalId id,
        Channel channel,
        SenderKey? sender,
        DateTimeOffset receivedAt,
        Understanding understood,
        VillageId? village)
    {
        var closed = understood.Intent switch
        {
            Intent.Stop or Intent.Start => CloseReason.Stop,
            Intent.Empty => CloseReason.Empty,
            Intent.Help or Intent.WhereAndWhen => CloseReason.Answered,
            Intent.Thanks => CloseReason.Thanks,
            Intent.Spam => CloseReason.Spam,
            _ => (CloseReason?)null,
        };
        return new Signal
        {
            Id = id,
            Channel = channel,
            Sender = sender,
            ReceivedAt = receivedAt,
            Village = village,
            Theme = understood.Theme,
            Urgency = understood.Urgency,
            Danger = understood.Danger,
            SafeRoute = understood.SafeRoute,
            Receiver = closed is null ? Receiver(organisation, village, understood.SafeRoute) : null,
            State = (closed, village) switch
            {
                (not null, _) => SignalState.Closed,
                (_, null) when !understood.SafeRoute && understood.Urgency == Urgency.Normal => SignalState.AwaitingVillage,
                _ => SignalState.Routed,
            },
            CloseReason = closed,
            Trail = [MoveKind.Received],
        };
    }
}
