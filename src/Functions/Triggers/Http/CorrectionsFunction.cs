using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Functions.Flows;
using Naober.Functions.Web;
using Naober.Pages;

namespace Naober.Functions.Triggers.Http;

/// <summary>What people set right after the rules, so that somebody can mend the word lists. No text, and of safety at home only for the officer.</summary>
public sealed class CorrectionsFunction(StaffGate gate, StaffViews views, CorrectionLog corrections, Organisation organisation)
{
    [Function("Corrections")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "beheer/verbeteringen")] HttpRequest request, CancellationToken ct)
    {
        if (!gate.Admits(request, out var me, out var refusal))
        {
            return refusal;
        }

        return Access.Oversees(organisation, me, safeRoute: false) || Access.Oversees(organisation, me, safeRoute: true)
            ? PageResult.Of<CorrectionList>(views.Corrections(me, await corrections.ForAsync(me, ct)))
            : gate.NotFound();
    }
}
