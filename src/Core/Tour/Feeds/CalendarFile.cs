using System.Globalization;
using System.Text;

namespace Naober.Core.Tour.Feeds;

/// <summary>A calendar that people subscribe to, as an iCalendar file (RFC 5545, with the hints of RFC 7986 on how often to look).</summary>
/// <param name="Name">What it is called in the list of somebody's calendars.</param>
/// <param name="Source">Where it is fetched again.</param>
/// <param name="From">The first day it tells of.</param>
public sealed record CalendarFile(string Name, Uri Source, TimeZoneInfo Zone, DateOnly From, IReadOnlyList<CalendarEvent> Events)
{
    private const string Refresh = "PT1H";

    /// <summary>The same bytes for the same events, whoever asks and whenever: nothing in it is of now.</summary>
    public string Write()
    {
        var file = new StringBuilder();
        file.AppendContentLine("BEGIN:VCALENDAR");
        file.AppendContentLine("VERSION:2.0");
        file.AppendContentLine("PRODID:-//Naober//Ontmoetingsplek//NL");
        file.AppendContentLine("CALSCALE:GREGORIAN");
        file.AppendContentLine("METHOD:PUBLISH");
        file.AppendContentLine($"NAME:{ContentLine.Escape(Name)}");
        file.AppendContentLine($"X-WR-CALNAME:{ContentLine.Escape(Name)}");
        file.AppendContentLine($"X-WR-TIMEZONE:{Zone.Id}");
        file.AppendContentLine($"SOURCE;VALUE=URI:{Source.AbsoluteUri}");
        file.AppendContentLine($"REFRESH-INTERVAL;VALUE=DURATION:{Refresh}");
        file.AppendContentLine($"X-PUBLISHED-TTL:{Refresh}");
        file.AppendZone(Zone, From.Year);
        foreach (var e in Events)
        {
            Append(file, e);
        }

        file.AppendContentLine("END:VCALENDAR");
        return file.ToString();
    }

    private void Append(StringBuilder file, CalendarEvent e)
    {
        file.AppendContentLine("BEGIN:VEVENT");
        file.AppendContentLine($"UID:{ContentLine.Escape(e.Uid)}");
        file.AppendContentLine($"DTSTAMP:{Utc(e.ChangedAt)}");
        file.AppendContentLine($"DTSTART;TZID={Zone.Id}:{Local(e.Date, e.Start)}");
        file.AppendContentLine($"DTEND;TZID={Zone.Id}:{Local(e.Date, e.End)}");
        file.AppendContentLine(string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{e.Sequence}"));
        file.AppendContentLine($"STATUS:{(e.Cancelled ? "CANCELLED" : "CONFIRMED")}");
        file.AppendContentLine($"SUMMARY:{ContentLine.Escape(e.Summary)}");
        file.AppendContentLine($"DESCRIPTION:{ContentLine.Escape(e.Description)}");
        file.AppendContentLine($"LOCATION:{ContentLine.Escape(e.Location)}");
        if (e.Position is { } position)
        {
            file.AppendContentLine(string.Create(CultureInfo.InvariantCulture, $"GEO:{position.Latitude};{position.Longitude}"));
        }

        file.AppendContentLine($"URL:{e.Page.AbsoluteUri}");
        file.AppendContentLine($"CREATED:{Utc(e.CreatedAt)}");
        file.AppendContentLine($"LAST-MODIFIED:{Utc(e.ChangedAt)}");
        file.AppendContentLine("TRANSP:TRANSPARENT");
        file.AppendContentLine("END:VEVENT");
    }

    private static string Local(DateOnly date, TimeOnly time) =>
        date.ToDateTime(time).ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    private static string Utc(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
