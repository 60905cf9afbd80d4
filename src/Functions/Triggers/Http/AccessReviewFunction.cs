using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Routing;
using Naober.Functions.Flows;
using Naober.Functions.Ports;
using Naober.Functions.Web;

namespace Naober.Functions.Triggers.Http;

/// <summary>Who viewed how often, with what stands out, and whether the access log is as it was written.</summary>
public sealed class AccessReviewFunction(StaffGate gate, AccessViews views, AccessLogKeeping keeping, IAccessLog log, Organisation organisation)
{
    [Function("AccessReview")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "beheer/inzage")] HttpRequest request, CancellationToken ct)
    {
        if (!gate.Admits(request, out var me, out var refusal))
        {
            return refusal;
        }

        if (!Access.MayReview(organisation, me, safeRoute: false) && !Access.MayReview(organisation, me, safeRoute: true))
        {
            return gate.NotFound();
        }

        // What was viewed since the chain last grew counts as well.
        IEnumerable<LogEntry> entries = [.. (await log.ListAsync(ct)).Select(e => e.Entry), .. (await log.ListLooseAsync(ct)).Select(l => l.Entry)];
        return PageResult.Of<Pages.AccessReview>(views.Review(me, entries, await keeping.CheckAsync(ct)));
    }
}
