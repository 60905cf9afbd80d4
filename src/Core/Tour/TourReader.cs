using System.Globalization;
using Naober.Core.Calendar;
using Naober.Core.Organisations;
using Naober.Core.Villages;

namespace Naober.Core.Tour;

/// <summary>Reads what a pack says of the travelling meeting point, and says in Dutch what is wrong with it.</summary>
public sealed class TourReader
{
    private readonly PackTour _tour;
    private readonly ICollection<string> _errors;
    private readonly Dictionary<string, PackVillage> _villages;
    private readonly List<Closure> _holidays;

    private TourReader(PackTour tour, VillagesPack villages, ICollection<string> errors)
    {
        (_tour, _errors) = (tour, errors);
        _villages = villages.Villages.Where(v => v.Id is not null).DistinctBy(v => v.Id).ToDictionary(v => v.Id!, StringComparer.Ordinal);
        _holidays = [.. tour.SchoolHolidays.Select(h => ReadClosure(h, "de schoolvakanties"))];
    }

    /// <param name="tour">Null: the organisation has no travelling meeting point.</param>
    /// <param name="errors">Dutch sentences are added here.</param>
    public static TourSettings Read(
        PackTour? tour, VillagesPack villages, PublicHolidays holidays, IReadOnlySet<DateOnly> closed, ICollection<string> errors)
    {
        ArgumentNullException.ThrowIfNull(villages);
        ArgumentNullException.ThrowIfNull(errors);
        return tour is null ? TourSettings.None : new TourReader(tour, villages, errors).Read(holidays, closed);
    }

    private TourSettings Read(PublicHolidays holidays, IReadOnlySet<DateOnly> closed)
    {
        Check(!string.IsNullOrWhiteSpace(_tour.Name), "De rondgang heeft geen naam. Zet bij 'tour.name' hoe mensen de bus noemen, zoals: de Naoberbus.");
        Check(_tour.Vans.Count > 0, "De rondgang heeft geen bus. Zet bij 'tour.vans' minstens één bus.");
        foreach (var name in _tour.HomeIn)
        {
            Check(
                _holidays.Any(h => h.Reason == name),
                $"De schoolvakantie '{name}' ('tour.homeIn') staat niet in het bestand van de regio '{_tour.SchoolRegion}'.");
        }

        return new TourSettings
        {
            Name = _tour.Name ?? "",
            Vans = ReadVans(),
            Villages = [.. _villages.Values.Select(ReadVillage)],
            Holidays = holidays,
            OfficeClosed = closed,
            StopMinutes = Number(_tour.StopMinutes, 120, 30, 480, "stopMinutes", "minuten"),
            MinimumGapDays = Number(_tour.MinimumGapDays, 7, 1, 90, "minimumGapDays", "dagen"),
            MaximumGapWeeks = Number(_tour.MaximumGapWeeks, 8, 1, 52, "maximumGapWeeks", "weken"),
            HorizonWeeks = Number(_tour.HorizonWeeks, 8, 2, 52, "horizonWeeks", "weken"),
            TextCents = Number(_tour.TextCents, 10, 1, 100, "textCents", "centen"),
            OnTargetIsEnough = _tour.OnTargetIsEnough ?? true,
            DrivingTimes = [.. _tour.DrivingTimes.Select(ReadDrive)],
            SchoolHolidays = _holidays,
            MeetingPlaces = _villages.Values.ToDictionary(
                v => new VillageId(v.Id!),
                v => (IReadOnlyList<MeetingPlace>)[.. v.MeetingPlaces.Select(p => new MeetingPlace(p.Name ?? "", p.What ?? ""))]),
        };
    }

    private List<Van> ReadVans()
    {
        var vans = new List<Van>();
        foreach (var van in _tour.Vans)
        {
            var home = van.Home is { } id ? _villages.GetValueOrDefault(id) : null;
            Check(!string.IsNullOrWhiteSpace(van.Id), $"De bus '{van.Name}' heeft geen id.");
            Check(vans.All(v => v.Id != van.Id), $"De bus '{van.Id}' staat er twee keer in.");
            Check(home is not null, $"De bus '{van.Id}' heeft geen thuis. Zet bij 'home' de id van het dorp waar de bus 's nachts staat.");
            Check(van.Days is { Count: > 0 }, $"De bus '{van.Id}' heeft geen dagen. Schrijf bij 'days' bijvoorbeeld \"dinsdag\": \"9.00-17.00\".");
            vans.Add(new Van
            {
                Id = van.Id ?? "",
                Name = van.Name ?? _tour.Name ?? "",
                Home = home is null ? default : PositionOf(home),
                HomeVillage = home is null ? null : new VillageId(home.Id!),
                Runs = ReadHours(van.Days, $"de bus '{van.Id}'"),
                Away =
                [
                    .. van.Away.Select(a => ReadClosure(a, $"de bus '{van.Id}'")),
                    .. _holidays.Where(h => _tour.HomeIn.Contains(h.Reason)),
                ],
                StopsPerWeek = Number(van.StopsPerWeek, 3, 1, 40, "stopsPerWeek", "keer"),
                StopsPerDay = Number(van.StopsPerDay, 2, 1, 8, "stopsPerDay", "keer"),
            });
        }

        return vans;
    }

