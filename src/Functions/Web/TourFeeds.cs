using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Naober.Core.Organisations;
using Naober.Core.Tour;
using Naober.Core.Tour.Feeds;
using Naober.Functions.Settings;
using Naober.Pages.Languages;
using Naober.Pages.Tour;

namespace Naober.Functions.Web;

/// <summary>The tour for other programs: calendars and whoever reads JSON.</summary>
public sealed class TourFeeds(TourViews views, Organisation organisation, PublicAddress address)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <param name="village">Null: all of them.</param>
    /// <param name="from">The first day that the calendar tells of.</param>
    public string Calendar(Language language, TourVillage? village, Agenda agenda, DateOnly from)
    {
        var frame = views.Frame(language);
        var feed = frame.Words.Feed;
        return new CalendarFile(
            village is null ? frame.Say(feed.Name) : frame.Say(feed.NameVillage, ("village", village.Name)),
            new Uri(address.Calendar(NameOf(village)), frame.Language.Address(address.Calendar(NameOf(village)).PathAndQuery)),
            organisation.Hours.Zone,
            from,
            [.. agenda.Stops.Select(s => EventOf(frame, s))]).Write();
    }

    /// <inheritdoc cref="Calendar"/>
    public string Json(TourVillage? village, Agenda agenda) => new JsonObject
    {
        ["name"] = organisation.Tour.Name,
        ["organisation"] = organisation.Name,
        ["village"] = village?.Id.Value,
        ["timeZone"] = organisation.Hours.Zone.Id,
        ["stops"] = new JsonArray([.. agenda.Stops.Select(StopOf)]),
    }.ToJsonString(Readable);

    /// <summary>How an address names a village, or all.</summary>
    private static string NameOf(TourVillage? village) => village?.Id.Value ?? TourViews.AllVillages;

    private CalendarEvent EventOf(TourFrame frame, PlannedStop planned)
    {
        var (stop, feed) = (views.StopOf(planned), frame.Words.Feed);
        var cancelled = planned.Stop.State is StopState.Cancelled or StopState.Missed;
        var page = address.VillagePage(planned.Stop.Village);
        return new CalendarEvent(
            $"{planned.Id}@{organisation.Id}.naober",
            planned.Sequence,
            cancelled,
            planned.Stop.Date,
            planned.Stop.Start,
            planned.Stop.End,
            frame.Say(cancelled ? feed.Cancelled : stop.MovedFrom is not null ? feed.Moved : feed.Summary, ("village", stop.Village)),
            string.Join('\n', Describe(frame, stop, page)),
            AgendaWords.Fill(feed.Place, ("venue", AgendaWords.Capital(stop.Venue)), ("village", stop.Village)),
            views.Find(planned.Stop.Village.Value)?.Position,
            page,
            planned.PublishedAt,
            planned.ChangedAt);
    }

    private static IEnumerable<string> Describe(TourFrame frame, AgendaStop stop, Uri page)
    {
        var (planned, words) = (stop.Planned, frame.Words);
        if (planned.CancelReason is { Length: > 0 } reason)
        {
            yield return reason;
        }

        if (stop.MovedFrom is { } before)
        {
            yield return $"{words.Moved} {AgendaWords.Fill(words.Was, ("when", words.When(before)), ("venue", stop.VenueBefore))}";
        }

        if (planned.Theme is { Length: > 0 } theme)
        {
            yield return AgendaWords.Fill(words.Theme, ("theme", theme));
        }

        if (stop.StepFree || stop.Facts.Count > 0)
        {
            yield return AgendaWords.Capital(string.Join(", ", stop.StepFree ? stop.Facts.Prepend(words.StepFree) : stop.Facts));
        }

        yield return AgendaWords.Fill(words.Feed.More, ("page", page.AbsoluteUri), ("phone", frame.Site.Phone));
    }

    private JsonObject StopOf(PlannedStop planned)
    {
        var (stop, zone) = (views.StopOf(planned), organisation.Hours.Zone);
        return new JsonObject
        {
            ["id"] = planned.Id.Value,
            ["village"] = planned.Stop.Village.Value,
            ["villageName"] = stop.Village,
            ["venue"] = stop.Venue,
            ["stepFree"] = stop.StepFree,
            ["facts"] = new JsonArray([.. stop.Facts.Select(f => JsonValue.Create(f))]),
            ["start"] = EventData.Moment(planned.Stop.Date, planned.Stop.Start, zone),
            ["end"] = EventData.Moment(planned.Stop.Date, planned.Stop.End, zone),
            ["status"] = planned.Stop.State switch
            {
                StopState.Cancelled => "cancelled",
                StopState.Missed => "missed",
                StopState.Held => "held",
                _ => stop.MovedFrom is null ? "planned" : "moved",
            },
            ["previousStart"] = stop.MovedFrom is { } before ? EventData.Moment(before.Date, before.Start, zone) : null,
            ["previousVenue"] = stop.MovedFrom is null ? null : stop.VenueBefore,
            ["cancelReason"] = planned.CancelReason,
            ["theme"] = planned.Theme,
            ["sequence"] = planned.Sequence,
            ["changedAt"] = planned.ChangedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["page"] = address.VillagePage(planned.Stop.Village).AbsoluteUri,
        };
    }
}
