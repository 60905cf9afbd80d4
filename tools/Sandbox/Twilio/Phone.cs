namespace Naober.Sandbox.Twilio;

/// <summary>A phone in somebody's hand.</summary>
public sealed class Phone(MessageLog messages, InboundDelivery delivery, Outbox outbox, OptOuts optOuts)
{
    /// <summary>As much as Twilio hands on.</summary>
    public const int LongestBody = 1600;

    /// <summary>Sends a text to our number and waits for the webhook's answer.</summary>
    public async Task<(TextMessage Message, WebhookResult Webhook)> SendAsync(string from, string body)
    {
        var message = messages.AddInbound(from, body);
        AnswerKeyword(from, body);
        return (message, await delivery.DeliverAsync(message));
    }

    private void AnswerKeyword(string from, string body)
    {
        if (Keywords.IsStop(body))
        {
            // A second STOP gets no second confirmation.
            if (!optOuts.Contains(from))
            {
                optOuts.Set(from, blocked: true);
                Confirm(from, Keywords.StopAnswer);
            }
        }
        else if (Keywords.IsStart(body) && optOuts.Contains(from))
        {
            optOuts.Set(from, blocked: false);
            Confirm(from, Keywords.StartAnswer);
        }
        else if (Keywords.IsHelp(body) && !optOuts.Contains(from))
        {
            Confirm(from, Keywords.HelpAnswer);
        }
    }

    private void Confirm(string to, string text) => outbox.Send(outbox.New(Directions.OutboundReply, to, text));
}
