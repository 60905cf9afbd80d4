using Naober.Core.Signals;

namespace Naober.Core.Conversations;

/// <summary>Where a new message belongs, and how it is answered.</summary>
/// <param name="PartOf">The earlier signal that it adds to; null: it is a signal of its own.</param>
/// <param name="Silent">It is not answered unless it speaks of danger itself: somebody else may read that phone.</param>
/// <param name="Earlier">
/// The sender's last signal: if that was closed a short while ago, this is a reply and takes it up again; if it is open and about safety at home, and
/// this is silent, it belongs to it.
/// </param>
public sealed record Placement(Turn Turn, SignalId? PartOf = null, bool Silent = false, SignalId? Earlier = null)
{
    public static Placement First { get; } = new(new Turn.First());
}
