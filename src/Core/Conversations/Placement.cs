using Naober.Core.Signals;

namespace Naober.Core.Conversations;

/// <summary>Where a new message belongs, and how it is answered.</summary>
/// <param name="PartOf">The earlier signal that it adds to; null: it is a signal of its own.</param>
/// <param name="Silent">It is not answered unless it speaks of danger itself: somebody else may read that phone.</param>
public sealed record Placement(Turn Turn, SignalId? PartOf = null, bool Silent = false)
{
    public static Placement First { get; } = new(new Turn.First());
}
