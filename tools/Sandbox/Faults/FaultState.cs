namespace Naober.Sandbox.Faults;

/// <summary>A fault that is on.</summary>
/// <param name="Left">How many times it will still strike; null when without end.</param>
public sealed record FaultState(Fault Fault, int Hits, int? Left);
