using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Naober.Functions.Flows;
using Naober.Functions.Web;

namespace Naober.Functions.Triggers.Http;

/// <summary>The agenda of a village or of all, for calendars (<c>.ics</c>) and for other programs (<c>.json</c>).</summary>
public sealed class AgendaFeedFunction(StaffGate gate, PublicTour tour, TourViews views, TourFeeds feeds)
{
    [Function("AgendaFeed")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "agenda/{name}")] HttpRequest request, string name, CancellationToken ct)
    {
        var (id, kind) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        var village = views.Find(id);
        if (kind is not (".ics" or ".json") || (village is null && id != TourViews.AllVillages))
        {
            return gate.NoVillage();
        }

        // A calendar keeps what it has when it hears this, and empties itself when it hears of an empty agenda.
        if (await tour.FindCalendarAsync(ct) is not { } all)
        {
            return gate.AgendaAway();
        }

        var agenda = village is null ? all : all.For(village);
        return kind == ".ics"
            ? KeepableResult.Of(feeds.Calendar(FormPost.LanguageOf(request), village, agenda, tour.CalendarFrom), "text/calendar; charset=utf-8")
            : KeepableResult.Of(feeds.Json(village, agenda), "application/json; charset=utf-8");
    }
}
