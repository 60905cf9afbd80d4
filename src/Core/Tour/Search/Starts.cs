namespace Naober.Core.Tour.Search;

/// <summary>The times at which a village can be visited on a day of the week, the ones people remember first.</summary>
internal sealed class Starts(TourProblem problem, Roads roads)
{
    private const int Step = 30;
    private static readonly int[] Remembered = [10 * 60, 14 * 60, (13 * 60) + 30];

    public Option[] Of(TourVillage village, Van van, DayOfWeek day)
    {
        if (!van.Runs.Any(h => h.Day == day) && !problem.IsLifted(HardRule.VanDay, village.Id))
        {
            return [];
        }

        var periods = HardRules.VanStarts(problem, roads, village, van, day);
        var options = Possible(village, day, periods.SelectMany(p => Whole(p.First, p.Last)));
        options = options.Count > 0 ? options : Possible(village, day, periods.SelectMany(p => Earliest(village, day, p.First, p.Last)));
        return [.. options.OrderBy(o => o.Rank).ThenBy(o => o.Option.Start).ThenBy(o => o.Option.Venue).Select(o => o.Option)];
    }

    /// <summary>Every whole and half hour.</summary>
    private static IEnumerable<int> Whole(int first, int last)
    {
        for (var start = (first + Step - 1) / Step * Step; start <= last; start += Step)
        {
            yield return start;
        }
    }

    /// <summary>Where no half hour will do: the moments at which it may become possible. If any moment is possible, one of these is.</summary>
    private static IEnumerable<int> Earliest(TourVillage village, DayOfWeek day, int first, int last)
    {
        var opens = village.Venues.SelectMany(v => v.Open).Where(h => h.Day == day).Select(h => Clock.Minutes(h.From));
        var ends = village.Activities.Concat(village.Venues.SelectMany(v => v.Busy)).Where(a => a.When.Day == day).Select(a => Clock.Minutes(a.When.Until));
        return opens.Concat(ends).Where(m => first <= m && m <= last).Prepend(first);
    }

    private List<(int Rank, Option Option)> Possible(TourVillage village, DayOfWeek day, IEnumerable<int> starts)
    {
        var options = new List<(int Rank, Option Option)>();
        foreach (var start in starts.Distinct())
        {
            for (var venue = 0; venue < village.Venues.Count; venue++)
            {
                var there = village.Venues[venue];
                if (HardRules.VenueIsOpen(problem, village, there, day, start) && HardRules.IsFree(problem, village, there, day, start))
                {
                    options.Add((Rank(village, there, day, start), new Option(venue, start)));
                }
            }
        }

        return options;
    }

    /// <summary>Step-free before all else; then together with what is there already; then the hours people remember.</summary>
    private static int Rank(TourVillage village, Venue venue, DayOfWeek day, int start)
    {
        var together = village.Activities.Concat(venue.Busy)
            .Any(a => a.Together && a.When.Day == day && Clock.Minutes(a.When.From) <= start && start < Clock.Minutes(a.When.Until));
        var remembered = Array.IndexOf(Remembered, start);
        return (venue.StepFree ? 0 : 100) + (together ? 0 : 10) + (remembered < 0 ? Remembered.Length : remembered);
    }
}
