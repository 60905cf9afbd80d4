using Naober.Core.Villages;

namespace Naober.Core.Tour;

/// <summary>Whether a problem that somebody wrote can be planned at all. A pack is checked by <see cref="TourReader"/>.</summary>
public sealed class ProblemCheck
{
    private const int MostWeeks = 520;
    private readonly TourProblem _problem;
    private readonly List<string> _errors = [];

    private ProblemCheck(TourProblem problem) => _problem = problem;

    /// <summary>What must be mended first, in Dutch; empty when it can be planned.</summary>
    public static IReadOnlyList<string> ErrorsOf(TourProblem problem)
    {
        var check = new ProblemCheck(problem);
        check.Numbers();
        check.Villages();
        check.Vans();
        check.Stops();
        check.References();
        return check._errors;
    }

    private void Numbers()
    {
        Check(_problem.Weeks is >= 1 and <= MostWeeks, $"'weeks' is een aantal weken van 1 tot {MostWeeks}.");
        Check(_problem.From.Year is >= 1900 and <= 9000, "'from' is een dag tussen 1900 en 9000.");
        Check(_problem.StopMinutes is >= 1 and < 24 * 60, "'stopMinutes' is een aantal minuten, korter dan een dag.");
        Check(_problem.MinimumGapDays >= 0, "'minimumGapDays' is 0 dagen of meer.");
        Check(_problem.MaximumGapWeeks >= 1, "'maximumGapWeeks' is 1 week of meer.");
    }

    private void Villages()
    {
        Unique(_problem.Villages.Select(v => v.Id.Value), "Het dorp");
        foreach (var village in _problem.Villages)
        {
            var of = $"het dorp '{village.Id}'";
            Check(!string.IsNullOrWhiteSpace(village.Id.Value), $"Het dorp '{village.Name}' heeft geen id.");
            Check(IsOnEarth(village.Position), $"De plaats van {of} ligt niet op de kaart.");
            Check(village.Inhabitants >= 0, $"Bij {of} is 'inhabitants' 0 of meer.");
            Check(village.MinimumGapDays is null or >= 0, $"Bij {of} is 'minimumGapDays' 0 dagen of meer.");
            Check(village.TargetDays is null or >= 1, $"Bij {of} is 'targetDays' 1 dag of meer.");
            Check(village.Series is null or { EveryWeeks: >= 1 }, $"De reeks van {of} is eens in 1 week of meer.");
            Check(village.Series is not { } series || series.First <= series.Last, $"De reeks van {of} eindigt voor hij begint.");
            Check(village.Priority is null or { Factor: > 0 and < double.PositiveInfinity }, $"De factor van {of} is meer dan 0.");
            Closures(village.Closed, of);
            Activities(village.Activities, of);
            Unique(village.Venues.Select(v => v.Id), $"In {of}: de plek");
            foreach (var venue in village.Venues)
            {
                Closures(venue.Closed, $"de plek '{venue.Id}' in {of}");
                Periods(venue.Open, $"de plek '{venue.Id}' in {of}");
                Activities(venue.Busy, $"de plek '{venue.Id}' in {of}");
            }
        }
    }

    private void Vans()
    {
        Unique(_problem.Vans.Select(v => v.Id), "De bus");
        foreach (var van in _problem.Vans)
        {
            var of = $"de bus '{van.Id}'";
            Check(!string.IsNullOrWhiteSpace(van.Id), $"De bus '{van.Name}' heeft geen id.");
            Check(IsOnEarth(van.Home), $"Het thuis van {of} ligt niet op de kaart.");
            Check(van is { StopsPerWeek: >= 0, StopsPerDay: >= 0 }, $"Bij {of} zijn 'stopsPerWeek' en 'stopsPerDay' 0 of meer.");
            Check(van.HomeVillage is not { } home || IsKnown(home), $"Het thuis van {of} is '{van.HomeVillage}', maar dat dorp is er niet.");
            Closures(van.Away, of);
            Periods(van.Runs, of);
        }
    }

    private void Stops()
    {
        foreach (var stop in _problem.Published)
        {
            var of = $"Het bezoek van {stop.Date:yyyy-MM-dd} aan '{stop.Village}'";
            var village = _problem.Villages.FirstOrDefault(v => v.Id == stop.Village);
            Check(village is not null, $"{of}: dat dorp is er niet.");
            Check(village is null || village.Venues.Any(v => v.Id == stop.Venue), $"{of}: de plek '{stop.Venue}' is er niet.");
            Check(_problem.Vans.Any(v => v.Id == stop.Van), $"{of}: de bus '{stop.Van}' is er niet.");
            Check(stop.Start < stop.End, $"{of} eindigt voor het begint.");
        }
    }

    private void References()
    {
        foreach (var village in _problem.Villages.Where(v => v.TogetherWith is not null))
        {
            var with = _problem.Villages.FirstOrDefault(v => v.Id == village.TogetherWith);
            Check(
                with is { TogetherWith: null },
                $"Het dorp '{village.Id}' gaat samen met '{village.TogetherWith}', maar dat dorp is er niet of gaat zelf samen met een ander.");
        }

        foreach (var drive in _problem.DrivingTimes)
        {
            Check(
                IsKnown(drive.From) && IsKnown(drive.To) && drive.Minutes >= 0 && drive.Kilometres >= 0,
                $"De rit van '{drive.From}' naar '{drive.To}' klopt niet: zet er twee dorpen bij, minuten en kilometers.");
        }

        foreach (var lifted in _problem.Lifted.Where(l => l.Village is not null))
        {
            Check(IsKnown(lifted.Village!.Value), $"Bij 'lifted' staat '{lifted.Village}', maar dat dorp is er niet.");
        }
    }

    private void Closures(IEnumerable<Closure> closures, string of)
    {
        foreach (var closure in closures)
        {
            Check(closure.First <= closure.Last, $"De dagen dat {of} dicht is, eindigen ({closure.Last:yyyy-MM-dd}) voor ze beginnen ({closure.First:yyyy-MM-dd}).");
        }
    }

    private void Activities(IEnumerable<Activity> activities, string of) => Periods(activities.Select(a => a.When), of);

    private void Periods(IEnumerable<Hours> periods, string of)
    {
        foreach (var hours in periods)
        {
            Check(hours.From < hours.Until, $"De tijden van {of} op {TourWords.Weekday(hours.Day)} eindigen ({hours.Until:HH:mm}) voor ze beginnen ({hours.From:HH:mm}).");
        }
    }

    private void Unique(IEnumerable<string> ids, string what)
    {
        foreach (var twice in ids.GroupBy(id => id, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            _errors.Add($"{what} '{twice.Key}' staat er twee keer in.");
        }
    }

    private bool IsKnown(VillageId id) => _problem.Villages.Any(v => v.Id == id);

    private static bool IsOnEarth(Position position) => position is { Latitude: >= -90 and <= 90, Longitude: >= -180 and <= 180 };

    private void Check(bool right, string error)
    {
        if (!right)
        {
            _errors.Add(error);
        }
    }
}
