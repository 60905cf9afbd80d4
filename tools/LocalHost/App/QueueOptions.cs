namespace Naober.LocalHost.App;

/// <summary>host.json, extensions.queues; the defaults are the host's own.</summary>
internal sealed record QueueOptions
{
    public int BatchSize { get; init; } = 16;

    /// <summary>Fetch again when no more than this many messages are being worked on.</summary>
    public int NewBatchThreshold { get; init; } = 8;

    public int MaxDequeueCount { get; init; } = 5;

    /// <summary>How long a message stays away after a failed attempt.</summary>
    public TimeSpan VisibilityTimeout { get; init; } = TimeSpan.Zero;

    /// <summary>The longest pause between two looks at an empty queue.</summary>
    public TimeSpan MaxPollingInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>False: the text is in the queue as it is (messageEncoding none).</summary>
    public bool Base64 { get; init; } = true;

    /// <summary>How long a message is hidden while it is worked on; renewed at half time. Fixed in the host, so not in host.json.</summary>
    public TimeSpan Invisibility { get; init; } = TimeSpan.FromMinutes(10);
}
