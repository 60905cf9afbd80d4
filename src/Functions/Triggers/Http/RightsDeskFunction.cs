using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Rights;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Core.Triage;
using Naober.Functions.Flows;
using Naober.Functions.Ports;
using Naober.Functions.Web;
using Naober.Pages.Rights;

namespace Naober.Functions.Triggers.Http;

/// <summary>
/// What people ask about their own data, and what must be told before which day. Nobody can be looked up without writing down a request, with a reason;
/// a number is never shown, and there is no list of them.
/// </summary>
public sealed class RightsDeskFunction(
    StaffGate gate, RightsViews views, RightsRegister register, ISignalStore signals, ISenderKeys keys, IRateLimits limits, Reader reader, Organisation organisation, TimeProvider clock)
{
    [Function("RightsDesk")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "beheer/privacy")] HttpRequest request, CancellationToken ct)
    {
        if (!gate.Admits(request, out var me, out var refusal))
        {
            return refusal;
        }

        var isGet = HttpMethods.IsGet(request.Method);
        if (isGet ? !views.MayEnter(me) : !views.MayAnswer(me))
        {
            return gate.NotFound();
        }

        return isGet
            ? await PageAsync(me, RequestForm.Blank(views.Today, request.Query[RightsFields.About].ToString()), StatusCodes.Status200OK, ct)
            : await WriteDownAsync(me, RequestForm.Read(await FormPost.FieldsAsync(request, ct), views.Today, reader), ct);
    }

    private async Task<IResult> WriteDownAsync(Person me, RequestForm form, CancellationToken ct)
    {
        if (form.Typed.Errors.Count > 0)
        {
            return await PageAsync(me, form.Typed, StatusCodes.Status400BadRequest, ct);
        }

        if (await limits.TakeAsync(RateLimit.Request, me.Id.Value, clock.GetUtcNow(), ct) is not null)
        {
            return gate.Message("Even wachten", "Je zocht net heel vaak. Probeer het over een uur opnieuw.", StatusCodes.Status429TooManyRequests, "Terug", RightsFields.Page);
        }

        return await SubjectAsync(me, form, ct) is var (subject, safeRoute)
            ? Results.Redirect($"{RightsFields.Page}/verzoek/{await register.AddAsync(RequestOf(me, form, subject, safeRoute), ct)}")
            : await PageAsync(me, form.Wrong(RightsFields.About, "Dit bericht is er niet, of het is niet voor jou."), StatusCodes.Status400BadRequest, ct);
    }

    private async Task<(RequestSubject Subject, bool SafeRoute)?> SubjectAsync(Person me, RequestForm form, CancellationToken ct)
    {
        if (form.Number is { } number)
        {
            return (new RequestSubject(keys.KeyOf(number), About: null), !Access.Oversees(organisation, me, safeRoute: false));
        }

        return SignalId.TryParse(form.About, out var id)
            && await signals.FindAsync(id, ct) is { Signal: { PartOf: null } signal }
            && Access.Answers(organisation, me, signal, signal.SafeRoute)
                ? (new RequestSubject(Sender: null, id), signal.SafeRoute)
                : null;
    }

    private RightsRequest RequestOf(Person me, RequestForm form, RequestSubject subject, bool safeRoute) => RightsRequest.WrittenDown(
        form.Typed.Nonce, form.Kind!.Value, subject, form.ReceivedOn!.Value, form.Case, me.Id, clock.GetUtcNow(), safeRoute);

    private async Task<IResult> PageAsync(Person me, RightsForm form, int statusCode, CancellationToken ct) => PageResult.Of<RightsPage>(
        views.Page(me, await register.ListAsync(me, ct), await signals.ListSinceAsync(clock.GetUtcNow() - RightsViews.InformWindow, ct), form), statusCode);
}
