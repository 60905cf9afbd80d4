using Naober.Sandbox.Twilio;

namespace Naober.Sandbox.Inspection;

/// <summary>A text as the phone holds it.</summary>
/// <param name="Body">The phone's own copy, which redacting at Twilio does not reach.</param>
/// <param name="Deliveries">Of a text from the phone: how often the webhook was called for it.</param>
public sealed record PhoneMessage(
    string Sid, string Direction, string From, string To, string Body, string Status, int? ErrorCode, DateTimeOffset At,
    int Deliveries, bool Answered)
{
    public static PhoneMessage Of(TextMessage message) => new(
        message.Sid, message.Direction, message.From, message.To, message.Text, message.Status, message.ErrorCode, message.Created,
        message.Deliveries, message.Answered);
}
