namespace Naober.Core.Conversations;

/// <summary>That a sender stopped texts from us: the proof that they once wanted them, and that we stopped.</summary>
/// <param name="Since">When they asked for them, UTC. Null: they never did.</param>
/// <param name="Until">When they stopped them, UTC.</param>
public sealed record EndedOptIn(DateTimeOffset? Since, DateTimeOffset Until);
