using Naober.Core.Triage.Fitted;
using Naober.Core.Triage.Lexicon;

namespace Naober.Core.Triage;

/// <summary>What is dangerous, how soon somebody must look, and whether only the officer for safety at home may see it. In doubt upward.</summary>
internal static class DangerJudge
{
    // Log odds from which the fitted weights alone are enough: low, because in doubt we look.
    private const float LooksUrgent = -0.4f;
    private const float LooksAcute = -0.5f;
    private const float LooksLikeHome = -0.8f;

    /// <summary>In a shorter text single words weigh too much.</summary>
    private const int FewestWords = 8;

    /// <summary>From grave to less grave, where nothing else decides: what a person does to another first, cause before effect.</summary>
    private static readonly Danger[] Order =
    [
        Danger.Suicide, Danger.Child, Danger.Violence, Danger.Coercion, Danger.ScamNow, Danger.Wandering, Danger.Fire, Danger.Medical,
        Danger.NotSeen, Danger.Despair, Danger.Other,
    ];

    /// <returns>IsGuess: no phrase said so, only the fitted weights.</returns>
    public static (Danger Danger, Urgency Urgency, bool SafeRoute, bool IsGuess) Judge(Evidence evidence)
    {
        var atHome = evidence.Weight(Effect.AtHome) - evidence.Weight(Effect.NotAtHome);
        var deadline = evidence.Has(Effect.Urgent) ? Urgency.Urgent : Urgency.Normal;
        if (evidence.Has(Effect.General) || evidence.Weight(Effect.Handled) >= 3)
        {
            return (Danger.None, Urgency.Normal, false, false);
        }

        var hits = evidence.Of(Effect.Danger).ToList();
        if (evidence.Weight(Effect.NotAtHome) >= 2)
        {
            hits.RemoveAll(static h => h.Rule.Section is { AtHome: true, Urgency: not Urgency.Acute });
        }

        var safeRoute = atHome >= 2 || (hits.Exists(h => h.Rule.Section.AtHome) && evidence.Weight(Effect.NotAtHome) < 2);
        if (evidence.Has(Effect.Past) && !evidence.Has(Effect.Now) && !hits.Exists(h => h.Rule.Section.Urgency == Urgency.Acute))
        {
            return (Danger.None, deadline, safeRoute, false);
        }

        var scores = evidence.Scores;
        var tellsEnough = evidence.Words.Count >= FewestWords && !evidence.Has(Effect.Figurative);
        var looksAtHome = tellsEnough && scores[Column.AtHome] > LooksLikeHome && evidence.Weight(Effect.NotAtHome) < 2;
        if (hits.Count == 0 && tellsEnough && (scores[Column.Urgent] > LooksUrgent || scores[Column.Acute] > LooksAcute || looksAtHome))
        {
            return (LooksLike(scores), scores[Column.Acute] > LooksAcute ? Urgency.Acute : Urgency.Urgent, looksAtHome || safeRoute, true);
        }

        if (hits.Count == 0)
        {
            return safeRoute ? (Danger.Coercion, Urgency.Urgent, true, false) : (Danger.None, deadline, false, false);
        }

        var danger = Gravest(hits);
        var urgency = UrgencyOf(evidence, danger, hits, deadline);
        urgency = urgency == Urgency.Urgent && tellsEnough && scores[Column.Acute] > LooksAcute && !evidence.Has(Effect.Handled) ? Urgency.Acute : urgency;
        return (danger, urgency, safeRoute || looksAtHome, false);
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

    private static Danger LooksLike(float[] scores)
    {
        var best = Danger.Suicide;
        for (var danger = Danger.Suicide; danger <= Danger.Other; danger++)
        {
            best = scores[Column.Of(danger)] > scores[Column.Of(best)] ? danger : best;
        }

        return best;
    }

    private static Danger DangerOf(Hit hit) => (Danger)hit.Rule.Section.Detail;
}
