using Naober.Core.Organisations;
using Naober.Core.Villages;

namespace Naober.Core.Tour;

/// <summary>A change of the tour that is to be saved whole.</summary>
/// <param name="Changed">The published stops that are new, moved or cancelled: of each, people are told.</param>
public sealed record TourEdit(TourDraft Draft, IReadOnlyList<PlannedStop> Changed)
{
    /// <summary>More does not fit in one transaction of the store.</summary>
    public const int MostAtOnce = 99;

    /// <summary>What goes with a change by a person, before it is accepted.</summary>
    public static ChangeProposal Propose(TourState state, TourChange change) => ChangePlanner.Propose(Wanted(state, change).Ahead(), state.All, change);

    /// <summary>Carries out a proposal. What the person asked for stays when the plan is made again.</summary>
    /// <param name="reason">Why a published stop is cancelled, in one Dutch line for everybody.</param>
    /// <param name="now">UTC.</param>
    /// <param name="zone">In which the quiet hours are: until they end nobody has heard of a change that was made in them. Null: there are none.</param>
    public static TourEdit Accept(TourState state, ChangeProposal proposal, string reason, DateTimeOffset now, TimeZoneInfo? zone)
    {
        var changed = new List<PlannedStop>();
        var proposals = state.Proposals.ToList();
        var declined = state.Draft.Declined.Where(d => d.Date >= state.Today).ToHashSet();
        foreach (var (before, after) in proposal.ByPerson)
        {
            _ = (before, after) switch
            {
                ({ } gone, null) => declined.Add(new Declined(gone.Village, gone.Date)),
                (_, { } there) => declined.Remove(new Declined(there.Village, there.Date)),
                _ => false,
            };
            if (before is not null && state.Stops.FirstOrDefault(s => s.Stands && s.Stop.IsSameAs(before)) is { } told)
            {
                changed.AddRange((after is null ? told.Cancel(reason, now) : told.MoveTo(after, now)) switch
                {
                    null => [],
                    { } next when told.Before is { } known && next.Sequence > told.Sequence && zone is not null && NoticeTimes.MayGo(told, told.ChangedAt, zone) > now => [next.AsKnown(known)],
                    { } next => [next],
                });
            }
            else
            {
                Replace(proposals, before, after, byPerson: true);
            }
        }

        foreach (var (before, after) in proposal.Proposed)
        {
            Replace(proposals, before, after, byPerson: false);
        }

        return new TourEdit(Next(state, proposals) with { Declined = [.. declined.OrderBy(d => d.Date).ThenBy(d => d.Village.Value, StringComparer.Ordinal)] }, changed);
    }

    /// <summary>Publishes the proposals up to and with a day, the earliest first, with the contact person of the village as host.</summary>
    /// <inheritdoc cref="Accept"/>
    public static TourEdit Publish(TourState state, DateOnly last, IReadOnlyDictionary<VillageId, PersonId> contacts, DateTimeOffset now)
    {
        var told = ToPublish(state, last);
        return new TourEdit(
            Next(state, state.Proposals.Except(told)),
            [.. told.Select(p => PlannedStop.Publish(p.Stop, state.Draft.Revision, now).WithHost(
                contacts.TryGetValue(p.Stop.Village, out var host) ? host : null))]);
    }

    public static IReadOnlyList<Proposal> ToPublish(TourState state, DateOnly last) =>
        [.. state.Proposals.Where(p => p.Stop.Date <= last).Take(MostAtOnce)];

    /// <param name="reason">Null: nobody drives on that day after all.</param>
    public static TourEdit Close(TourState state, DateOnly day, string? reason)
    {
        var days = state.Draft.ClosedDays.Where(d => d.Key != day && d.Key >= state.Today).ToDictionary();
        if (reason is not null)
        {
            days[day] = reason;
        }

        return new TourEdit(Next(state, state.Proposals) with { ClosedDays = days }, []);
    }

    // What was taken out may be put back by a person.
    private static TourState Wanted(TourState state, TourChange change)
    {
        Declined[] wanted = change switch
        {
            TourChange.Add(var stop) => [new(stop.Village, stop.Date)],
            TourChange.Move(_, var to) => [new(to.Village, to.Date)],
            TourChange.Swap(var first, var second) => [new(first.Village, second.Date), new(second.Village, first.Date)],
            _ => [],
        };
        return state with { Draft = state.Draft with { Declined = [.. state.Draft.Declined.Except(wanted)] } };
    }

    private static void Replace(List<Proposal> proposals, Stop? before, Stop? after, bool byPerson)
    {
        proposals.RemoveAll(p => before is not null && p.Stop.IsSameAs(before));
        if (after is not null)
        {
            proposals.Add(new Proposal(after with { State = StopState.Proposed }, byPerson));
        }
    }

    private static TourDraft Next(TourState state, IEnumerable<Proposal> proposals) => state.Draft with
    {
        Revision = state.Draft.Revision + 1,
        Proposals = [.. proposals.OrderBy(p => p.Stop.Date).ThenBy(p => p.Stop.Start).ThenBy(p => p.Stop.Van, StringComparer.Ordinal)],
    };
}
