using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Functions.Ports;
using Naober.Functions.Web;

namespace Naober.Functions.Triggers.Http;

/// <summary>
/// Puts a stuck message back on its queue, for the coordinator. Back first, forgotten after: pressed twice it runs twice, and everything on a
/// queue may.
/// </summary>
public sealed class ReplayStuckFunction(StaffGate gate, IStuckMessages stuck, IQueues queues, IContentSeal seal, Organisation organisation)
{
    [Function("ReplayStuck")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "werk/vastgelopen/{id}")] HttpRequest request, string id, CancellationToken ct)
    {
        if (!gate.Admits(request, out var me, out var refusal))
        {
            return refusal;
        }

        if (!SignalId.TryParse(id, out var stuckId)
            || !Access.MaySeeStuckMessages(organisation, me)
            || await stuck.FindAsync(stuckId, ct) is not var (message, body))
        {
            return gate.NotFound();
        }

        try
        {
            await queues.ReplayAsync(message.Queue, seal.Open(stuckId, body).Text, ct);
        }
        catch (KeyMissingException)
        {
            return gate.Message(
                "Dit bericht is nu niet te lezen", "Er ontbreekt een sleutel. Bel de beheerder van Naober.", StatusCodes.Status409Conflict, "Alle berichten", "/werk");
        }

        await stuck.RemoveAsync(stuckId, ct);
        return Results.Redirect("/werk");
    }
}
