namespace Naober.Core.Tour;

/// <summary>Which rules can have a part in a long wait of a village, and how to say so.</summary>
/// <param name="after">The day the wait began.</param>
/// <param name="before">The day it ends.</param>
internal sealed class ObstacleWords(TourProblem problem, TourVillage village, DateOnly after, DateOnly before)
{
    public bool Stands(HardRule rule) => rule switch
    {
        HardRule.VenueClosed => Closures().Any(),
        HardRule.ClosedDay => ClosedDay() is not null,
        HardRule.VenueHours => village.Venues.Any(v => v.Open.Count > 0),
        HardRule.Clash => Clash() is not null,
        HardRule.VanDay or HardRule.VanHours or HardRule.MinimumGap or HardRule.StopsPerDay or HardRule.StopsPerWeek => true,
        HardRule.Published => problem.Published.Count > 0,
        _ => false,
    };

    /// <summary>Such as "Exel krijgt in december geen bezoek: het dorpshuis is dicht tot 5 januari."</summary>
    public string Sentence(HardRule rule) => Say(Because(rule), rule == HardRule.ClosedDay && !village.Closed.Any(Touches) ? DayOff() : null);

    public string NoVan() => Say("er rijdt geen bus");

    public string NoVenue() => Say("er is geen plek voor de bus");

    public string LongAgo() => $"{village.Name} wacht al sinds {TourWords.Short(after)}; dat was al te lang toen dit plan begon.";

    public string ManyRules() => Say("meer dan één regel staat in de weg");

    public string NotLookedInto() => Say("welke regel in de weg staat, is niet uitgezocht");

    private string Say(string because, DateOnly? about = null) => $"{village.Name} krijgt {Period(about)} geen bezoek: {because}.";

    private string Because(HardRule rule) => rule switch
    {
        HardRule.VenueClosed when Closures().MaxBy(c => c.Closure.Last) is { Venue: { } venue, Closure: { } closure } =>
            $"{venue.Name} is dicht {UntilEndOf(closure)}",
        HardRule.ClosedDay => ClosedDay()!,
        HardRule.VenueHours => $"{village.Venues[0].Name} is niet open op de tijden van de bus",
        HardRule.Clash => $"{Clash()} is er dan al",
        HardRule.VanDay => "de bus rijdt dan niet",
        HardRule.VanHours => "heen en terug rijden past niet in de tijden van de bus",
        HardRule.MinimumGap => $"tussen twee bezoeken zitten minstens {village.MinimumGapDays ?? problem.MinimumGapDays} dagen",
        HardRule.Published => "bezoeken die bekend zijn, blijven staan",
        HardRule.StopsPerDay or HardRule.StopsPerWeek when Targets.NothingIsLeft(problem, after > problem.From ? after : problem.From) =>
            "er is geen plek naast de reeksen",
        HardRule.StopsPerDay => "de bus kan niet vaker op een dag",
        HardRule.StopsPerWeek => "de bus kan niet vaker in een week",
        _ => HardRules.Sentence(rule),
    };

    // A whole month where one is spoken of that is planned, and otherwise the days.
    private string Period(DateOnly? about)
    {
        var month = new DateOnly(after.Year, after.Month, 1).AddMonths(after.Day == 1 ? 0 : 1);
        var isMonth = month >= problem.From && month.AddMonths(1) <= before && (about is null || (month <= about && about < month.AddMonths(1)));
        return isMonth ? $"in {TourWords.Month(month)}" : $"tussen {TourWords.Short(after)} en {TourWords.Short(before)}";
    }

    // On which a van would have driven, before any other.
    private DateOnly? DayOff() => problem.ClosedDays.Keys
        .Where(d => after < d && problem.From <= d && d < before)
        .OrderByDescending(d => problem.Vans.Any(v => v.Runs.Any(h => h.Day == d.DayOfWeek)))
        .ThenBy(d => d)
        .Cast<DateOnly?>()
        .FirstOrDefault();

    /// <summary>With the year alone where the day would be taken for one of this year.</summary>
    private string UntilEndOf(Closure closure) =>
        closure.Last > after.AddMonths(11) ? $"tot in {closure.Last.Year}" : $"tot {TourWords.Short(closure.Last.AddDays(1))}";

    private IEnumerable<(Venue Venue, Closure Closure)> Closures() =>
        village.Venues.SelectMany(v => v.Closed.Where(Touches).Select(c => (v, c)));

    private string? ClosedDay()
    {
        if (village.Closed.FirstOrDefault(Touches) is { } closure)
        {
            return closure.Reason == Closure.TakenOut
                ? $"het bezoek van {TourWords.Short(closure.First)} is {Closure.TakenOut}"
                : $"het dorp is bezet {UntilEndOf(closure)}" + (closure.Reason.Length > 0 ? $" ({closure.Reason})" : "");
        }

        return DayOff() is { } day ? $"{TourWords.Short(day)} is een vrije dag ({problem.ClosedDays[day]})" : null;
    }

    private string? Clash() => village.Activities.Concat(village.Venues.SelectMany(v => v.Busy)).FirstOrDefault(a => !a.Together)?.Name;

    private bool Touches(Closure closure) => closure.First < before && closure.Last > after;
}
