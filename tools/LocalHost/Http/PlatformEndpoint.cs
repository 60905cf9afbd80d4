namespace Naober.LocalHost.Http;

/// <summary>Marks the endpoints of host and platform. What is neither this nor an HTTP function does not exist.</summary>
internal sealed class PlatformEndpoint
{
    public static readonly PlatformEndpoint Mark = new();

    private PlatformEndpoint() { }
}
