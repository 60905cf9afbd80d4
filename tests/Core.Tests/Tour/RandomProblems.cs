using Naober.Core.Tour;
using Naober.Core.Villages;

namespace Naober.Core.Tests.Tour;

/// <summary>Problems of every kind, the same for the same seed.</summary>
public sealed class RandomProblems(int seed)
{
    private static readonly DayOfWeek[] Weekdays =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday];

    private readonly Random _random = new(seed);

    public TourProblem Next(int mostVillages = 7, int mostWeeks = 7, int mostVans = 3)
    {
        var from = new DateOnly(2026, 1, 1).AddDays(_random.Next(1500));
        var weeks = _random.Next(1, mostWeeks + 1);
        var villages = Enumerable.Range(0, _random.Next(1, mostVillages + 1)).Select(i => Village(i, from, weeks)).ToList();
        var problem = new TourProblem
        {
            From = from,
            Weeks = weeks,
            Villages = villages,
            Vans = [.. Enumerable.Range(0, _random.Next(1, mostVans + 1)).Select(i => Van(i, from, weeks))],
            StopMinutes = 60 * _random.Next(1, 4),
            MinimumGapDays = _random.Next(1, 10),
            MaximumGapWeeks = _random.Next(4, 10),
            ClosedDays = Enumerable.Range(0, _random.Next(6)).Select(_ => from.AddDays(_random.Next(7 * weeks))).Distinct()
                .ToDictionary(d => d, _ => "Vrije dag"),
        };
        problem = Chance(4) ? problem with { DrivingTimes = Drives(villages) } : problem;
        return Chance(3) ? problem with { Published = Published(problem) } : problem;
    }

    /// <summary>Up to 5 villages, 3 weeks, one van with one stop a day: small enough to try every plan.</summary>
    public TourProblem NextSmall()
    {
        var from = new DateOnly(2026, 1, 5).AddDays(7 * _random.Next(200));
        return new TourProblem
        {
            From = from,
            Weeks = 3,
            Villages =
            [
                .. Enumerable.Range(0, _random.Next(2, 6)).Select(i => Bare(i) with
                {
                    LastVisit = Chance(2) ? from.AddDays(-_random.Next(1, 30)) : null,
                    TargetDays = 7 * _random.Next(1, 5),
                    Closed = Chance(3) ? [Closure(from, 3)] : [],
                }),
            ],
            Vans = [Van(0, from, 3) with { Runs = Runs(2, 540, 1020, breaks: false), HomeVillage = null, StopsPerWeek = _random.Next(1, 3), StopsPerDay = 1 }],
            MinimumGapDays = _random.Next(3, 8),
            ClosedDays = Chance(3) ? new Dictionary<DateOnly, string> { [from.AddDays(_random.Next(21))] = "Vrije dag" } : [],
        };
    }

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private static TourVillage Bare(int number) => new()
    {
        Id = new VillageId($"dorp-{number}"),
        Name = $"Dorp {number}",
        Position = new Position(52.1 + (0.02 * number), 6.3 + (0.01 * number)),
        Inhabitants = 500 * (number + 1),
        Venues = [new Venue { Id = "huis", Name = "het dorpshuis" }],
    };

    private TourVillage Village(int number, DateOnly from, int weeks) => Bare(number) with
    {
        Position = new Position(52 + (_random.NextDouble() / 3), 6 + (_random.NextDouble() / 3)),
        Inhabitants = _random.Next(50, 20000),
        Venues = [.. Enumerable.Range(0, _random.Next(1, 3)).Select(i => Place(i, from, weeks))],
        Activities = Chance(3) ? [new Activity("de koffieochtend", Part(), Chance(3))] : [],
        Closed = Chance(4) ? [Closure(from, weeks)] : [],
        Priority = Chance(4) ? new Priority(0.5 + (1.5 * _random.NextDouble()), "er is veel te doen", from.AddDays(_random.Next(7 * weeks))) : null,
        TogetherWith = number > 0 && Chance(6) ? new VillageId("dorp-0") : null,
        Series = number > 0 && Chance(6) ? new Series(_random.Next(1, 4), from.AddDays(_random.Next(-20, 20)), from.AddDays(_random.Next(20, 60))) : null,
        ResidentsGoOn = Chance(8),
        LastVisit = Chance(2) ? from.AddDays(-_random.Next(1, 60)) : null,
        Requests = _random.Next(4),
    };

    private Venue Place(int number, DateOnly from, int weeks) => new()
    {
        Id = $"plek-{number}",
        Name = "het dorpshuis",
        Open = Chance(3) ? [.. Weekdays.Where(_ => !Chance(3)).SelectMany(d => Split(new Hours(d, Time(480, 660), Time(780, 1200))))] : [],
        Closed = Chance(3) ? [Closure(from, weeks)] : [],
        Busy = Chance(4) ? [new Activity("de markt", Part())] : [],
        StepFree = Chance(2),
    };

    public Van Van(int number, DateOnly from, int weeks) => new()
    {
        Id = $"bus-{number}",
        HomeVillage = Chance(4) ? new VillageId("dorp-0") : null,
        Name = "Naoberbus",
        Home = new Position(52 + (_random.NextDouble() / 3), 6 + (_random.NextDouble() / 3)),
        Runs = Runs(_random.Next(1, 6), 480 + (30 * _random.Next(4)), 900 + (30 * _random.Next(8))),
        Away = Chance(4) ? [Closure(from, weeks)] : [],
        StopsPerWeek = _random.Next(1, 5),
        StopsPerDay = _random.Next(1, 4),
    };

    private List<Hours> Runs(int days, int from, int until, bool breaks = true)
    {
        var first = _random.Next(Weekdays.Length);
        var whole = new Hours(default, new TimeOnly(from / 60, from % 60), new TimeOnly(until / 60, until % 60));
        return [.. Enumerable.Range(0, days).Select(i => whole with { Day = Weekdays[(first + i) % 6] }).SelectMany(h => breaks ? Split(h) : [h])];
    }

    /// <summary>Sometimes in two parts, with a break between.</summary>
    private Hours[] Split(Hours hours)
    {
        var noon = hours.From.AddMinutes(30 * _random.Next(3, 8));
        var after = noon.AddMinutes(30 * _random.Next(0, 6));
        return Chance(3) && after < hours.Until ? [hours with { Until = noon }, hours with { From = after }] : [hours];
    }

    /// <summary>Some drives, not always as long there as back.</summary>
    private List<DrivingTime> Drives(List<TourVillage> villages) =>
    [
        .. from one in villages from other in villages
           where one.Id != other.Id && Chance(2)
           select new DrivingTime(one.Id, other.Id, _random.Next(5, 120), _random.Next(3, 60)),
    ];

    /// <summary>Some stops of the plan without published stops, as if people had been told.</summary>
    private List<Stop> Published(TourProblem problem) =>
        [.. TourPlanner.Plan(problem).Stops.Where(_ => Chance(3)).Select(s => s with { State = StopState.Published })];

    private Closure Closure(DateOnly from, int weeks)
    {
        var first = from.AddDays(_random.Next(7 * weeks));
        return new Closure(first, first.AddDays(_random.Next(20)), "verbouwing");
    }

    private Hours Part() => new(Weekdays[_random.Next(6)], Time(420, 600), Time(660, 840));

    private TimeOnly Time(int least, int most)
    {
        var minutes = _random.Next(least / 30, most / 30) * 30;
        return new TimeOnly(minutes / 60, minutes % 60);
    }
}
