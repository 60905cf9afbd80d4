namespace Naober.Sandbox.Twilio;

/// <summary>What became of one delivery of a text to the webhook.</summary>
/// <param name="Delivered">False when a fault kept the webhook from being called.</param>
/// <param name="Repeat">The webhook had been called for this text before.</param>
/// <param name="Dropped">The answer was not used: the first was answered already, or a fault lost it.</param>
public sealed record WebhookResult(
    bool Delivered,
    int? Status = null,
    string? ContentType = null,
    string Body = "",
    int? ErrorCode = null,
    int Attempts = 0,
    bool FromFallback = false,
    bool Repeat = false,
    bool Dropped = false)
{
    /// <summary>What the answer asked to send.</summary>
    public IReadOnlyList<Reply> Replies { get; init; } = [];

    /// <param name="Sid">Null when Twilio refused it; then <paramref name="ErrorCode"/> says why.</param>
    public sealed record Reply(string? Sid, string Body, int? ErrorCode);
}
