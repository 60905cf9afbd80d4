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
/// A colleague sends the sender a text: one question, or after danger the news that nothing tells by itself. It is shown as it will be read
/// before it goes.
/// </summary>
public sealed class TextSenderFunction(
    StaffGate gate,
    TextSenderViews views,
    MoveRefusals refusals,
    ISignalStore signals,
    MoveOrders orders,
    MoveSaving saving,
    Organisation organisation,
    TimeProvider clock)
{
    [Function("TextSender")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "werk/signaal/{id}/sms")] HttpRequest request, string id, CancellationToken ct)
    {
        if (!gate.Admits(request, out var me, out var refusal))
        {
            return refusal;
        }

        var form = await FormPost.FieldsAsync(request, ct);
        while (SignalId.TryParse(id, out var signalId)
            && await signals.FindAsync(signalId, ct) is { Signal: { PartOf: null } signal } stored
            && Access.MaySee(organisation, me, signal))
        {
            var draft = views.DraftOf(stored, form);
            if (draft.Text is null || !draft.IsFinal || draft.Error is not null)
            {
                return views.Page(me, stored, draft);
            }

            var move = signal.Decide(new Move.TextSender(SignalId.OfNote(signalId, $"{me.Id} {draft.Nonce}", draft.Text), draft.How == TextSenderFields.Own), me.Id, clock.GetUtcNow());
            if (move is MoveDecision.Accepted accepted)
            {
                await orders.PlaceAsync(accepted, ct);
                if (!await saving.SaveAsync(stored, accepted, draft.Text, ct))
                {
                    continue;
                }
            }

            return move is MoveDecision.Accepted or MoveDecision.AlreadyDone
                ? Results.Redirect($"/werk/signaal/{signalId}?gedaan={TextSenderViews.Sent}")
                : refusals.Of(signalId, form, move);
        }

        return gate.NotFound();
    }
}
