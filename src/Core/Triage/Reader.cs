using Naober.Core.Signals;
using Naober.Core.Triage.Lexicon;
using Naober.Core.Villages;

namespace Naober.Core.Triage;

/// <summary>Understands a message, from its words alone. Same text, same understanding, always. One may serve many threads.</summary>
public sealed class Reader(Gazetteer gazetteer, WordLists lists)
{
    private static readonly Sender Unknown = new(Channel.Sms);
    private readonly PersonalDataFinder _personalData = new(gazetteer, lists);

    /// <param name="text">As it came; may be empty.</param>
    /// <param name="sender">Null: a text message, from whoever.</param>
    public Understanding Read(string text, Sender? sender = null)
    {
        sender ??= Unknown;
        var evidence = new Evidence(lists, text, Words.Split(text), sender.Channel);
        var (danger, urgency, safeRoute, isGuess) = DangerJudge.Judge(evidence);
        var (theme, weight) = ThemeJudge.Judge(evidence, danger, safeRoute, isGuess);
        var asked = IntentJudge.Judge(evidence, weight);
        if (isGuess && asked != Intent.Signal)
        {
            (danger, urgency, safeRoute, isGuess) = (Danger.None, Urgency.Normal, false, false);
        }

        var wishes = WishFinder.Find(evidence);
        var complains = wishes.Any(w => w.Wish == ContactWish.Complaint);
        var needsAPerson = complains || danger != Danger.None || urgency != Urgency.Normal || safeRoute;
        var intent = needsAPerson ? Intent.Signal : asked;
        theme = intent switch
        {
            Intent.Signal => theme,
            Intent.WhereAndWhen => Theme.MeetingPlace,
            _ => Theme.Other,
        };
        var shop = sender.ShopVillage is { } village ? new VillageMatch(village, "") : null;
        var found = gazetteer.Find(text, evidence.Words) ?? shop;
        return new Understanding(intent, found, theme, urgency, danger, safeRoute)
        {
            About = AboutJudge.Judge(evidence, intent, theme, danger, sender.Channel),
            Language = LanguageOf(evidence),
            PersonalData = _personalData.Find(text, evidence.Words),
            Reasons = Explanation.Reasons(evidence, intent, theme, isGuess),
            Rules = Explanation.Rules(evidence, found, theme, danger, isGuess),
            Wishes = wishes,
            IsComplaint = complains,
            SubTag = intent == Intent.Signal ? SubTagOf(evidence, theme, danger) : null,
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

    /// <summary>A finer theme, only within the theme it belongs to.</summary>
    private static SubTag? SubTagOf(Evidence evidence, Theme theme, Danger danger)
    {
        if (danger == Danger.ScamNow)
        {
            return SubTag.Scam;
        }

        foreach (var hit in evidence.Of(Effect.SubTag))
        {
            var tag = (SubTag)hit.Rule.Section.Detail;
            if (theme == (tag == SubTag.Scam ? Theme.Safety : Theme.Other))
            {
                return tag;
            }
        }

        return null;
    }
}
