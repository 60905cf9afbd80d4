using Naober.Core.Triage.Fitted;
using Naober.Core.Triage.Lexicon;
using Naober.Core.Villages;

namespace Naober.Core.Triage;

/// <summary>Why a message was understood as it was: in words of the text for a contact person, and by the rules for who keeps the lists.</summary>
internal static class Explanation
{
    private const int Most = 8;

    /// <summary>The phrases that count, danger first, then by weight.</summary>
    public static List<Reason> Reasons(Evidence evidence, Intent intent, Theme theme, bool isGuess)
    {
        var reasons = evidence.Hits
            .Where(h => Counts(h.Rule.Section, intent, theme))
            .OrderBy(h => h.Rule.Section.Effect is Effect.Danger ? 0 : 1)
            .ThenByDescending(h => h.Rule.Section.Weight)
            .DistinctBy(h => (h.First, h.Last, h.Rule.Section.Label))
            .Take(Most)
            .Select(h => evidence.Reason(h, h.Rule.Section.Label))
            .ToList();
        if (isGuess)
        {
            reasons.Insert(0, new Reason(evidence.MostTelling(Column.Urgent), "lijkt op berichten met spoed"));
        }

        return reasons;
    }

    /// <summary>What decided village, theme and urgency. Quotes the word lists only.</summary>
    public static List<string> Rules(Evidence evidence, VillageMatch? village, Theme theme, Danger danger, bool isGuess)
    {
        var rules = new List<string>();
        if (village is not null)
        {
            rules.Add($"dorpen {village.Village.Id}{(village.Said.Length == 0 ? " (winkel)" : "")}");
        }

        if (isGuess)
        {
            rules.Add("gewichten [spoed]");
        }

        rules.AddRange(evidence.Hits
            .Where(h => Decides(h.Rule.Section, theme, danger))
            .OrderBy(h => h.Rule.Section.Effect is Effect.Danger or Effect.Urgent ? 0 : 1)
            .ThenByDescending(h => h.Rule.Section.Weight)
            .Select(h => h.Rule.Name)
            .Distinct()
            .Take(Most - rules.Count));
        return rules;
    }

    private static bool Decides(Section section, Theme theme, Danger danger) => section.Effect switch
    {
        Effect.Danger => section.Detail == (int)danger,
        Effect.Theme => section.Detail == (int)theme,
        Effect.Urgent or Effect.Now or Effect.Past or Effect.Handled or Effect.General => true,
        _ => false,
    };

    private static bool Counts(Section section, Intent intent, Theme theme) => section.Effect switch
    {
        Effect.Theme => section.Detail == (int)theme,
        Effect.Intent => section.Detail == (int)intent,
        Effect.About or Effect.Language or Effect.Wish or Effect.SubTag => false,
        _ => true,
    };
}
