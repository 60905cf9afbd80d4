namespace Naober.Core.Tour;

/// <summary>Fills the draft. What people were told, and what a person placed, stays.</summary>
public static class Drafting
{
    /// <summary>
    /// Once a week the horizon is a week further, and all that lies beyond what people know is planned anew, but for what a person placed: week by
    /// week alone, villages would wait twice as long as they should. Before that, proposals stay, and what was cancelled makes room. As often and as late as one likes.
    /// </summary>
    /// <param name="now">UTC.</param>
    /// <returns>Null: the horizon is full.</returns>
    public static TourDraft? Extend(TourState state, DateTimeOffset now)
    {
        var until = state.NextMonday.AddDays(7 * state.Settings.HorizonWeeks);
        if (!state.Settings.IsThere || state.Draft.PlannedUntil >= until)
        {
            return null;
        }

        // A visit that was moved far ahead is not the end of what people know.
        var known = state.Visits.Select(v => v.Date.AddDays(1)).Where(d => d <= state.Draft.PlannedUntil);
        var from = known.Append(state.NextMonday).Max();
        return Fill(state, [.. state.Proposals.Where(p => p.ByPerson || p.Stop.Date < from)], until, now);
    }

    /// <summary>Plans all that nobody was told of anew, but for what a person placed and what lies before next Monday.</summary>
    /// <inheritdoc cref="Extend"/>
    public static TourDraft Again(TourState state, DateTimeOffset now)
    {
        var until = state.NextMonday.AddDays(7 * state.Settings.HorizonWeeks);
        var kept = state.Proposals.Where(p => p.ByPerson || p.Stop.Date < state.NextMonday).ToList();
        var broken = state.Broken().Select(b => b.Stop).ToHashSet();
        return Fill(state, [.. kept.Where(p => !broken.Contains(p.Stop))], until, now);
    }

    private static TourDraft Fill(TourState state, IReadOnlyList<Proposal> kept, DateOnly until, DateTimeOffset now)
    {
        var weeks = (until.DayNumber - state.NextMonday.DayNumber) / 7;
        List<Stop> stays = [.. state.Visits, .. kept.Select(p => p.Stop)];
        var plan = TourPlanner.Plan(state.ProblemFrom(state.NextMonday, weeks, stays));
        var known = stays.Select(s => s.Bare).ToHashSet();
        var fresh = plan.Stops.Where(s => !known.Contains(s.Bare)).Select(s => new Proposal(s));
        return state.Draft with
        {
            Revision = state.Draft.Revision + 1,
            Proposals = [.. kept.Concat(fresh).OrderBy(p => p.Stop.Date).ThenBy(p => p.Stop.Start).ThenBy(p => p.Stop.Van, StringComparer.Ordinal)],
            PlannedUntil = until,
            PlannedAt = now,
        };
    }
}
