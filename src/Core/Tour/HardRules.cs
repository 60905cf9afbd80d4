namespace Naober.Core.Tour;

/// <summary>
/// The rules no plan breaks, each in one place: the planner asks here what it may do, and <see cref="PlanCheck"/> what a plan
/// does. Minutes are since local midnight. A rule that is lifted for a village holds for it nowhere.
/// </summary>
public static class HardRules
{
    private const int DayBegins = 6 * 60;
    private const int DayEnds = 22 * 60;

    /// <summary>What a person reads when the rule stands in the way.</summary>
    public static string Sentence(HardRule rule) => rule switch
    {
        HardRule.ClosedDay => "Op feestdagen en vrije dagen van het dorp staan we er niet.",
        HardRule.VanDay => "De bus rijdt alleen op haar vaste dagen.",
        HardRule.VanHours => "De bus vertrekt en is terug binnen haar rijtijden.",
        HardRule.VenueClosed => "Als de plek dicht is, staan we er niet.",
        HardRule.VenueHours => "We staan er alleen als de plek open is.",
        HardRule.Clash => "We staan er niet als er al iets anders is, behalve samen.",
        HardRule.OnePlace => "Een bus is op één plek tegelijk en heeft tijd nodig om te rijden.",
        HardRule.StopsPerDay => "Een bus doet niet meer bezoeken op een dag dan afgesproken.",
        HardRule.StopsPerWeek => "Een bus doet niet meer bezoeken in een week dan afgesproken.",
        HardRule.MinimumGap => "Tussen twee bezoeken aan een dorp zit een vaste tijd.",
        HardRule.Published => "Een bezoek dat bekend is gemaakt, blijft staan.",
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, null),
    };

    public static bool IsOpenDay(TourProblem problem, TourVillage village, DateOnly date) =>
        problem.IsLifted(HardRule.ClosedDay, village.Id)
        || (!problem.ClosedDays.ContainsKey(date) && !village.Closed.Any(c => c.Covers(date)));

    public static bool VanRuns(TourProblem problem, TourVillage village, Van van, DateOnly date) =>
        problem.IsLifted(HardRule.VanDay, village.Id)
        || (van.Runs.Any(h => h.Day == date.DayOfWeek) && !van.Away.Any(c => c.Covers(date)));

    /// <summary>
    /// When a stop may begin so that the van leaves home and is back within one of its periods of the day; the first and the last
    /// minute of each. None: never.
    /// </summary>
    public static IReadOnlyList<(int First, int Last)> VanStarts(TourProblem problem, Roads roads, TourVillage village, Van van, DayOfWeek day)
    {
        var (there, back) = (roads.MinutesFromHome(van, village), roads.MinutesToHome(village, van));
        return [.. Periods().Select(p => (p.From + there, p.Until - back - problem.StopMinutes)).Where(p => p.Item1 <= p.Item2)];

        IEnumerable<(int From, int Until)> Periods()
        {
            if (problem.IsLifted(HardRule.VanHours, village.Id))
            {
                return [(DayBegins, DayEnds)];
            }

            var hours = van.Runs.Where(h => h.Day == day).ToList();
            hours = hours.Count == 0 && problem.IsLifted(HardRule.VanDay, village.Id) ? [.. van.Runs] : hours;
            return hours.Select(h => (Clock.Minutes(h.From), Clock.Minutes(h.Until)));
        }
    }

    public static bool VenueIsThere(TourProblem problem, TourVillage village, Venue venue, DateOnly date) =>
        problem.IsLifted(HardRule.VenueClosed, village.Id) || !venue.Closed.Any(c => c.Covers(date));

    public static bool VenueIsOpen(TourProblem problem, TourVillage village, Venue venue, DayOfWeek day, int start) =>
        venue.Open.Count == 0
        || problem.IsLifted(HardRule.VenueHours, village.Id)
        || venue.Open.Any(h => h.Day == day && Clock.Minutes(h.From) <= start && start + problem.StopMinutes <= Clock.Minutes(h.Until));

    public static bool IsFree(TourProblem problem, TourVillage village, Venue venue, DayOfWeek day, int start) =>
        problem.IsLifted(HardRule.Clash, village.Id)
        || !village.Activities.Concat(venue.Busy).Any(a => !a.Together && a.When.Day == day
            && Clock.Minutes(a.When.From) < start + problem.StopMinutes && start < Clock.Minutes(a.When.Until));

    /// <summary>Whether one van can do both: the drive fits between the end of one and the start of the other.</summary>
    /// <param name="there">Minutes from the one to the other.</param>
    /// <param name="back">Minutes from the other to the one.</param>
    public static bool OneVanCanDo(int start, int end, int otherStart, int otherEnd, int there, int back) =>
        end + there <= otherStart || otherEnd + back <= start;

    /// <summary>The least number of days from one visit to the next.</summary>
    public static int MinimumGap(TourProblem problem, TourVillage village) =>
        problem.IsLifted(HardRule.MinimumGap, village.Id) ? 1 : Math.Max(1, village.MinimumGapDays ?? problem.MinimumGapDays);

    /// <summary>Whether a stop counts for what the van may do in a day (or a week).</summary>
    public static bool Counts(TourProblem problem, HardRule limit, TourVillage village) => !problem.IsLifted(limit, village.Id);
}
