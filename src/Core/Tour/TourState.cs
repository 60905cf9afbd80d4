using Naober.Core.Villages;

namespace Naober.Core.Tour;

/// <summary>The tour as it is today: what people were told, and the draft of what comes.</summary>
/// <param name="Stops">Every stop that was published and is remembered, by date and time.</param>
/// <param name="Today">Local.</param>
public sealed record TourState(
    TourSettings Settings,
    TourDraft Draft,
    IReadOnlyList<PlannedStop> Stops,
    IReadOnlyDictionary<VillageId, VillageAgreement> Agreements,
    DateOnly Today)
{
    /// <summary>The visits that were or will be, as people were told; those of a village or a van that is gone play no part any more.</summary>
    public IReadOnlyList<Stop> Visits => [.. Stops.Select(s => s.Stop).Where(s => s.Stands && IsKnown(Settings, s))];

    /// <summary>Proposals that can still be published.</summary>
    public IReadOnlyList<Proposal> Proposals => [.. Draft.Proposals.Where(p => p.Stop.Date > Today && IsKnown(Settings, p.Stop))];

    /// <summary>The first Monday after today: from there on is planned.</summary>
    public DateOnly NextMonday => Clock.Monday(Today).AddDays(7);

    /// <summary>Visits and proposals together.</summary>
    public IReadOnlyList<Stop> All => [.. Visits, .. Proposals.Select(p => p.Stop)];

    public VillageAgreement AgreementOf(VillageId village) => Agreements.GetValueOrDefault(village) ?? new VillageAgreement(village);

    /// <param name="stays">What the planner may not move.</param>
    public TourProblem ProblemFrom(DateOnly from, int weeks, IReadOnlyList<Stop> stays)
    {
        var problem = Settings.Problem(from, weeks, Draft.ClosedDays, stays);
        DateOnly? began = Visits.Select(v => v.Date).DefaultIfEmpty(from).Min();
        return problem with { Villages = [.. problem.Villages.Select(v => AgreementOf(v.Id).ApplyTo(v) with { WaitsSince = began, Closed = [.. v.Closed, .. DeclinedIn(v.Id)] })] };
    }

    /// <summary>The problem of all that is ahead, today included; visits and what a person placed stay.</summary>
    public TourProblem Ahead()
    {
        var last = All.Select(s => s.Date.AddDays(1)).Append(Draft.PlannedUntil ?? NextMonday).Max();
        return ProblemFrom(Today, WeeksTo(last), [.. Visits, .. Proposals.Where(p => p.ByPerson).Select(p => p.Stop)]);
    }

    /// <summary>How long each village should wait, from today on.</summary>
    public IReadOnlyList<VillageTarget> FairTargets() => Targets.Of(Ahead(), out _);

    /// <summary>
    /// How the plan as it stands meets the aims, and what it does not meet. One visit that somebody placed far ahead makes nobody wait until there: only
    /// what is planned is looked at.
    /// </summary>
    public TourPlan Review()
    {
        var ahead = Ahead() with { Published = Visits };
        if (Draft.PlannedUntil is not { } planned || planned <= NextMonday || planned >= ahead.Until)
        {
            return TourPlanner.Review(ahead, All);
        }

        var problem = ahead with { Weeks = WeeksTo(planned) };
        return TourPlanner.Review(problem with { Published = [.. Visits.Where(v => v.Date < problem.Until)] }, [.. All.Where(s => s.Date < problem.Until)]);
    }

    /// <summary>What is ahead and breaks a rule, also what people were told already: a day that was closed later.</summary>
    public IReadOnlyList<BrokenRule> Broken() =>
        [.. PlanCheck.Broken(Ahead() with { Published = [.. Visits.Where(v => v.Date < Today)] }, All).Where(b => b.Stop.Date >= Today)];

    private int WeeksTo(DateOnly day) => Math.Max(1, (day.DayNumber - Today.DayNumber + 6) / 7);

    private IEnumerable<Closure> DeclinedIn(VillageId village) =>
        Draft.Declined.Where(d => d.Village == village).Select(d => new Closure(d.Date, d.Date, Closure.TakenOut));

    private static bool IsKnown(TourSettings settings, Stop stop) =>
        settings.Villages.Any(v => v.Id == stop.Village && v.Venues.Any(p => p.Id == stop.Venue)) && settings.Vans.Any(v => v.Id == stop.Van);
}
