using Naober.Sandbox.Faults;

namespace Naober.Sandbox.Twilio;

/// <summary>Puts a text on its way to a phone: queued, sending, sent, delivered, each told to the status callback.</summary>
public sealed class Outbox(
    MessageLog messages, FaultPlan faults, WebhookCaller webhooks, SandboxOptions options, TimeProvider clock,
    IHostApplicationLifetime lifetime) : IHostedService
{
    /// <summary>Stores the text and sends it in the background, at its <c>SendAt</c> when it has one.</summary>
    public TextMessage Send(TextMessage message)
    {
        var fault = faults.Take(FaultTarget.Twilio, "send", [message.To], f => f is { Kind: FaultKind.Error, Code: >= 30_000 });
        var stored = messages.Add(message with { FailsWith = fault?.Code });
        Start(stored);
        return stored;
    }

    /// <summary>A new text from our number.</summary>
    public TextMessage New(string direction, string to, string body)
    {
        var now = clock.GetUtcNow();
        return new TextMessage
        {
            Sid = MessageLog.NewSid(),
            Direction = direction,
            From = options.Number,
            To = to,
            Body = body,
            Text = body,
            Status = Statuses.Queued,
            Created = now,
            Updated = now,
        };
    }

    /// <summary>Goes on with what was under way when the Sandbox stopped.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var message in messages.All().Where(m => !Statuses.IsFinal(m.Status)))
        {
            Start(message);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Start(TextMessage message) =>
        _ = Task.Run(() => TravelAsync(message, lifetime.ApplicationStopping), CancellationToken.None);

    private async Task TravelAsync(TextMessage message, CancellationToken ct)
    {
        try
        {
            if (message.SendAt is { } at && at - clock.GetUtcNow() is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait, clock, ct);
            }

            Step(message.Sid, Statuses.Sending);
            var sent = Step(message.Sid, Statuses.Sent);
            var last = Step(message.Sid, message.FailsWith is null ? Statuses.Delivered : Statuses.Undelivered);
            // A slow callback holds up the next callback, never the text itself.
            await TellAsync(sent, ct);
            await TellAsync(last, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The Sandbox stops; what is not final goes on at the next start when there is a data folder.
        }
    }

    /// <summary>Null when the text was cancelled meanwhile, or all texts were taken away.</summary>
    private TextMessage? Step(string sid, string status)
    {
        var now = clock.GetUtcNow();
        var message = messages.Change(sid, m => m.Status == Statuses.Canceled ? m : m with
        {
            Status = status,
            Sent = status == Statuses.Sending ? m.Sent : m.Sent ?? now,
            ErrorCode = status == Statuses.Undelivered ? m.FailsWith : m.ErrorCode,
        });
        return message?.Status == status ? message : null;
    }

    private async Task TellAsync(TextMessage? message, CancellationToken ct)
    {
        if (message?.StatusCallback is not { } callback)
        {
            return;
        }

        List<KeyValuePair<string, string>> parameters =
        [
            new("MessageSid", message.Sid), new("MessageStatus", message.Status),
            new("SmsSid", message.Sid), new("SmsStatus", message.Status),
            new("AccountSid", options.AccountSid), new("ApiVersion", MessageJson.ApiVersion),
            new("From", message.From), new("To", message.To),
        ];
        if (message.ErrorCode is { } code)
        {
            parameters.Add(new("ErrorCode", $"{code}"));
        }

        if (message.MessagingServiceSid is { } service)
        {
            parameters.Add(new("MessagingServiceSid", service));
        }

        await webhooks.CallAsync(callback, null, parameters, SignAs.Twilio, ct);
    }
}
