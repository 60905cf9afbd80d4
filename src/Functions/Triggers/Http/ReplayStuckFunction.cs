using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Functions.Flows;
using Naober.Functions.Ports;
using Naober.Functions.Web;
using Naober.Pages;

namespace Naober.Functions.Triggers.Http;

/// <summary>
/// Puts a stuck message back on its queue, for the coordinator or of safety at home an officer, or takes it away for a reason. Back first, forgotten after: pressed twice it runs twice,
/// and everything on a queue may. Who takes one away is entered in the access log.
/// </summary>
public sealed partial class ReplayStuckFunction(
    StaffGate gate, StuckList list, IStuckMessages stuck, IQueues queues, IContentSeal seal, TimeProvider clock, ILogger<ReplayStuckFunction> logger)
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
            || await list.FindAsync(me, stuckId, ct) is not var (message, body, safeRoute))
        {
            return gate.NotFound();
        }

        var form = await FormPost.FieldsAsync(request, ct);
        return form[StuckFields.Action] == StuckFields.Dismiss
            ? await DismissAsync(me, message, safeRoute, form[StuckFields.Reason].ToString(), ct)
            : await ReplayAsync(message, body, ct);
    }

    private async Task<IResult> ReplayAsync(StuckMessage message, SealedContent body, CancellationToken ct)
    {
        try
        {
            await queues.ReplayAsync(message.Queue, seal.Open(message.Id, body).Text, ct);
        }
        catch (KeyMissingException)
        {
            return gate.Message(
                "Dit bericht is nu niet te lezen", "Er ontbreekt een sleutel. Bel de beheerder van Naober.", StatusCodes.Status409Conflict, "Alle berichten", "/werk");
        }

        await stuck.RemoveAsync(message.Id, ct);
        return Results.Redirect("/werk");
    }

    private async Task<IResult> DismissAsync(Person me, StuckMessage message, bool safeRoute, string reason, CancellationToken ct)
    {
        if (!Enum.TryParse<DismissReason>(reason, out var why) || !Enum.IsDefined(why))
        {
            return gate.Message("Kies eerst waarom", "Het bericht staat er nog.", StatusCodes.Status400BadRequest, "Alle berichten", "/werk");
        }

        var entry = new LogEntry(message.Id, clock.GetUtcNow(), me.Id, EventKind.Dismissed, safeRoute ? AccessGround.Officer : AccessGround.Coordinator, safeRoute);
        if (await stuck.DismissAsync(message.Id, entry, ct))
        {
            Log.Dismissed(logger, message.Id, message.Queue, why);
        }

        return Results.Redirect("/werk");
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The stuck message {Stuck} of {Queue} was taken away: {Why}.")]
        public static partial void Dismissed(ILogger logger, SignalId stuck, string queue, DismissReason why);
    }
}
