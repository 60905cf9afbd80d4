using Naober.Core.Organisations;

namespace Naober.Core.Routing;

/// <summary>Who looks at a signal first, and why.</summary>
/// <param name="Team">The team that the receiver looks for. Null: none.</param>
/// <param name="Why">One Dutch sentence for the history. Names colleagues, never residents.</param>
public sealed record Routed(PersonId Receiver, TeamId? Team, string Why);
