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
            _table.TryAdd((time.To, time.From), time);
        }
    }

    /// <summary>Whole minutes, rounded up.</summary>
    public static int Minutes(Position from, Position to) => (int)Math.Ceiling(from.KilometresTo(to) / KilometresPerHour * 60);

    public int Minutes(TourVillage from, TourVillage to) => Between(from, to).Minutes;

    public double Kilometres(TourVillage from, TourVillage to) => Between(from, to).Kilometres;

    private (int Minutes, double Kilometres) Between(TourVillage from, TourVillage to) =>
        from.Id == to.Id ? (0, 0)
        : _table.TryGetValue((from.Id, to.Id), out var known) ? (known.Minutes, known.Kilometres)
        : (Minutes(from.Position, to.Position), from.Position.KilometresTo(to.Position));
}
