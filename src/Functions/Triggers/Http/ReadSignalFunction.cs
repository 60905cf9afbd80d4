using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Functions.Flows;
using Naober.Functions.Ports;
using Naober.Functions.Web;
using Naober.Pages;

namespace Naober.Functions.Triggers.Http;

/// <summary>
/// One signal with its messages, for who may see it. The view is recorded before the text is shown; names and addresses are shown at once
/// only to who must act now, and otherwise by a tap of their own.
/// </summary>
public sealed class ReadSignalFunction(
    StaffGate gate,
    StaffViews views,
    ISignalStore signals,
    IClaims claims,
    SignalReading reading,
    Organisation organisation,
    TimeProvider clock)
{
    [Function("ReadSignal")]
    public Task<IResult> ReadAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "werk/signaal/{id}")] HttpRequest request, string id, CancellationToken ct) =>
        ShowAsync(request, id, (me, signal) => Access.ReadsDetailsAtOnce(me, signal), ct);

    [Function("RevealDetails")]
    public Task<IResult> RevealAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "werk/signaal/{id}/gegevens")] HttpRequest request, string id, CancellationToken ct) =>
        ShowAsync(request, id, Access.MayOpenDetails, ct);

    private async Task<IResult> ShowAsync(HttpRequest request, string id, Func<Person, Signal, bool> opensDetails, CancellationToken ct)
    {
        if (!gate.Admits(request, out var me, out var refusal))
        {
            return refusal;
        }

        if (!SignalId.TryParse(id, out var signalId)
            || await signals.FindAsync(signalId, ct) is not { Signal: { PartOf: null } signal } stored
            || !Access.MaySee(organisation, me, signal))
        {
            return gate.NotFound();
        }

        var withDetails = signal.Hiding.Count > 0 && opensDetails(me, signal);
        await signals.AddViewAsync(
            new SignalEvent(signalId, clock.GetUtcNow(), me.Id, withDetails ? EventKind.Revealed : EventKind.Viewed), ct);
        return PageResult.Of<SignalPage>(views.Detail(
            me,
            signal,
            await reading.ReadAsync(stored, withDetails, ct),
            await signals.ListEventsAsync(signalId, ct),
            await claims.ListDoneAsync(signalId, ct),
            NoticeOf(request, signal, me)));
    }

    private static string? NoticeOf(HttpRequest request, Signal signal, Person me) => (request.Query["gedaan"].ToString(), signal.State) switch
    {
        (SignalFields.PickUp, SignalState.PickedUp) when signal.PickedUpBy == me.Id => "Je hebt dit bericht opgepakt.",
        (SignalFields.Close, SignalState.Closed) => "Dit bericht is afgesloten.",
        (SignalFields.Correct, not SignalState.Closed) => "Dank je wel. Je verbetering is bewaard.",
        _ => null,
    };
}
