using Naober.Core.Conversations;
using Naober.Core.Signals;

namespace Naober.Core.Rights;

/// <summary>What goes of the memory of a sender when they ask for it.</summary>
public static class Forgetting
{
    /// <summary>What is left: only what leads to signals that stay. Null: nothing.</summary>
    /// <param name="stays">Whether a signal is still there after it, which who asks need not know.</param>
    public static Conversation? Of(Conversation known, Func<SignalId, bool> stays)
    {
        var next = Conversation.Blank with
        {
            Exchanges = [.. known.Exchanges.Where(e => stays(e.Signal))],
            Colleague = known.Colleague is { } texted && stays(texted.Signal) ? texted : null,
        };
        return next is { Exchanges.Count: 0, Colleague: null } ? null : next;
    }

    /// <summary>What is left when one signal goes.</summary>
    public static Conversation? OfOne(Conversation known, SignalId gone)
    {
        var kept = known.Exchanges.Where(e => e.Signal != gone).ToList();
        var next = known with
        {
            Exchanges = kept,
            Colleague = known.Colleague?.Signal == gone ? null : known.Colleague,
            LastVillage = kept.Count == 0 ? null : known.LastVillage,
        };
        return next is { Exchanges.Count: 0, Colleague: null, OptedOut: false, Objected: null, RemindersSince: null, EndedOptIn: null } ? null : next;
    }

    /// <summary>Whether anything is remembered besides signals that who looks may not know of.</summary>
    public static bool Remembers(Conversation known, Func<SignalId, bool> stays) =>
        known is not { OptedOut: false, Objected: null, RemindersSince: null, EndedOptIn: null }
        || known.Exchanges.Any(e => !stays(e.Signal))
        || (known.Colleague is { } texted && !stays(texted.Signal));
}
