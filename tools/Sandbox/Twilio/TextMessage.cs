using System.Text.Json.Serialization;

namespace Naober.Sandbox.Twilio;

/// <summary>
/// One text. Twilio's copy and the phone's copy part ways: redacting or deleting at Twilio does not reach into a phone.
/// </summary>
public sealed record TextMessage
{
    public required string Sid { get; init; }

    public required string Direction { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    /// <summary>Twilio's copy; empty once redacted.</summary>
    public required string Body { get; init; }

    /// <summary>The phone's copy, which is also what a repeated webhook carries.</summary>
    public required string Text { get; init; }

    public required string Status { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required DateTimeOffset Updated { get; init; }

    public DateTimeOffset? Sent { get; init; }

    /// <summary>When a scheduled message goes out.</summary>
    public DateTimeOffset? SendAt { get; init; }

    public int? ErrorCode { get; init; }

    /// <summary>A fault set this: the message is accepted and then ends undelivered with this code.</summary>
    public int? FailsWith { get; init; }

    public string? MessagingServiceSid { get; init; }

    public string? StatusCallback { get; init; }

    /// <summary>Deleted at Twilio.</summary>
    public bool Deleted { get; init; }

    /// <summary>Inbound only: how often the webhook was called for it.</summary>
    public int Deliveries { get; init; }

    /// <summary>Inbound only: a webhook's answer was taken, so that the answer to a repeat is dropped.</summary>
    public bool Answered { get; init; }

    [JsonIgnore]
    public bool IsInbound => Direction == Directions.Inbound;

    /// <summary>The number that is not ours.</summary>
    [JsonIgnore]
    public string Phone => IsInbound ? From : To;

    [JsonIgnore]
    public DateTimeOffset ListedAt => Sent ?? Created;
}
