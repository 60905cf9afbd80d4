using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Signals;
using Naober.Core.Texts;
using Naober.Functions.Flows;
using Naober.Functions.Ports;
using Naober.Functions.Web;
using Naober.Pages;

namespace Naober.Functions.Triggers.Http;

/// <summary>Lets the coordinator send a colleague a message on purpose, and says which ways worked.</summary>
public sealed class TrialMessageFunction(
    StaffGate gate, NoticeViews views, EveryWay ways, IUnreached unreached, IRateLimits limits, Organisation organisation, TimeProvider clock)
{
    [Function("TrialMessage")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "beheer/proef")] HttpRequest request, CancellationToken ct)
    {
        if (!gate.AdmitsCoordinator(request, out var me, out var refusal))
        {
            return refusal;
        }

        if (HttpMethods.IsGet(request.Method))
        {
            return PageResult.Of<TrialPage>(views.Trial(me, await unreached.ListAsync(ct), request.Query));
        }

        var form = await FormPost.FieldsAsync(request, ct);
        if (!organisation.People.TryGetValue(new PersonId(form[TrialFields.Person].ToString()), out var person))
        {
            return gate.NotFound();
        }

        // A double press is one message.
        return await limits.TakeAsync(RateLimit.Trial, person.Id.Value, clock.GetUtcNow(), ct) is null
            ? Results.Redirect(NoticeViews.TrialDone(person, await ways.SendAsync(person, TestSignals.OnPurpose, StaffTexts.Trial, ct)))
            : gate.Message(
                "Even wachten",
                $"{person.Name} kreeg net een proefbericht. Probeer het over een minuut opnieuw.",
                StatusCodes.Status429TooManyRequests,
                "Terug",
                "/beheer/proef");
    }
}
