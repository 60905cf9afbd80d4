using Naober.Core.Signals;
using Naober.Core.Triage.Fitted;
using Naober.Core.Triage.Lexicon;

namespace Naober.Core.Triage;

/// <summary>Whom a message is about. Where the words do not tell, the theme does.</summary>
internal static class AboutJudge
{
    /// <summary>How much the fitted weights count beside the phrases.</summary>
    private const double Share = 1;

    public static About Judge(Evidence evidence, Intent intent, Theme theme, Danger danger, Channel channel)
    {
        var self = evidence.Weight(Effect.About, (int)About.Self);
        var other = evidence.Weight(Effect.About, (int)About.Other);
        var nobody = evidence.Weight(Effect.About, (int)About.Unknown);
        switch (intent)
        {
            case Intent.Stop or Intent.Start or Intent.Spam or Intent.Empty:
                return About.Unknown;
            case Intent.WhereAndWhen or Intent.Help or Intent.Thanks:
                return Math.Max(self, other) < 3 ? About.Unknown : self > other ? About.Self : About.Other;
            default:
                break;
        }

        switch (theme)
        {
            case Theme.Initiative:
                nobody += 3;
                break;
            case Theme.MeetingPlace or Theme.Other:
                nobody += 1.5;
                break;
            case Theme.Caring or Theme.Volunteer:
                self += 1.5;
                break;
            case Theme.Memory or Theme.Neglect:
                other += 1.5;
                break;
            default:
                self += 0.6;
                break;
        }

        other += channel is Channel.Form or Channel.Staff ? 3 : 0;
        other += danger is Danger.NotSeen or Danger.Wandering or Danger.Medical ? 2 : 0;
        self += Share * evidence.Scores[Column.Of(About.Self)];
        other += Share * evidence.Scores[Column.Of(About.Other)];
        nobody += Share * evidence.Scores[Column.Of(About.Unknown)];
        return nobody > self && nobody > other ? About.Unknown : self >= other ? About.Self : About.Other;
    }
}
