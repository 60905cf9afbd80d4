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

    /// <summary>The same, passing over who knows the person it is about.</summary>
    public static PersonId Receiver(Organisation organisation, VillageId? village, bool safeRoute, IReadOnlyList<PersonId> barred)
    {
        var first = Receiver(organisation, village, safeRoute);
        return barred.Contains(first) ? Colleagues.After(organisation, first, safeRoute, barred) ?? first : first;
    }

    /// <summary>The signal that a message makes, with its receiver. An uncertain village decides only when the signal cannot wait.</summary>
    /// <param name="said">The village that the form or the sender's reply named; it goes before what the text names.</param>
    public static Signal Route(
        Organisation organisation,
        SignalId id,
        Channel channel,
        SenderKey? sender,
        DateTimeOffset receivedAt,
        Understanding understood,
        VillageId? said)
    {
        var read = understood.Village;
        var waits = understood.Urgency == Urgency.Normal && !understood.SafeRoute;
        var village = said ?? (read is { Unsure: true } && waits ? null : read?.Village.Id);
        var closed = understood.Intent switch
        {
            Intent.Stop or Intent.Start => CloseReason.Stop,
            Intent.Empty => CloseReason.Empty,
            Intent.Help or Intent.WhereAndWhen => CloseReason.Answered,
            Intent.Thanks => CloseReason.Thanks,
            _ => (CloseReason?)null,
        };
        return new Signal
        {
            Id = id,
            Channel = channel,
            Sender = sender,
            ReceivedAt = receivedAt,
            Village = village,
            MaybeVillage = read is { Unsure: true } && read.Village.Id != said ? read.Village.Id : null,
            Theme = understood.Theme,
            Urgency = understood.Urgency,
            Danger = understood.Danger,
            SafeRoute = understood.SafeRoute,
            AboutSelf = understood.About == About.Self,
            Language = understood.Language,
            Rules = understood.Rules,
            Receiver = closed is not null ? null
                : understood.Intent == Intent.Spam || (understood.IsComplaint && !understood.SafeRoute) ? organisation.Coordinator
                : Receiver(organisation, village, understood.SafeRoute),
            State = (closed, understood.Intent, village) switch
            {
                (not null, _, _) => SignalState.Closed,
                (_, Intent.Spam, _) => SignalState.SetAside,
                (_, _, null) when waits => SignalState.AwaitingVillage,
                _ => SignalState.Routed,
            },
            CloseReason = closed,
            Trail = [MoveKind.Received],
        };
    }

    /// <summary>A message that belongs to an earlier signal: kept under its own id, and never a signal by itself.</summary>
    /// <param name="message">As <see cref="Route"/> made it.</param>
    public static Signal AsPart(Signal message, SignalId of) => message with
    {
        PartOf = of,
        State = SignalState.Closed,
        CloseReason = CloseReason.PartOfOther,
        Receiver = null,
        Hiding = [],
    };
}
