using Naober.Core.Calendar;
using Naober.Core.Conversations;
using Naober.Core.Signals;

namespace Naober.Core.Privacy;

/// <summary>What goes when of what we remember of a sender.</summary>
public static class ConversationExpiry
{
    /// <summary>
    /// The conversation as it becomes: without exchanges about what is gone and without questions that nobody answered; with the last exchange goes
    /// the village. The same one: nothing goes. Null: nothing is left of it.
    /// </summary>
    /// <param name="isGone">Whether the text of a signal is no longer there.</param>
    /// <param name="today">In that zone.</param>
    public static Conversation? Of(Conversation known, Func<SignalId, bool> isGone, Retention terms, DateOnly today, TimeZoneInfo zone)
    {
        var kept = known.Exchanges.Where(e => !isGone(e.Signal) && !(IsUnanswered(known, e) && IsOver(e.At, d => d.AddDays(terms.QuestionDays)))).ToList();
        var colleague = known.Colleague is { } texted && !isGone(texted.Signal) ? texted : null;
        var isProofOver = known.EndedOptIn is { } ended && IsOver(ended.Until, d => d.AddMonths(terms.OptInMonths));
        var isObjectionOver = known.Objected is { } objected && IsOver(objected, d => d.AddMonths(terms.OptInMonths));
        var changes = kept.Count < known.Exchanges.Count || isProofOver || isObjectionOver || colleague != known.Colleague || (kept.Count == 0 && known.LastVillage is not null);
        var next = !changes ? known : known with
        {
            Exchanges = kept,
            Colleague = colleague,
            LastVillage = kept.Count == 0 ? null : known.LastVillage,
            EndedOptIn = isProofOver ? null : known.EndedOptIn,
            Objected = isObjectionOver ? null : known.Objected,
            OptedOut = known.OptedOut && !isProofOver,
        };
        return next is { Exchanges.Count: 0, Colleague: null, OptedOut: false, Objected: null, RemindersSince: null, EndedOptIn: null } ? null : next;

        bool IsOver(DateTimeOffset at, Func<DateOnly, DateOnly> end) => today >= end(LocalTime.Of(at, zone).Date);
    }

    private static bool IsUnanswered(Conversation known, Exchange asked) =>
        asked.Turn is Turn.AskVillage or Turn.OfferVillage
        && !known.Exchanges.Any(e => e.Signal == asked.Signal && e.At >= asked.At && e.Turn is Turn.VillageTold or Turn.VillageStillUnknown);
}
