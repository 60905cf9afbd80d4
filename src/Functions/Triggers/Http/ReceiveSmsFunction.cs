using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Naober.Core.Conversations;
using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Signals;
using Naober.Core.Texts;
using Naober.Core.Triage;
using Naober.Functions.Messages;
using Naober.Functions.Ports;

namespace Naober.Functions.Triggers.Http;

/// <summary>
/// Takes in a text and answers it in the same response. Says "received" only after the one durable write. When storage is down, danger is
/// answered all the same (<see cref="Timers.ReconcileInboundFunction"/> takes the text in later); anything else is a 503, so that
/// Twilio tries again or takes its fallback. The same MessageSid gets the same bytes.
/// </summary>
public sealed partial class ReceiveSmsFunction(
    ISmsWebhook webhook,
    IQueues queues,
    IContentSeal seal,
    Reader reader,
    Organisation organisation,
    TimeProvider clock,
    ILogger<ReceiveSmsFunction> logger)
{
    private readonly Answers _answers = new(organisation);

    [Function("ReceiveSms")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "sms")] HttpRequest request, CancellationToken ct)
    {
        var form = request.HasFormContentType ? (await request.ReadFormAsync(ct)).ToDictionary(f => f.Key, f => f.Value.ToString()) : [];
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

        var id = SignalId.FromSms(sid);
        var text = form.GetValueOrDefault("Body", "");
        var from = PhoneNumber.TryParse(form.GetValueOrDefault("From"), out var number) ? number : null;
        var storing = TryStoreAsync(
            new SignalReceived(id.Value, Channel.Sms, clock.GetUtcNow(), Village: null, seal.Seal(id, new Content(text, from)), Answered: true), id, ct);
        var understood = reader.Read(text); // while storage works
        if (!await storing && understood.Danger == Danger.None)
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        return Results.Text(webhook.Answer(_answers.To(understood, new Turn.First(), clock.GetUtcNow(), vendorAnswered: form.ContainsKey("OptOutType"))), webhook.ContentType);
    }

    // False: storage is down.
    private async Task<bool> TryStoreAsync(SignalReceived message, SignalId id, CancellationToken ct)
    {
        try
        {
            await queues.EnqueueAsync(message, ct);
            return true;
        }
        catch (StorageUnavailableException fault)
        {
            Log.NotStored(logger, fault, id);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A text with a missing or forged signature was refused.")]
        public static partial void NotGenuine(ILogger logger);

        [LoggerMessage(2, LogLevel.Error, "{Signal} could not be stored. Danger is answered all the same, and it is taken in from Twilio's list later.")]
        public static partial void NotStored(ILogger logger, Exception fault, SignalId signal);
    }
}
