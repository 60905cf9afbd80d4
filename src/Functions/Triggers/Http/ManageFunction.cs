using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Naober.Core.Organisations;
using Naober.Core.Texts;
using Naober.Functions.Flows;
using Naober.Functions.Ports;
using Naober.Functions.Web;
using Naober.Pages;

namespace Naober.Functions.Triggers.Http;

/// <summary>The coordinator's front page: what must not wait, and the way to what can be edited.</summary>
public sealed class ManageFunction(
    StaffGate gate,
    ShopViews views,
    NoticeViews notices,
    LoadViews load,
    PeopleViews people,
    UnheardViews unheard,
    DailyTests tests,
    ISignalStore signals,
    IShops shops,
    StuckList stuck,
    IUnreached unreached,
    StandingViews housekeeping,
    VisitViews visits,
    PublicTour tour,
    IVisitStories stories,
    IStandings standings,
    RightsViews rights,
    RightsRegister requests,
    Organisation organisation,
    TimeProvider clock)
{
    [Function("Manage")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "beheer")] HttpRequest request, CancellationToken ct)
    {
        if (!gate.AdmitsCoordinator(request, out var me, out var refusal))
        {
            return refusal;
        }

        var home = views.Home(
            me, SafetyTexts.Unapproved(organisation), (await stuck.ForAsync(me, ct)).Count, [.. (await shops.ListAsync(ct)).Select(s => s.Shop)]);
        var open = await signals.ListOpenAsync(ct);
        var arrival = await tests.FindArrivalAsync(ct);
        var kept = await standings.ListAsync(ct);
        if (kept.All(s => s.Name != Standings.Begin))
        {
            await standings.SaveAsync(new Standing(Standings.Begin, clock.GetUtcNow()), ct);
        }

        return PageResult.Of<Manage>(home with
        {
            Alerts =
            [
                .. arrival is null && tests.IsOverdue ? [NoticeViews.TestFailed] : (Alert[])[],
                .. rights.Alerts(me, await requests.ListAsync(me, ct), open),
                .. housekeeping.Alerts(kept),
                .. notices.NobodyThere(),
                .. load.Alerts(me, open, clock.GetUtcNow()),
                .. await unheard.AlertsAsync(me, open, ct),
                .. notices.Alerts(await unreached.ListAsync(ct)),
                .. visits.Alerts(await tour.ListOverAsync(ct), [.. (await stories.ListAsync(ct)).Select(s => s.Story)]),
                .. home.Alerts,
            ],
            Tested = notices.Tested(arrival),
            Villages = [.. organisation.Tour.Villages.Select(v => new VillageOption(v.Id.Value, v.Name)).OrderBy(v => v.Name, StringComparer.Ordinal)],
            Load = load.Of(me, open),
            Away = people.AwaySoon(),
        });
    }
}
