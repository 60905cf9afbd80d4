using Naober.Core.Organisations;
using Naober.Core.Triage;

namespace Naober.Core.Texts;

/// <summary>
/// What a sender reads. One text message each, B1 Dutch, after the drafts of the domain guide (§3). They never repeat the
/// text, name a theme or a person, or promise a result: somebody else may read the phone.
/// </summary>
public sealed class Answers(Organisation organisation)
{
    /// <summary>For every urgent kind the same, so that it does not betray what was written.</summary>
    public const string Danger =
        "Dank je wel. Is er nu gevaar? Bel 112. Andere hulp: 113 (dag en nacht), 0800-2000 (dag en nacht) of politie 0900-8844. " +
        "Wij bellen niet vanzelf terug.";

    public const string Suicide =
        "Dank je wel dat je dit stuurt. Denk je aan zelfdoding? Bel dan dag en nacht gratis en anoniem 113 of chat op 113.nl. " +
        "Is er nu gevaar? Bel 112.";

    public const string PickedUp =
        "Onze contactpersoon is met je bericht aan de slag. Wat er precies gebeurt, delen we niet. Dat is voor de privacy. Dank voor het omkijken.";

    public const string Closed =
        "Onze contactpersoon is klaar met je bericht. Wat er is gebeurd, delen we niet. Dat is voor de privacy. Zie je weer iets? Stuur ons een nieuw bericht.";

    public string Received =>
        $"Dank je wel. We hebben je bericht ontvangen. Iemand van {organisation.Name} leest het op een werkdag. " +
        "Gevaar of spoed? Bel 112. Dit nummer is geen noodnummer.";

    public string Empty =>
        "We lezen geen tekst in je bericht. Stuur ons in woorden wat je wilt vertellen. " +
        $"Bellen kan ook: {organisation.Phone}. Gevaar of spoed? Bel 112.";

    public string Help =>
        $"Dit is {organisation.Name}. Stuur ons je zorg, vraag of idee en noem het dorp. Bellen kan ook: {organisation.Phone}. " +
        "Gevaar of spoed? Bel 112.";

    /// <summary>For who asks when and where the meeting point is. The dates are not known here.</summary>
    public string WhereAndWhen =>
        $"Waar en wanneer wij er staan, is op dit nummer niet bekend. {organisation.Name} weet het wel: bel {organisation.Phone}. " +
        "Gevaar of spoed? Bel 112.";

    public string Thanks => $"Dank je wel voor je bericht. Groeten van {organisation.Name}. Gevaar of spoed? Bel 112.";

    /// <summary>The answer to a form: never null, and nothing in it is about texting.</summary>
    public string ForForm(Understanding understood) => understood.Danger switch
    {
        Triage.Danger.None =>
            $"Dank je wel. We hebben je bericht ontvangen. Iemand van {organisation.Name} leest het op een werkdag. " +
            "We kunnen niet altijd vertellen wat er gebeurt. Dat is voor de privacy.",
        _ => First(understood)!,
    };

    /// <summary>The first answer. Null: none is owed, because Twilio itself confirms stop and start, and spam is never answered.</summary>
    public string? First(Understanding understood) => (understood.Danger, understood.Intent) switch
    {
        (Triage.Danger.Suicide or Triage.Danger.Despair, _) => Suicide,
        (not Triage.Danger.None, _) => Danger,
        (_, Intent.Stop or Intent.Start or Intent.Spam) => null,
        (_, Intent.Empty) => Empty,
        (_, Intent.Help) => Help,
        (_, Intent.WhereAndWhen) => WhereAndWhen,
        (_, Intent.Thanks) => Thanks,
        _ => Received,
    };
}
