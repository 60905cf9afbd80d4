using Naober.Core.Triage.Fitted;
using Naober.Core.Triage.Lexicon;

namespace Naober.Core.Triage;

/// <summary>The dominant need: the theme with the most weight. Danger leads to its own theme unless the text shows another.</summary>
internal static class ThemeJudge
{
    /// <summary>How much the fitted weights count beside the phrases.</summary>
    private const double Share = 1;

    /// <param name="isGuess">No phrase said so, only the fitted weights.</param>
    public static (Theme Theme, double Weight) Judge(Evidence evidence, Danger danger, bool safeRoute, bool isGuess)
    {
        if (isGuess)
        {
            return Best(evidence, theme => theme == OfGuess(danger) ? Math.Max(0, 2.5 + evidence.Scores[Column.Urgent]) : 0);
        }

        if (danger is Danger.Suicide or Danger.Violence or Danger.Coercion or Danger.NotSeen || evidence.Weight(Effect.Handled) >= 3)
        {
            return (evidence.Weight(Effect.Handled) >= 3 ? Theme.Other : Theme.Safety, 9);
        }

        return Best(evidence, theme => Bonus(theme, danger, safeRoute));
    }

    private static (Theme Theme, double Weight) Best(Evidence evidence, Func<Theme, double> bonus)
    {
        var (best, most, weightOfBest) = (Theme.Other, double.MinValue, 0.0);
        for (var theme = Theme.Other; theme <= Theme.MeetingPlace; theme++)
        {
            var weight = evidence.Weight(Effect.Theme, (int)theme) + bonus(theme);
            var total = weight + (Share * evidence.Scores[Column.Of(theme)]);
            if (total > most)
            {
                (best, most, weightOfBest) = (theme, total, weight);
            }
        }

        return (best, weightOfBest);
    }

    /// <summary>Where a danger belongs that only the weights see.</summary>
    private static Theme OfGuess(Danger danger) => danger == Danger.Wandering ? Theme.Memory : Theme.Safety;

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
