using Naober.Core.Triage.Fitted;
using Naober.Core.Triage.Lexicon;

namespace Naober.Core.Triage;

/// <summary>The dominant need: the theme with the most weight. Danger leads to its own theme unless the text shows another.</summary>
internal static class ThemeJudge
{
    private static double Share => Fitted.Tune.SHARE;

    public static (Theme Theme, double Weight) Judge(Evidence evidence, Danger danger, bool safeRoute)
    {
        if (danger is Danger.Suicide or Danger.Violence or Danger.Coercion or Danger.NotSeen || evidence.Weight(Effect.Handled) >= 3)
        {
            return (evidence.Weight(Effect.Handled) >= 3 ? Theme.Other : Theme.Safety, 9);
        }

        var (best, most, weightOfBest) = (Theme.Other, double.MinValue, 0.0);
        for (var theme = Theme.Other; theme <= Theme.MeetingPlace; theme++)
        {
            var weight = evidence.Weight(Effect.Theme, (int)theme) + Bonus(theme, danger, safeRoute);
            var total = weight + (Share * evidence.Scores[Column.Of(theme)]);
            if (total > most)
            {
                (best, most, weightOfBest) = (theme, total, weight);
            }
        }

        return (best, weightOfBest);
    }

    private static double Bonus(Theme theme, Danger danger, bool safeRoute) => (theme, danger) switch
    {
        (Theme.Memory, Danger.Wandering) => 6,
        (Theme.Safety, Danger.Child) => 3.5,
        (Theme.Safety, Danger.ScamNow) => 4,
        (Theme.Safety, Danger.Fire or Danger.Medical or Danger.Other) => 2.9,
        (Theme.Safety, Danger.None) when safeRoute => 5,
        _ => 0,
    };
}
