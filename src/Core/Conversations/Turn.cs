using Naober.Core.Villages;

namespace Naober.Core.Conversations;

/// <summary>
/// Where a message stands in what its sender and we have said to each other; with what the message says it decides the answer.
/// Closed: these are all there are.
/// </summary>
public abstract record Turn
{
    private Turn()
    {
    }

    /// <summary>The first in a while, or nothing is known of an earlier one. It gets no question: the village is known, or danger goes first.</summary>
    public sealed record First : Turn;

    /// <summary>No village is known: the answer asks for it, once.</summary>
    public sealed record AskVillage : Turn;

    /// <summary>The village is a guess (the sender's last one, a misspelling, one of two): the answer offers it, once.</summary>
    public sealed record OfferVillage(VillageId Village) : Turn;

    /// <summary>It belongs to an earlier signal and answers no question.</summary>
    public sealed record Added : Turn;

    /// <summary>The reply to our question named the village, or said yes to the one we offered.</summary>
    public sealed record VillageTold(VillageId Village) : Turn;

    /// <summary>The reply to our question named no village. It is not asked again.</summary>
    public sealed record VillageStillUnknown : Turn;
}
