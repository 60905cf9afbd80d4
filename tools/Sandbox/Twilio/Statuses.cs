namespace Naober.Sandbox.Twilio;

/// <summary>Twilio's message statuses, as far as the Sandbox goes through them.</summary>
public static class Statuses
{
    public const string Accepted = "accepted";
    public const string Scheduled = "scheduled";
    public const string Queued = "queued";
    public const string Sending = "sending";
    public const string Sent = "sent";
    public const string Delivered = "delivered";
    public const string Undelivered = "undelivered";
    public const string Canceled = "canceled";
    public const string Received = "received";

    public static bool IsFinal(string status) => status is Delivered or Undelivered or Canceled or Received;
}
