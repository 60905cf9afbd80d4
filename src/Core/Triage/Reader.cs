using Naober.Core.Signals;
using Naober.Core.Triage.Lexicon;
using Naober.Core.Villages;

namespace Naober.Core.Triage;

/// <summary>Understands a message, from its words alone. Same text, same understanding, always. One may serve many threads.</summary>
public sealed class Reader(Gazetteer gazetteer, WordLists lists)
{
    private const int MostReasons = 8;
    private static readonly Sender Unknown = new(Channel.Sms);
    private readonly PersonalDataFinder _personalData = new(gazetteer, lists);

    /// <param name="text">As it came; may be empty.</param>
    /// <param name="sender">Null: a text message, from whoever.</param>
    public Understanding Read(string text, Sender? sender = null)
    {
        sender ??= Unknown;
        var evidence = new Evidence(lists, text, Words.Split(text), sender.Channel);
        var (danger, urgency, safeRoute) = DangerJudge.Judge(evidence);
        var (theme, weight) = ThemeJudge.Judge(evidence, danger, safeRoute);
        var needsAPerson = danger != Danger.None || urgency != Urgency.Normal || safeRoute;
        var intent = needsAPerson ? Intent.Signal : IntentJudge.Judge(evidence, weight);
        theme = intent switch
        {
            Intent.Signal => theme,
            Intent.WhereAndWhen => Theme.MeetingPlace,
            _ => Theme.Other,
        };
        var shop = sender.ShopVillage is { } village ? new VillageMatch(village, "") : null;
        return new Understanding(intent, gazetteer.Find(text, evidence.Words) ?? shop, theme, urgency, danger, safeRoute)
        {
            About = AboutJudge.Judge(evidence, intent, theme, danger, sender.Channel),
            Language = LanguageOf(evidence),
            PersonalData = _personalData.Find(text, evidence.Words),
            Reasons = ReasonsOf(evidence, intent, theme),
        };
    }

    private static string LanguageOf(Evidence evidence)
    {
        var best = evidence.Of(Effect.Language).GroupBy(h => h.Rule.Section.Detail).MaxBy(g => g.Count());
        if (best is not null && (best.Count() >= 2 || evidence.Words.Count <= 3))
        {
            return $"{(char)(best.Key >> 8)}{(char)(best.Key & 0xff)}";
        }

        return Script.LanguageOf(evidence.Text) ?? "nl";
    }

    private static List<Reason> ReasonsOf(Evidence evidence, Intent intent, Theme theme)
    {
        return [.. evidence.Hits
            .Where(h => Counts(h.Rule.Section))
            .OrderBy(h => h.Rule.Section.Effect is Effect.Danger ? 0 : 1)
            .ThenByDescending(h => h.Rule.Section.Weight)
            .DistinctBy(h => (h.First, h.Last, h.Rule.Section.Label))
            .Take(MostReasons)
            .Select(h => evidence.Reason(h, h.Rule.Section.Label))];

        bool Counts(Section section) => section.Effect switch
        {
            Effect.Theme => section.Detail == (int)theme,
            Effect.Intent => section.Detail == (int)intent,
            Effect.About or Effect.Language => false,
            _ => true,
        };
    }
}