    private DrivingTime ReadDrive(PackDrive drive)
    {
        Check(
            _villages.ContainsKey(drive.From ?? "") && _villages.ContainsKey(drive.To ?? "") && drive is { Minutes: >= 0, Kilometres: >= 0 },
            $"De rit van '{drive.From}' naar '{drive.To}' klopt niet. Zet er twee dorpen bij, 'minutes' en 'kilometres'.");
        return new DrivingTime(new VillageId(drive.From ?? ""), new VillageId(drive.To ?? ""), drive.Minutes ?? 0, drive.Kilometres ?? 0);
    }

    private TourVillage ReadVillage(PackVillage village)
    {
        var together = village.TogetherWith is { } id ? _villages.GetValueOrDefault(id) : null;
        Check(village is { Lat: not null, Lon: not null }, $"{village.Name} heeft geen plaats op de kaart. Zet er 'lat' en 'lon' bij.");
        Check(
            village.TogetherWith is null || together is { TogetherWith: null },
            $"{village.Name} gaat samen met '{village.TogetherWith}', maar dat dorp bestaat niet of gaat zelf samen met een ander.");
        Check(
            village.Venues.Count > 0 || village.TogetherWith is not null,
            $"{village.Name} heeft geen plek voor de bus. Zet er bij 'venues' minstens één in, of kies een dorp bij 'togetherWith'.");
        return new TourVillage
        {
            Id = new VillageId(village.Id!),
            Name = village.Name ?? "",
            Position = PositionOf(village),
            Inhabitants = village.Inhabitants,
            Venues = [.. village.Venues.Select(v => ReadVenue(v, village))],
            Activities = [.. village.Activities.SelectMany(a => ReadActivity(a, village))],
            Closed = [.. village.Closed.Select(c => ReadClosure(c, village.Name))],
            TogetherWith = together is null ? null : new VillageId(together.Id!),
        };
    }

    private Venue ReadVenue(PackVenue venue, PackVillage village)
    {
        var of = $"'{venue.Name}' in {village.Name}";
        Check(
            !string.IsNullOrWhiteSpace(venue.Id) && !string.IsNullOrWhiteSpace(venue.Name),
            $"Een plek in {village.Name} heeft geen id of geen naam. Schrijf de naam met 'de' of 'het' ervoor.");
        Check(village.Venues.Count(v => v.Id == venue.Id) == 1, $"De plek '{venue.Id}' staat twee keer bij {village.Name}.");
        return new Venue
        {
            Id = venue.Id ?? "",
            Name = venue.Name ?? "",
            Open = venue.Open is null ? [] : ReadHours(venue.Open, of),
            Closed = [.. venue.Closed.Select(c => ReadClosure(c, of))],
            Busy = [.. venue.Busy.SelectMany(a => ReadActivity(a, village))],
            StepFree = venue.StepFree,
            Facts = venue.Facts,
        };
    }

    private IEnumerable<Activity> ReadActivity(PackActivity activity, PackVillage village)
    {
        var hours = ReadHours(
            new Dictionary<string, string> { [activity.Day ?? ""] = activity.Hours ?? "" }, $"'{activity.Name}' in {village.Name}");
        return hours.Select(h => new Activity(activity.Name ?? "", h, activity.Together));
    }

    private List<Hours> ReadHours(IReadOnlyDictionary<string, string>? week, string of)
    {
        var hours = new List<Hours>();
        foreach (var (name, text) in week ?? new Dictionary<string, string>())
        {
            var isDay = HoursReader.TryDay(name, out var day);
            Check(isDay, $"'{name}' bij {of} is geen dag. Schrijf bijvoorbeeld 'maandag'.");
            Check(
                HoursReader.TryPeriods(text, out var periods) || !isDay,
                $"De tijden van {of} op {name} ('{text}') kloppen niet. Schrijf bijvoorbeeld 9.00-17.00.");
            hours.AddRange(periods.Select(p => new Hours(day, p.From, p.Until)));
        }

        return hours;
    }

    private Closure ReadClosure(PackClosure closure, string? of)
    {
        var valid = Date(closure.First, out var first) & Date(closure.Last, out var last) && first <= last;
        Check(valid, $"De dagen dat {of} dicht is ('{closure.First}' tot en met '{closure.Last}') kloppen niet. Schrijf bijvoorbeeld 2026-12-24.");
        return new Closure(first, last, closure.Reason ?? "");
    }

    private int Number(int? given, int usual, int least, int most, string name, string what)
    {
        Check(given is null || (given >= least && given <= most), $"Bij 'tour' hoort '{name}' een aantal {what} van {least} tot {most} te zijn.");
        return given ?? usual;
    }

    private static bool Date(string? text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static Position PositionOf(PackVillage village) => new(village.Lat ?? 0, village.Lon ?? 0);

    private void Check(bool right, string error)
    {
        if (!right)
        {
            _errors.Add(error);
        }
    }
}
