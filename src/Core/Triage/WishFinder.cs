using Naober.Core.Triage.Lexicon;

namespace Naober.Core.Triage;

/// <summary>Finds how the sender wants to be treated.</summary>
internal static class WishFinder
{
    /// <returns>In the order of the text. "Bel mij" inside "bel mij niet" is none.</returns>
    public static IReadOnlyList<SaidWish> Find(Evidence evidence)
    {
        var hits = evidence.Of(Effect.Wish).OrderBy(h => h.First).ToList();
        var not = hits.FindAll(h => WishOf(h) == ContactWish.DoNotContact);
        return [.. hits
            .Where(h => WishOf(h) != ContactWish.CallMe || !not.Exists(n => n.First <= h.Last + 2 && h.First <= n.Last + 2))
            .DistinctBy(WishOf)
            .Select(h => new SaidWish(WishOf(h), evidence.Reason(h, "").Said))];
    }

    private static ContactWish WishOf(Hit hit) => (ContactWish)hit.Rule.Section.Detail;
}
