namespace Naober.Functions.Messages;

/// <summary>The queues. The host makes a <c>-poison</c> queue for each when a message fails too often.</summary>
public static class QueueNames
{
    public const string SignalReceived = "signal-received";
    public const string Notify = "notify";
    public const string TellSignaller = "tell-signaller";
    public const string TourChange = "tour-change";

    private const string Poison = "-poison";

    public const string SignalReceivedPoison = SignalReceived + Poison;
    public const string NotifyPoison = Notify + Poison;
    public const string TellSignallerPoison = TellSignaller + Poison;
    public const string TourChangePoison = TourChange + Poison;
}
