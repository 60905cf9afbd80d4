using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Naober.Core.Organisations;
using Naober.Core.Texts;
using Naober.Functions.Flows;
using Naober.Functions.Ports;
using Naober.Functions.Web;

namespace Naober.Functions.Triggers.Http;

/// <summary>
/// What came by mouth: a call, a paper slip, a talk at the table. It goes the same way as a text, but nothing is sent to the number. "Saved" is
/// said only after the one durable write.
/// </summary>
public sealed partial class EnterSignalFunction(
    StaffGate gate, EnterViews views, Intake intake, IQueues queues, Organisation organisation, TimeProvider clock, ILogger<EnterSignalFunction> logger)
{
    [Function("EnterSignal")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "werk/nieuw")] HttpRequest request, CancellationToken ct)
    {
        if (!gate.Admits(request, out var me, out var refusal))
        {
            return refusal;
        }

        if (HttpMethods.IsGet(request.Method))
        {
            return views.Form(me, views.Blank(me), [], dangerAnswer: null, notArrived: false, StatusCodes.Status200OK);
        }

        var entered = Entered.Of(await FormPost.FieldsAsync(request, ct));
        var now = clock.GetUtcNow();
        var taken = await intake.TakeAsync(views.ArrivalOf(me, entered, now), ct);
        var danger = new Answers(organisation).ForDanger(taken.Understood, now);
        if (EnterViews.ErrorsOf(entered) is { Count: > 0 } errors)
        {
            return views.Form(me, entered, errors, danger, notArrived: false, StatusCodes.Status400BadRequest);
        }

        try
        {
            await queues.EnqueueAsync(taken.Message, ct);
        }
        catch (StorageUnavailableException fault)
        {
            Log.NotStored(logger, fault, taken.Message.Signal);
            return views.Form(me, entered, [], danger, notArrived: true, StatusCodes.Status503ServiceUnavailable);
        }

        return views.Saved(danger);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "What a colleague entered as {Signal} could not be stored. The page said so and kept it.")]
        public static partial void NotStored(ILogger logger, Exception fault, string signal);
    }
}
