using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Triage;
using Naober.Core.Villages;

namespace Naober.Core.Signals;

/// <summary>What a person does with a signal. Closed: these are all there are.</summary>
public abstract record Move
{
    private Move()
    {
    }

    /// <summary>I have it. For whom it was offered to: I take it over.</summary>
    public sealed record PickUp(bool FromWhoIsGone = false) : Move;

    public sealed record Close(CloseReason Reason) : Move;

    /// <summary>A person knows better than the rules. Also takes a signal out of what was set aside.</summary>
    /// <param name="Routed">Who looks first at a signal that is so.</param>
    public sealed record Correct(VillageId? Village, Theme Theme, Urgency Urgency, Routed Routed) : Move;

    /// <summary>Ask a colleague to take it. Who has it keeps it until then.</summary>
    public sealed record Offer(PersonId To) : Move;

    /// <summary>Take the offer back, or say no to it.</summary>
    public sealed record EndOffer : Move;

    /// <summary>It is not for me: let somebody else look.</summary>
    /// <param name="Team">The team that was asked, of which <paramref name="To"/> is one. Null: the colleague was.</param>
    public sealed record PassOn(PersonId To, TeamId? Team = null) : Move;

    /// <summary>I know this person: I see it no more.</summary>
    /// <param name="To">Who looks now, where it was mine to look at.</param>
    public sealed record Bar(PersonId To) : Move;

    /// <param name="Note">The same note twice has the same id.</param>
    public sealed record WriteNote(SignalId Note) : Move;

    /// <summary>Send the sender a text, after seeing it as it will be read. It may ask one thing.</summary>
    /// <param name="Note">The text, kept as a note.</param>
    /// <param name="Asks">Whether the colleague wrote it, so that it may ask something; not for the fixed words that it was picked up or closed.</param>
    public sealed record TextSender(SignalId Note, bool Asks = true) : Move;

    /// <summary>Take up again what was closed.</summary>
    public sealed record Reopen : Move;

    /// <summary>Handle it together with a colleague.</summary>
    /// <param name="Colleague">Null: alone again.</param>
    public sealed record Join(PersonId? Colleague) : Move;

    /// <param name="On">In the organisation's time. Null: no visit after all.</param>
    public sealed record PlanVisit(DateOnly? On) : Move;

    /// <summary>The person it is about knows that we know, or cannot be told.</summary>
    public sealed record Inform(Informed How) : Move;

    /// <summary>Somebody asked that we keep it and do nothing with it (art. 18).</summary>
    public sealed record Restrict : Move;

    /// <summary>That is over.</summary>
    public sealed record Lift : Move;

    /// <summary>Somebody objects to what we do with it (art. 21).</summary>
    public sealed record MarkObjection : Move;

    /// <summary>Words were taken out of what was written.</summary>
    /// <param name="Hiding">The messages of which names and addresses are still hidden.</param>
    public sealed record Strike(IReadOnlyList<SignalId> Hiding) : Move;

    /// <summary>It is about safety at home: from now on only the officers see it.</summary>
    /// <param name="Routed">Which officer looks first.</param>
    public sealed record RaiseSafety(Routed Routed) : Move;

    /// <summary>It is not about safety at home: it goes on as any other.</summary>
    /// <param name="Routed">Who looks first then.</param>
    public sealed record LowerSafety(Routed Routed) : Move;

    /// <summary>A partner organisation goes on with it. Which one stands in a sealed note.</summary>
    public sealed record GiveToPartner(SignalId Note, Consent Consent) : Move;
}
