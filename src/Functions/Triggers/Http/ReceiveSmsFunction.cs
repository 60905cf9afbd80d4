using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Naober.Core.Conversations;
using Naober.Core.Privacy;
using Naober.Core.Signals;
using Naober.Functions.Flows;
using Naober.Functions.Messages;
using Naober.Functions.Ports;
using Naober.Functions.Web;

namespace Naober.Functions.Triggers.Http;

/// <summary>
/// Takes in a text and answers it in the same response. Says "received" only after the one durable write. When storage is down, danger is
/// answered all the same (<see cref="Timers.ReconcileInboundFunction"/> takes the text in later); anything else is a 503, so that
/// Twilio tries again or takes its fallback. The same MessageSid gets the same bytes.
/// </summary>
public sealed partial class ReceiveSmsFunction(
    ISmsWebhook webhook, Intake intake, IQueues queues, TimeProvider clock, ILogger<ReceiveSmsFunction> logger)
{
    [Function("ReceiveSms")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "sms")] HttpRequest request, CancellationToken ct)
    {
        var form = (await FormPost.FieldsAsync(request, ct)).ToDictionary(f => f.Key, f => f.Value.ToString());
        var target = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (!webhook.IsGenuine(target, form, request.Headers["X-Twilio-Signature"]))
        {
            Log.NotGenuine(logger);
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        if (form.GetValueOrDefault("MessageSid") is not { Length: > 0 } sid)
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        var text = form.GetValueOrDefault("Body", "");
        var taken = await intake.TakeAsync(
            new Arrival(
                SignalId.FromSms(sid),
                Channel.Sms,
                text,
                PhoneNumber.TryParse(form.GetValueOrDefault("From"), out var number) ? number : null,
                clock.GetUtcNow()) { Keyword = VendorKeywords.Read(text, form.GetValueOrDefault("OptOutType")) },
            ct);
        return await TryStoreAsync(taken.Message with { Answered = true }, ct) || !taken.Understood.IsHarmless
            ? Results.Text(webhook.Answer(taken.Answer), webhook.ContentType)
            : Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    // False: storage is down.
    private async Task<bool> TryStoreAsync(SignalReceived message, CancellationToken ct)
    {
        try
        {
            await queues.EnqueueAsync(message, ct);
            return true;
        }
        catch (StorageUnavailableException fault)
        {
            Log.NotStored(logger, fault, message.Signal);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A text with a missing or forged signature was refused.")]
        public static partial void NotGenuine(ILogger logger);

        [LoggerMessage(2, LogLevel.Error, "{Signal} could not be stored. Danger is answered all the same, and it is taken in from Twilio's list later.")]
        public static partial void NotStored(ILogger logger, Exception fault, string signal);
    }
}
