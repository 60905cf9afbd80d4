using Naober.Core.Organisations;
using Naober.Core.Texts;
using Naober.Core.Tour;

namespace Naober.Functions.Web;

/// <summary>Where the meeting point stands next in a person's villages, a sentence each.</summary>
public static class NextStops
{
    /// <param name="agenda">Null: storage does not answer.</param>
    public static IReadOnlyList<string> Of(Organisation organisation, Person me, Agenda? agenda) => agenda is null ? [] :
    [
        .. agenda.Stops.Where(s => s.Stands && Concerns(organisation, me, s)).DistinctBy(s => s.Stop.Village).Select(s => Sentence(organisation, s.Stop)),
    ];

    private static bool Concerns(Organisation organisation, Person me, PlannedStop stop) =>
        stop.Host == me.Id || organisation.ContactPersons.GetValueOrDefault(stop.Stop.Village) == me.Id;

    private static string Sentence(Organisation organisation, Stop stop)
    {
        var village = organisation.Villages.TryGetValue(stop.Village, out var known) ? known.Name : stop.Village.Value;
        var place = organisation.Tour.FindVenue(stop) is { } venue ? $", bij {venue.Name}" : "";
        return $"{village}: {DutchTime.Day(stop.Date)} van {DutchTime.Between(stop.Start, stop.End)}{place}.";
    }
}
