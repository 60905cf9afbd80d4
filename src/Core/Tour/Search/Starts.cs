namespace Naober.Core.Tour.Search;

/// <summary>The times at which a village can be visited on a day of the week, the ones people remember first.</summary>
internal sealed class Starts(TourProblem problem)
{
    private const int Step = 30;
    private static readonly int[] Remembered = [10 * 60, 14 * 60, (13 * 60) + 30];

    public Option[] Of(TourVillage village, Van van, DayOfWeek day)
    {
        if (!van.Runs.Any(h => h.Day == day) && !problem.IsLifted(HardRule.VanDay, village.Id))
        {
            return [];
        }

        var (first, last) = HardRules.VanStarts(problem, village, van, day);
        var options = new List<(int Rank, Option Option)>();
        for (var start = (first + Step - 1) / Step * Step; start <= last; start += Step)
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

        return [.. options.OrderBy(o => o.Rank).ThenBy(o => o.Option.Start).ThenBy(o => o.Option.Venue).Select(o => o.Option)];
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
