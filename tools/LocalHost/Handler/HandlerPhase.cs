namespace Naober.LocalHost.Handler;

internal enum HandlerPhase
{
    Starting,
    Ready,

    /// <summary>It ended with exit code 0: the host takes that for normal and does not start it again.</summary>
    Ended,
}
