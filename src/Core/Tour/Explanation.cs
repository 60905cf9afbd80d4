namespace Naober.Core.Tour;

/// <summary>Why a stop is there, in one sentence at B1 level. It is kept with the stop, so it names no other visit: that may yet be moved.</summary>
internal sealed class Explanation(TourProblem problem, IReadOnlyList<VillageTarget> targets)
{
    public string Of(Stop stop)
    {
        var village = problem.Villages.First(v => v.Id == stop.Village);
        var every = targets.LastOrDefault(t => t.Village == stop.Village && t.From <= stop.Date)?.Sentence ?? "soms";
        var names = problem.Villages.Where(v => v.TogetherWith == village.Id).ToList() switch
        {
            [] => village.Name,
            [var one] => $"{village.Name} en {one.Name}",
            _ => $"{village.Name} en omgeving",
        };
        return village switch
        {
            { Series: { } series } when series.First <= stop.Date && stop.Date <= series.Last =>
                $"{village.Name} heeft een reeks tot en met {TourWords.Short(series.Last)}: {every}.",
            { ResidentsGoOn: true } => $"In {village.Name} gaan bewoners zelf door; wij komen {every}.",
            { Priority: { Factor: > 1, Reason.Length: > 0 } more } when stop.Date <= more.Last => $"{village.Name} krijgt vaker bezoek: {more.Reason}.",
            { Priority: { Factor: < 1, Reason.Length: > 0 } less } when stop.Date <= less.Last => $"{village.Name} krijgt minder vaak bezoek: {less.Reason}.",
            _ => $"{names}: {every} een bezoek.",
        };
    }
}
