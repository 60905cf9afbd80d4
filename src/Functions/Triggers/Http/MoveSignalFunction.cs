using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Functions.Messages;
using Naober.Functions.Ports;
using Naober.Functions.Web;
using Naober.Pages;

namespace Naober.Functions.Triggers.Http;

/// <summary>
/// Picks a signal up or closes it. The sender's text is ordered before the move is saved, so that a crash between the two loses nothing;
/// whoever sends it looks whether the move was made. Two people at once: storage lets one through, the other is told who.
/// </summary>
public sealed class MoveSignalFunction(
    StaffGate gate, StaffViews views, ISignalStore signals, IQueues queues, Organisation organisation, TimeProvider clock)
{
    // Long enough for the move to be saved first, so that the order seldom has to wait a second time.
    private static readonly TimeSpan UntilSaved = TimeSpan.FromSeconds(1);

    [Function("MoveSignal")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "werk/signaal/{id}")] HttpRequest request, string id, CancellationToken ct)
    {
        if (!gate.Admits(request, out var me, out var refusal))
        {
            return refusal;
        }

        var form = request.HasFormContentType ? await request.ReadFormAsync(ct) : FormCollection.Empty;
        while (SignalId.TryParse(id, out var signalId)
            && await signals.FindAsync(signalId, ct) is { } stored
            && Access.MaySee(organisation, me, stored.Signal))
        {
            if (SignalMoves.Read(organisation, stored.Signal, form) is not { } move)
            {
                return Refuse("Kies eerst een reden", "Zonder keuze kunnen we dit niet bewaren.", id, StatusCodes.Status400BadRequest);
            }

            switch (stored.Signal.Decide(move, me.Id, clock.GetUtcNow()))
            {
                case MoveDecision.Accepted accepted when await SaveAsync(stored, accepted, ct):
                    return Results.Redirect(
                        Access.MaySee(organisation, me, accepted.Next) ? $"/werk/signaal/{id}?gedaan={form[SignalFields.Action]}" : "/werk");
                case MoveDecision.AlreadyDone:
                    return Results.Redirect($"/werk/signaal/{id}?gedaan={form[SignalFields.Action]}");
                case MoveDecision.TakenBy(var person):
                    return Refuse($"{views.NameOf(person)} was eerder", $"{views.NameOf(person)} heeft dit bericht al opgepakt.", id);
                case MoveDecision.IsClosed:
                    return Refuse("Al afgesloten", "Dit bericht is al afgesloten. Je hoeft niets meer te doen.", id);
                case MoveDecision.PickUpFirst:
                    return Refuse("Pak het bericht eerst op", "Daarna kun je het bericht afsluiten.", id);
            }
        }

        return gate.NotFound();
    }

    // False: somebody saved first, so look again.
    private async Task<bool> SaveAsync(StoredSignal stored, MoveDecision.Accepted move, CancellationToken ct)
    {
        var (next, now) = (move.Next, clock.GetUtcNow());
        if (stored.Signal.MayTellSender && move.Event.Kind is EventKind.PickedUp or EventKind.Closed && next.CloseReason != CloseReason.Spam)
        {
            await queues.EnqueueAsync(new TellSignaller(next.Id.Value, next.Trail[move.Number], move.Number, now), UntilSaved, ct);
        }

        if (move.Correction is not null && next.PickedUpBy is null)
        {
            foreach (var (person, channel) in Ladder.First(organisation, next, next.Urgency))
            {
                await queues.EnqueueAsync(new Notify(next.Id.Value, person.Value, channel, move.Number, now), UntilSaved, ct);
            }
        }

        return await signals.MoveAsync(stored, move, ct);
    }

    private IResult Refuse(string title, string text, string id, int statusCode = StatusCodes.Status409Conflict) =>
        gate.Message(title, text, statusCode, "Terug naar het bericht", $"/werk/signaal/{id}");
}
