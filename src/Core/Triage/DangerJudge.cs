using Naober.Core.Triage.Lexicon;

namespace Naober.Core.Triage;

/// <summary>What is dangerous, how soon somebody must look, and whether only the officer for safety at home may see it. In doubt upward.</summary>
internal static class DangerJudge
{
    /// <summary>From grave to less grave, where nothing else decides: what a person does to another first, cause before effect.</summary>
    private static readonly Danger[] Order =
    [
        Danger.Suicide, Danger.Child, Danger.Violence, Danger.Coercion, Danger.ScamNow, Danger.Wandering, Danger.Fire, Danger.Medical,
        Danger.NotSeen, Danger.Despair, Danger.Other,
    ];

    public static (Danger Danger, Urgency Urgency, bool SafeRoute) Judge(Evidence evidence)
    {
        var atHome = evidence.Weight(Effect.AtHome) - evidence.Weight(Effect.NotAtHome);
        var deadline = evidence.Has(Effect.Urgent) ? Urgency.Urgent : Urgency.Normal;
        if (evidence.Has(Effect.General) || evidence.Weight(Effect.Handled) >= 3)
        {
            return (Danger.None, Urgency.Normal, false);
        }

        var hits = evidence.Of(Effect.Danger).ToList();
        var safeRoute = atHome >= 2 || (hits.Exists(h => h.Rule.Section.AtHome) && evidence.Weight(Effect.NotAtHome) < 2);
        if (evidence.Has(Effect.Past) && !evidence.Has(Effect.Now) && !hits.Exists(h => h.Rule.Section.Urgency == Urgency.Acute))
        {
            return (Danger.None, deadline, safeRoute);
        }

        if (hits.Count == 0)
        {
            return safeRoute ? (Danger.Coercion, Urgency.Urgent, true) : (Danger.None, deadline, false);
        }

        var danger = Gravest(hits);
        return (danger, UrgencyOf(evidence, danger, hits, deadline), safeRoute);
    }

    private static Danger Gravest(List<Hit> hits)
    {
        var best = hits.MaxBy(h => (h.Rule.Section.Weight * 100) - Array.IndexOf(Order, DangerOf(h)));
        return hits.Exists(h => DangerOf(h) == Danger.Suicide) ? Danger.Suicide : DangerOf(best);
    }

    private static Urgency UrgencyOf(Evidence evidence, Danger danger, List<Hit> hits, Urgency deadline)
    {
        var urgency = (Urgency)Math.Max((int)hits.Max(h => h.Rule.Section.Urgency), (int)deadline);
        if (evidence.Has(Effect.Handled))
        {
            return urgency == Urgency.Acute ? Urgency.Urgent : urgency;
        }

        return evidence.Has(Effect.Now) && danger is Danger.Violence or Danger.Coercion or Danger.Child or Danger.Suicide && evidence.Has(Effect.Now)
            ? Urgency.Acute
            : urgency;
    }

    private static Danger DangerOf(Hit hit) => (Danger)hit.Rule.Section.Detail;
}
