namespace Naober.LocalHost.Handler;

/// <summary>Where to call the handler. <paramref name="Start"/> tells its lives apart.</summary>
internal sealed record ReadyHandler(Uri Address, int Start);
