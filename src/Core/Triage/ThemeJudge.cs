using Naober.Core.Triage.Lexicon;

namespace Naober.Core.Triage;

/// <summary>The dominant need: the theme with the most weight. Danger leads to its own theme unless the text shows another.</summary>
internal static class ThemeJudge
{
    public static (Theme Theme, double Weight) Judge(Evidence evidence, Danger danger, bool safeRoute)
    {
        if (danger is Danger.Suicide or Danger.Violence or Danger.Coercion or Danger.NotSeen || evidence.Weight(Effect.Handled) >= 3)
        {
            return (evidence.Weight(Effect.Handled) >= 3 ? Theme.Other : Theme.Safety, 9);
        }

        var (best, most) = (Theme.Other, 0.5);
        for (var theme = Theme.Other; theme <= Theme.MeetingPlace; theme++)
        {
            var weight = evidence.Weight(Effect.Theme, (int)theme) + Bonus(theme, danger, safeRoute);
            if (weight > most)
            {
                (best, most) = (theme, weight);
            }
        }

        return (best, most);
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
