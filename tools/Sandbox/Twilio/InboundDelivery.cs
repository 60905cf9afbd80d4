using Naober.Sandbox.Faults;

namespace Naober.Sandbox.Twilio;

/// <summary>Brings a text from a phone to the webhook and its answer back to the phone.</summary>
public sealed class InboundDelivery(
    MessageLog messages, Outbox outbox, OptOuts optOuts, WebhookCaller webhooks, FaultPlan faults, SandboxOptions options,
    IHostApplicationLifetime lifetime)
{
    /// <summary>The same sid and the same parameters each time, however often it is called.</summary>
    public async Task<WebhookResult> DeliverAsync(TextMessage message)
    {
        var fault = faults.Take(FaultTarget.Webhook, "deliver", [message.From], static _ => true)?.Kind;
        switch (fault)
        {
            case FaultKind.DoNotDeliver:
                return new WebhookResult(Delivered: false);
            case FaultKind.DeliverTwice:
                var both = await Task.WhenAll(CallAsync(message, null), CallAsync(message, null));
                return both[0].Dropped ? both[1] : both[0];
            default:
                return await CallAsync(message, fault);
        }
    }

    private async Task<WebhookResult> CallAsync(TextMessage message, FaultKind? fault)
    {
        var delivery = messages.Change(message.Sid, m => m with { Deliveries = m.Deliveries + 1 })?.Deliveries ?? 1;
        var sign = fault switch
        {
            FaultKind.Forged => SignAs.Stranger,
            FaultKind.WithoutSignature => SignAs.Nobody,
            _ => SignAs.Twilio,
        };
        // Twilio goes on when the phone is put away: not the browser's token but the application's.
        var answer = await webhooks.CallAsync(
            options.Webhook, options.Fallback, Parameters(message), sign, lifetime.ApplicationStopping);
        var twiml = TwiMl.Parse(answer.ContentType, answer.Body);
        var error = answer.ErrorCode ?? twiml.ErrorCode ?? (fault is FaultKind.IgnoreAnswer ? 11200 : null);
        var result = new WebhookResult(
            true, answer.Status, answer.ContentType, answer.Body, error, answer.Attempts, answer.FromFallback, delivery > 1);
        if (error is not null)
        {
            messages.Change(message.Sid, m => m.Answered ? m : m with { ErrorCode = error });
            return result with { Dropped = true };
        }

        return IsFirstAnswer(message.Sid)
            ? result with { Replies = [.. twiml.Replies.Select(r => Send(message, r))] }
            : result with { Dropped = true };
    }

    private bool IsFirstAnswer(string sid)
    {
        var first = false;
        messages.Change(sid, m =>
        {
            first = !m.Answered;
            return m with { Answered = true, ErrorCode = null };
        });
        return first;
    }

    private WebhookResult.Reply Send(TextMessage to, TwiMl.Reply reply)
    {
        var number = reply.To ?? to.From;
        TwilioError? refusal = reply switch
        {
            { Body.Length: 0 } => new TwilioError(400, 14103, "Message Invalid Body"),
            { Body.Length: > 1600 } => TwilioError.TooLong,
            _ when !PhoneNumbers.IsValid(number) => TwilioError.InvalidTo(number),
            _ when PhoneNumbers.IsLandline(number) => TwilioError.NotMobile(number),
            { From: { } from } when from != options.Number => TwilioError.NotOwned(from),
            _ when optOuts.Contains(number) => TwilioError.OptedOut,
            _ => null,
        };
        if (refusal is not null)
        {
            return new WebhookResult.Reply(null, reply.Body, refusal.Code);
        }

        var sent = outbox.Send(outbox.New(Directions.OutboundReply, number, reply.Body) with
        {
            StatusCallback = reply.StatusCallback,
            MessagingServiceSid = options.MessagingServiceSid,
        });
        return new WebhookResult.Reply(sent.Sid, reply.Body, null);
    }

    private List<KeyValuePair<string, string>> Parameters(TextMessage message)
    {
        List<KeyValuePair<string, string>> parameters =
        [
            new("ToCountry", "NL"), new("ToState", ""), new("SmsMessageSid", message.Sid), new("NumMedia", "0"),
            new("ToCity", ""), new("FromZip", ""), new("SmsSid", message.Sid), new("FromState", ""),
            new("SmsStatus", "received"), new("FromCity", ""), new("Body", message.Text), new("FromCountry", "NL"),
            new("To", message.To), new("ToZip", ""), new("NumSegments", $"{Segments.Count(message.Text)}"),
            new("MessageSid", message.Sid), new("AccountSid", options.AccountSid), new("From", message.From),
            new("ApiVersion", MessageJson.ApiVersion),
        ];
        if (message.MessagingServiceSid is { } service)
        {
            parameters.Insert(0, new("MessagingServiceSid", service));
        }

        return parameters;
    }
}
