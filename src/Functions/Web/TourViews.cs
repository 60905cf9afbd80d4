using Naober.Core.Organisations;
using Naober.Core.Tour;
using Naober.Functions.Settings;
using Naober.Pages.Languages;
using Naober.Pages.Tour;

namespace Naober.Functions.Web;

/// <summary>Puts the tour into the models of the public pages.</summary>
public sealed class TourViews(StaffGate gate, Organisation organisation, PublicAddress address)
{
    /// <summary>How an address names the agenda of every village together.</summary>
    public const string AllVillages = "alle";

    // The front page stays small; the rest stands on the pages of the villages.
    private const int OnFrontPage = 10;
    private const int OnPoster = 3;

    // A pack may say in words as well what a venue says by itself.
    private const string StepFree = "drempelvrij";

    private TourSettings Tour => organisation.Tour;

    public TourFrame Frame(Language language) => new(gate.Site, Tour.Name, AgendaWords.Spoken(language));

    /// <summary>The village that an address names; null: there is none.</summary>
    public TourVillage? Find(string id) => Tour.Villages.FirstOrDefault(v => v.Id.Value == id);

    /// <param name="agenda">Null: storage does not answer.</param>
    public HomePageModel Home(Language language, Agenda? agenda) => new(
        Frame(language),
        Tour.IsThere
            ? new AgendaModel(
                agenda?.Stops.Take(OnFrontPage).Select(StopOf).ToList(),
                agenda?.Stops.Count > OnFrontPage,
                [
                    .. Tour.Villages
                        .Select(v => new VillageDate(v.Id.Value, v.Name, agenda?.For(v).Next?.Stop))
                        .OrderBy(v => v.Name, StringComparer.Ordinal),
                ],
                MapOf(agenda),
                Links(language, AllVillages))
            : null);

    /// <param name="lines">Null: there is nothing to read, or storage does not answer.</param>
    public VillagePageModel Village(Language language, TourVillage village, Agenda? agenda, VillageLines? lines)
    {
        var stops = agenda?.For(village).Stops.Select(StopOf).ToList();
        var places = Tour.MeetingPlaces.GetValueOrDefault(village.Id, []);
        return new VillagePageModel(
            Frame(language),
            village.Id.Value,
            village.Name,
            village.TogetherWith is { } other ? Tour.Villages.Single(v => v.Id == other).Name : null,
            stops,
            places,
            [.. village.Activities.Where(a => !places.Any(p => p.Name.Equals(a.Name, StringComparison.OrdinalIgnoreCase)))],
            ContactOf(village),
            lines is null ? null : new HeardAndDone(lines.Heard, lines.Did),
            Links(language, village.Id.Value),
            stops is { Count: > 0 } ? EventData.Write(stops, organisation, address, village) : null);
    }

    public VillagePrintModel Print(Language language, TourVillage village, Agenda agenda)
    {
        var page = address.VillagePage(village.Id);
        return new VillagePrintModel(
            Frame(language),
            village.Id.Value,
            village.Name,
            [.. agenda.For(village).Stops.Where(s => s.Stands).Take(OnPoster).Select(StopOf)],
            page.Authority + page.PathAndQuery,
            QrCodes.Of(new Uri(language.Address(page.AbsoluteUri))));
    }

    /// <summary>The question of a village on paper; the people of a village that goes with another are asked there.</summary>
    public StaySheetModel Sheet(Language language, TourVillage village)
    {
        var (there, page) = (VisitedFor(village), address.StayPage(VisitedFor(village).Id));
        return new StaySheetModel(Frame(language), there.Id.Value, there.Name, page.Authority + page.PathAndQuery, QrCodes.Of(page));
    }

    /// <summary>The village where the people of a village are visited.</summary>
    public TourVillage VisitedFor(TourVillage village) => Tour.Villages.Single(v => v.Id == Tour.VisitedFor(village.Id));

    public AgendaStop StopOf(PlannedStop planned)
    {
        var venue = Tour.FindVenue(planned.Stop);
        return new AgendaStop(
            planned,
            organisation.Villages.TryGetValue(planned.Stop.Village, out var village) ? village.Name : planned.Stop.Village.Value,
            venue?.Name ?? planned.Stop.Venue,
            venue?.StepFree == true,
            [.. venue?.Facts.Where(f => !(venue.StepFree && f.StartsWith(StepFree, StringComparison.OrdinalIgnoreCase))) ?? []],
            planned.Before is { } before ? Tour.FindVenue(before)?.Name ?? before.Venue : "");
    }

    private MapModel? MapOf(Agenda? agenda) => VillageMap.Draw(Tour.Villages) is { } map
        ? new MapModel(
            map,
            Tour.Villages.Where(v => agenda?.For(v).Next is not null).Select(v => v.Id.Value).ToHashSet(),
            agenda?.Next?.Stop.Village.Value)
        : null;

    private string? ContactOf(TourVillage village) =>
        organisation.ContactPersons.TryGetValue(village.Id, out var id) && organisation.People[id] is { ShowName: true } person ? person.Name : null;

    // What a calendar program follows has a scheme of its own, by which the browser knows that it is not to be downloaded.
    private CalendarLinks Links(Language language, string name)
    {
        var feed = address.Calendar(name);
        var path = language.Address(feed.PathAndQuery);
        return new CalendarLinks($"webcal://{feed.Authority}{path}", path);
    }
}
