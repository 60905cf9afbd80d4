namespace Naober.LocalHost.Handler;

/// <summary>The handler at one moment.</summary>
/// <param name="Pid">The process; the last one when there is none now.</param>
/// <param name="Starts">How often it was started since the host started.</param>
/// <param name="Errors">How many of its failures count towards a restart of the host.</param>
internal sealed record HandlerState(HandlerPhase Phase, int? Pid, int Starts, int Errors);
