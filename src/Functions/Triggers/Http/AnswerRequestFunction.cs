using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Naober.Core.Organisations;
using Naober.Functions.Flows;
using Naober.Functions.Ports;
using Naober.Functions.Web;
using Naober.Pages;
using Naober.Pages.Rights;

namespace Naober.Functions.Triggers.Http;

/// <summary>One request about somebody's data: what we have, what can be done about it, and what was done. No text is shown here.</summary>
public sealed class AnswerRequestFunction(StaffGate gate, RequestViews views, RequestAnswers answers, RightsRegister register, RightsHoldings holdings)
{
    [Function("AnswerRequest")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "beheer/privacy/verzoek/{id}")] HttpRequest request, string id, CancellationToken ct)
    {
        if (!gate.Admits(request, out var me, out var refusal))
        {
            return refusal;
        }

        if (await register.FindAsync(me, id, ct) is not { } stored)
        {
            return gate.NotFound();
        }

        return HttpMethods.IsGet(request.Method)
            ? await PageAsync(me, stored, request.Query["gedaan"].ToString().Length > 0 ? "Dit is bewaard." : null, [], ct)
            : await AnswerAsync(me, stored, await FormPost.FieldsAsync(request, ct), ct);
    }

    private async Task<IResult> AnswerAsync(Person me, StoredRequest stored, IFormCollection form, CancellationToken ct)
    {
        if (!views.MayAnswer(me, stored.Request))
        {
            return gate.NotFound();
        }

        var here = $"{RightsFields.Page}/verzoek/{stored.Request.Id}";
        return await answers.AnswerAsync(me, stored, await holdings.FindAsync(stored.Request, me.Id, ct), form, ct) switch
        {
            { Errors: { Count: > 0 } errors } => await PageAsync(me, stored, notice: null, errors, ct),
            { Saved: false } => gate.SomebodyWasFirst(here),
            _ => Results.Redirect($"{here}?gedaan=ja"),
        };
    }

    private async Task<IResult> PageAsync(Person me, StoredRequest stored, string? notice, IReadOnlyList<FieldError> errors, CancellationToken ct)
    {
        var there = views.MayAnswer(me, stored.Request) ? await holdings.FindAsync(stored.Request, me.Id, ct) : Holdings.None;
        return PageResult.Of<RequestPage>(
            views.Page(me, stored.Request, there, notice) with { Errors = errors }, errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }
}
