using Naober.Core.Villages;

namespace Naober.Core.Tour;

/// <summary>How far and how long it is from place to place: the table of the problem, otherwise 50 km/h by road.</summary>
public sealed class Roads
{
    private const double KilometresPerHour = 50;
    private readonly Dictionary<(VillageId, VillageId), DrivingTime> _table = [];

    public Roads(TourProblem problem)
    {
        foreach (var time in problem.DrivingTimes)
        {
            _table[(time.From, time.To)] = time;
        }

        foreach (var time in problem.DrivingTimes)
        {
            _table.TryAdd((time.To, time.From), time);
        }
    }

    /// <summary>Whole minutes, rounded up.</summary>
    public int Minutes(TourVillage from, TourVillage to) => Between(from.Id, from.Position, to.Id, to.Position).Minutes;

    public double Kilometres(TourVillage from, TourVillage to) => Between(from.Id, from.Position, to.Id, to.Position).Kilometres;

    public int MinutesFromHome(Van van, TourVillage to) => Between(van.HomeVillage, van.Home, to.Id, to.Position).Minutes;

    public int MinutesToHome(TourVillage from, Van van) => Between(from.Id, from.Position, van.HomeVillage, van.Home).Minutes;

    public double KilometresFromHome(Van van, TourVillage to) => Between(van.HomeVillage, van.Home, to.Id, to.Position).Kilometres;

    public double KilometresToHome(TourVillage from, Van van) => Between(from.Id, from.Position, van.HomeVillage, van.Home).Kilometres;

    private (int Minutes, double Kilometres) Between(VillageId? from, Position start, VillageId? to, Position end)
    {
        if (from == to && from is not null)
        {
            return (0, 0);
        }

        if (from is { } one && to is { } other && _table.TryGetValue((one, other), out var known))
        {
            return (known.Minutes, known.Kilometres);
        }

        var kilometres = start.KilometresTo(end);
        return ((int)Math.Ceiling(kilometres / KilometresPerHour * 60), kilometres);
    }
}
