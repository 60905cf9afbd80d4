using System.Security.Cryptography;
using Naober.Sandbox.Storage;

namespace Naober.Sandbox.Twilio;

/// <summary>Every text that came or went, as Twilio's log and as the phones hold it.</summary>
public sealed class MessageLog(SandboxOptions options, LiveUpdates live, TimeProvider clock)
{
    private readonly Shelf<TextMessage> _messages = new("messages", options);

    public TextMessage? Find(string sid) => _messages.Find(sid);

    public IReadOnlyList<TextMessage> All() => _messages.All();

    /// <summary>What a phone has seen or sent, in order of time.</summary>
    public IReadOnlyList<TextMessage> OfPhone(string number) =>
        [.. _messages.Where(m => m.Phone == number).OrderBy(m => m.Created)];

    public TextMessage Add(TextMessage message)
    {
        _messages.Add(message.Sid, message);
        live.Publish(LiveUpdates.Phone(message.Phone));
        return message;
    }

    /// <summary>A text from a phone. <paramref name="at"/> is for planting one in the past; now when null.</summary>
    public TextMessage AddInbound(string from, string body, DateTimeOffset? at = null)
    {
        var when = at ?? clock.GetUtcNow();
        return Add(new TextMessage
        {
            Sid = NewSid(),
            Direction = Directions.Inbound,
            From = from,
            To = options.Number,
            Body = body,
            Text = body,
            Status = Statuses.Received,
            Created = when,
            Updated = when,
            Sent = when,
            MessagingServiceSid = options.MessagingServiceSid,
        });
    }

    public TextMessage? Change(string sid, Func<TextMessage, TextMessage> change)
    {
        var changed = _messages.Change(sid, m => change(m) with { Updated = clock.GetUtcNow() });
        if (changed is not null)
        {
            live.Publish(LiveUpdates.Phone(changed.Phone));
        }

        return changed;
    }

    public void Clear()
    {
        _messages.Clear();
        live.Publish(LiveUpdates.Everything);
    }

    public static string NewSid() => $"SM{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}";
}
