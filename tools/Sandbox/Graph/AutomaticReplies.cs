namespace Naober.Sandbox.Graph;

/// <summary>Graph's automaticRepliesSetting.</summary>
public sealed record AutomaticReplies
{
    public const string Disabled = "disabled";
    public const string AlwaysEnabled = "alwaysEnabled";
    public const string Scheduled = "scheduled";

    public string Status { get; init; } = Disabled;

    public string ExternalAudience { get; init; } = "none";

    public string InternalReplyMessage { get; init; } = "";

    public string ExternalReplyMessage { get; init; } = "";

    public Moment ScheduledStartDateTime { get; init; } = new("2026-01-01T00:00:00.0000000", "UTC");

    public Moment ScheduledEndDateTime { get; init; } = new("2026-01-02T00:00:00.0000000", "UTC");

    public sealed record Moment(string DateTime, string TimeZone);
}
