using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Signals;
using Naober.Core.Triage;
using Naober.Core.Villages;

namespace Naober.Core.Routing;

/// <summary>
/// Decides who looks at a signal first: safety at home and danger, then the village, then the theme, then who is there, then who has least open.
/// </summary>
public static class Router
{
    /// <summary>
    /// Safety at home goes to the officers alone. A complaint, and what has no village, is the coordinator's. A theme with a team of its own goes to that team,
    /// unless there is danger; otherwise it is the contact person's. Who is not there is replaced: by the deputy, that one's deputy and so on,
    /// then by the coordinator and the coordinator's deputies. When nobody is there it stays with the first, and the ladder finds it.
    /// </summary>
    /// <param name="now">UTC.</param>
    /// <param name="load">Asked for only where <see cref="AsksLoad"/> says so.</param>
    public static Routed Choose(Organisation organisation, RoutingCase about, DateTimeOffset now, Load load)
    {
        about = about.Apart(organisation);
        var there = new Attendance(organisation, about, now);
        if (about.SafeRoute)
        {
            var (officer, other, _) = organisation.Safety;
            return Replaced(organisation, there, [officer, other], about, p => $"{p} is aandachtsfunctionaris");
        }

        if (about.IsComplaint)
        {
            return Replaced(organisation, there, Chain(organisation, organisation.Coordinator), about, p => $"Dit lijkt een klacht; {p} is coördinator");
        }

        if (ContactOf(organisation, about.Village) is not var (village, contact))
        {
            return Replaced(organisation, there, Chain(organisation, organisation.Coordinator), about, p => $"Het dorp is niet bekend; {p} is coördinator");
        }

        var ordinary = Replaced(organisation, there, Chain(organisation, contact), about, p => $"{p} is contactpersoon van {village.Name}");
        if (TeamFor(organisation, about) is not { } team)
        {
            return ordinary;
        }

        if (MemberOf(organisation, team, about, now, load) is not { } member)
        {
            return ordinary with { Why = $"Van team {team.Name} is nu niemand er; {ordinary.Why}" };
        }

        var told = member == ordinary.Receiver ? "" : $" en {NameOf(organisation, ordinary.Receiver)} krijgt bericht voor {village.Name}";
        return new Routed(member, team.Id, $"Dit onderwerp is van team {team.Name}; {NameOf(organisation, member)} is aan de beurt{told}.");
    }

    /// <summary>Whether the decision needs to know what everybody has open.</summary>
    public static bool AsksLoad(Organisation organisation, RoutingCase about) =>
        !about.SafeRoute && ContactOf(organisation, about.Village) is not null && TeamFor(organisation, about) is { Members.Count: > 1 };

    /// <summary>Who of a team takes a signal: who is there; of those who is good at the theme, then who has least open. Null: nobody is there.</summary>
    /// <param name="now">UTC.</param>
    public static PersonId? MemberOf(Organisation organisation, Team team, RoutingCase about, DateTimeOffset now, Load load)
    {
        var there = new Attendance(organisation, about.Apart(organisation), now);
        return team.Members
            .Where(m => there.WhyNot(m) is null)
            .OrderByDescending(m => organisation.People[m].Themes.Contains(about.Theme))
            .ThenBy(m => load[m])
            .ThenBy(m => m.Value, StringComparer.Ordinal)
            .Cast<PersonId?>()
            .FirstOrDefault();
    }

    /// <summary>The signal that a message makes, with its receiver. An uncertain village decides only when the signal cannot wait.</summary>
    /// <param name="said">The village that the form or the sender's reply named; it goes before what the text names.</param>
    /// <param name="route">Who looks first at a signal that stays open.</param>
    /// <returns>With why it goes to whom it goes; null where nobody has to look.</returns>
    public static (Signal Signal, string? Why) Route(
        SignalId id,
        Channel channel,
        SenderKey? sender,
        DateTimeOffset receivedAt,
        Understanding understood,
        VillageId? said,
        PersonId coordinator,
        Func<RoutingCase, Routed> route)
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
        var routed = closed is not null ? null
            : understood.Intent == Intent.Spam ? new Routed(coordinator, Team: null, "Dit lijkt reclame of oplichting; de coördinator kijkt.")
            : route(new RoutingCase(village, understood.Theme, understood.Urgency, understood.Danger, understood.SafeRoute, []) { IsComplaint = understood.IsComplaint });
        var signal = new Signal
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
            IsComplaint = understood.IsComplaint,
            Language = understood.Language,
            Rules = understood.Rules,
            Receiver = routed?.Receiver,
            Team = routed?.Team,
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
        return (signal, routed?.Why);
    }

    /// <summary>A message that belongs to an earlier signal: kept under its own id, and never a signal by itself.</summary>
    /// <param name="message">As <see cref="Route"/> made it.</param>
    public static Signal AsPart(Signal message, SignalId of) => message with
    {
        PartOf = of,
        State = SignalState.Closed,
        CloseReason = CloseReason.PartOfOther,
        Receiver = null,
        Team = null,
        Hiding = [],
    };

    /// <summary>Who comes after whom when somebody is not there: the deputies of deputies, each once, then the coordinator and so on.</summary>
    internal static IReadOnlyList<PersonId> Chain(Organisation organisation, PersonId first)
    {
        var chain = new List<PersonId>();
        foreach (var start in new[] { first, organisation.Coordinator })
        {
            for (var next = start; !chain.Contains(next);)
            {
                chain.Add(next);
                next = organisation.People.TryGetValue(next, out var person) ? person.Deputy : organisation.Coordinator;
            }
        }

        return chain;
    }

    private static (Village Village, PersonId Contact)? ContactOf(Organisation organisation, VillageId? id) =>
        id is { } known && organisation.Villages.TryGetValue(known, out var village) && organisation.ContactPersons.TryGetValue(known, out var contact)
            ? (village, contact)
            : null;

    // Danger is not for who knows about debts, but for who is nearest.
    private static Team? TeamFor(Organisation organisation, RoutingCase about) =>
        about is { Danger: Danger.None, IsComplaint: false, Village: { } village } && about.Urgency != Urgency.Acute
            ? organisation.Teams.FirstOrDefault(t => t.Takes(about.Theme, village))
            : null;

    private static Routed Replaced(
        Organisation organisation, Attendance there, IReadOnlyList<PersonId> chain, RoutingCase about, Func<string, string> isFirst)
    {
        var missing = chain.Select(p => (Person: p, Why: there.WhyNot(p))).TakeWhile(p => p.Why is not null).ToList();
        if (missing.Count == 0)
        {
            return new Routed(chain[0], Team: null, $"{isFirst(NameOf(organisation, chain[0]))}.");
        }

        if (missing.Count < chain.Count)
        {
            var name = NameOf(organisation, chain[missing.Count]);
            return new Routed(chain[missing.Count], Team: null, $"{string.Join(" en ", missing.Select(m => m.Why))}; {name} vervangt.");
        }

        // Nobody is there. Still never somebody who may not see it, unless there is nobody else at all.
        var left = chain.Concat(about.SafeRoute ? [] : organisation.People.Keys.OrderBy(p => p.Value, StringComparer.Ordinal))
            .Where(p => organisation.People.ContainsKey(p) && !about.Barred.Contains(p))
            .Append(chain[0])
            .First();
        return new Routed(left, Team: null, $"Niemand is nu aanwezig; {NameOf(organisation, left)} krijgt het bericht toch.");
    }

    private static string NameOf(Organisation organisation, PersonId id) =>
        organisation.People.TryGetValue(id, out var person) ? person.Name : id.Value;
}
