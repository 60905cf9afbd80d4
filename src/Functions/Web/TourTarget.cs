using Naober.Core.Tour;

namespace Naober.Functions.Web;

/// <summary>A stop that can still be changed, under the id by which pages name it: a proposal has the id that it would get when it is published now.</summary>
/// <param name="Told">Null: it is a proposal.</param>
public sealed record TourTarget(StopId Id, Stop Stop, PlannedStop? Told)
{
    /// <summary>By date and time.</summary>
    public static IReadOnlyList<TourTarget> Ahead(TourState state) =>
    [
        .. state.Stops.Where(s => s.Stands && s.Stop.Date >= state.Today).Select(s => new TourTarget(s.Id, s.Stop, s))
            .Concat(state.Proposals.Select(p => new TourTarget(StopId.Of(p.Stop, state.Draft.Revision), p.Stop, null)))
            .OrderBy(t => t.Stop.Date).ThenBy(t => t.Stop.Start),
    ];

    /// <summary>Null: there is none of that name, or the plan changed since the page was made.</summary>
    public static TourTarget? Find(TourState state, string id) => Ahead(state).FirstOrDefault(t => t.Id.Value == id);
}
