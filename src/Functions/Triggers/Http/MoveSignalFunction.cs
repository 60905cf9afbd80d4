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
/// Everything that a person does with a signal. What follows from a move is ordered before it is saved. Two people at once: storage lets one
/// through, and the other's move is weighed again; of notes both are kept.
/// </summary>
public sealed class MoveSignalFunction(
    StaffGate gate, MoveRefusals refusals, ISignalStore signals, MoveOrders orders, MoveSaving saving, Organisation organisation, TimeProvider clock)
{
    [Function("MoveSignal")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "werk/signaal/{id}")] HttpRequest request, string id, CancellationToken ct)
    {
        var form = await FormPost.FieldsAsync(request, ct);
        if (!gate.Admits(request, out var me, out var refusal))
        {
            return form[SignalFields.Text].ToString() is { Length: > 0 } typed ? gate.SignedOut(typed, request.Path) : refusal;
        }

        while (SignalId.TryParse(id, out var signalId)
            && await signals.FindAsync(signalId, ct) is { Signal: { PartOf: null } signal } stored
            && Access.MaySee(organisation, me, signal))
        {
            var now = clock.GetUtcNow();
            var load = SignalMoves.AsksLoad(organisation, form) ? Load.Of(await signals.ListOpenAsync(ct)) : Load.None;
            if (new SignalMoves(organisation, signal, me, form, now, load).Read() is not { } sent)
            {
                return refusals.Unclear(signalId, form);
            }

            switch (signal.Decide(sent.Move, me.Id, now))
            {
                case MoveDecision.Accepted made:
                    var accepted = made with { Event = made.Event with { Why = sent.Why ?? made.Event.Why } };
                    await orders.PlaceAsync(accepted, ct);
                    if (await saving.SaveAsync(stored, accepted, sent.Note, ct))
                    {
                        return Done(me, accepted.Next, form);
                    }

                    break;
                case MoveDecision.AlreadyDone:
                    return Done(me, signal, form);
                case var refused:
                    return refusals.Of(signalId, form, refused);
            }
        }

        return await GaveAwayAsync(me, id, form, ct) ? ToList(form) : gate.NotYours(form[SignalFields.Text].ToString());
    }

    // Who gave it away by this very button sees it no more; the second press is answered as the first.
    private async Task<bool> GaveAwayAsync(Person me, string id, IFormCollection form, CancellationToken ct) =>
        SignalMoves.GivesAway(form) is { } gave
        && SignalId.TryParse(id, out var signalId)
        && (await signals.ListEventsAsync(signalId, ct)).Any(e => e.Kind == gave && e.By == me.Id);

    private IResult Done(Person me, Signal signal, IFormCollection form) =>
        Access.MaySee(organisation, me, signal) ? Results.Redirect($"/werk/signaal/{signal.Id}?gedaan={form[SignalFields.Action]}")
        : SignalMoves.GivesAway(form) is null ? Results.Redirect("/werk")
        : ToList(form);

    private static IResult ToList(IFormCollection form) => Results.Redirect($"/werk?gedaan={form[SignalFields.Action]}");
}
