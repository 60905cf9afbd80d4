using System.Text.Json;
using System.Text.Json.Nodes;
using Naober.Core.Calendar;
using Naober.Core.Organisations;
using Naober.Core.Tour;
using Naober.Functions.Settings;
using Naober.Pages.Tour;

namespace Naober.Functions.Web;

/// <summary>Stops as search engines read them: schema.org events in JSON-LD. Data, which no browser runs.</summary>
public static class EventData
{
    private const string Schema = "https://schema.org";

    /// <returns>JSON in which angle brackets are escaped, so that nothing in it ends the element that holds it.</returns>
    public static string Write(IEnumerable<AgendaStop> stops, Organisation organisation, PublicAddress address, TourVillage village) => new JsonObject
    {
        ["@context"] = Schema,
        ["@graph"] = new JsonArray([.. stops.Select(s => EventOf(s, organisation, address, village))]),
    }.ToJsonString(JsonSerializerOptions.Default);

    private static JsonObject EventOf(AgendaStop stop, Organisation organisation, PublicAddress address, TourVillage village)
    {
        var (planned, zone) = (stop.Planned, organisation.Hours.Zone);
        var data = new JsonObject
        {
            ["@type"] = "Event",
            ["@id"] = $"{address.VillagePage(village.Id)}#{planned.Id}",
            ["name"] = $"{AgendaWords.Capital(organisation.Tour.Name)} in {stop.Village}",
            ["startDate"] = Moment(planned.Stop.Date, planned.Stop.Start, zone),
            ["endDate"] = Moment(planned.Stop.Date, planned.Stop.End, zone),
            ["eventStatus"] = $"{Schema}/{StatusOf(stop)}",
            ["eventAttendanceMode"] = $"{Schema}/OfflineEventAttendanceMode",
            ["location"] = new JsonObject
            {
                ["@type"] = "Place",
                ["name"] = $"{AgendaWords.Capital(stop.Venue)} in {stop.Village}",
                ["address"] = new JsonObject
                {
                    ["@type"] = "PostalAddress",
                    ["addressLocality"] = stop.Village,
                    ["addressCountry"] = "NL",
                },
            },
            ["organizer"] = new JsonObject
            {
                ["@type"] = "Organization",
                ["name"] = organisation.Name,
                ["url"] = address.BaseUrl.AbsoluteUri,
            },
            ["url"] = address.VillagePage(village.Id).AbsoluteUri,
        };
        if (stop.MovedFrom is { } before)
        {
            data["previousStartDate"] = Moment(before.Date, before.Start, zone);
        }

        return data;
    }

    private static string StatusOf(AgendaStop stop) => stop switch
    {
        { Planned.Stop.State: StopState.Cancelled or StopState.Missed } => "EventCancelled",
        { MovedFrom: not null } => "EventRescheduled",
        _ => "EventScheduled",
    };

    /// <summary>In ISO 8601 with the offset of that day.</summary>
    internal static string Moment(DateOnly date, TimeOnly time, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(LocalTime.Instant(date, time, zone), zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture);
}
