using Naober.Core.Villages;

namespace Naober.Core.Tour;

/// <summary>How often a village is visited beside how often it should be: over the last year and the plan.</summary>
/// <param name="TargetDays">Days between visits that would be fair now.</param>
/// <param name="Target">The same as one says it.</param>
/// <param name="RealDays">Days between visits on average. Null: fewer than two visits.</param>
/// <param name="Held">Visits that were.</param>
/// <param name="Cancelled">Visits that did not take place, told before or found out afterwards.</param>
/// <param name="Planned">Visits to come, told or proposed.</param>
public sealed record VillageBalance(VillageId Village, string Name, int TargetDays, string Target, int? RealDays, int Held, int Planned, int Cancelled)
{
    private const int Days = 365;

    /// <summary>By name; villages that go with another are not in it.</summary>
    public static IReadOnlyList<VillageBalance> Of(TourState state)
    {
        var now = state.FairTargets().Where(t => t.From <= state.Today).GroupBy(t => t.Village).ToDictionary(g => g.Key, g => g.MaxBy(t => t.From)!);
        var all = state.All.Where(s => s.Date >= state.Today.AddDays(-Days)).ToLookup(s => s.Village);
        var cancelled = state.Stops.Where(s => s.Stop.State is StopState.Cancelled or StopState.Missed && s.Stop.Date >= state.Today.AddDays(-Days)).ToLookup(s => s.Stop.Village);
        return
        [
            .. from village in state.Settings.Villages
               where now.ContainsKey(village.Id)
               let days = all[village.Id].Select(s => s.Date).Order().ToList()
               let target = now[village.Id]
               orderby village.Name
               select new VillageBalance(
                   village.Id,
                   village.Name,
                   target.Days,
                   target.Sentence,
                   days.Count < 2 ? null : (days[^1].DayNumber - days[0].DayNumber) / (days.Count - 1),
                   days.Count(d => d < state.Today),
                   days.Count(d => d >= state.Today),
                   cancelled[village.Id].Count()),
        ];
    }
}
