using Naober.Core.Triage.Fitted;
using Naober.Core.Triage.Lexicon;

namespace Naober.Core.Triage;

/// <summary>What the sender wants. Whoever may have something to tell has a signal.</summary>
internal static class IntentJudge
{
    private const double Enough = 3;

    /// <summary>How much the fitted weights count beside the phrases, and from which log odds on.</summary>
    private const double Share = 2;
    private const double Offset = 1;
    private static readonly Intent[] Order = [Intent.Spam, Intent.Stop, Intent.Start, Intent.Help, Intent.WhereAndWhen, Intent.Thanks, Intent.Empty];

    /// <param name="themeWeight">How much the text shows a need.</param>
    public static Intent Judge(Evidence evidence, double themeWeight)
    {
        if (evidence.Words.Count == 0)
        {
            return evidence.Text.Contains('?', StringComparison.Ordinal) ? Intent.Help : Intent.Empty;
        }

        var (best, most) = (Intent.Signal, Enough + evidence.Weight(Effect.Intent, (int)Intent.Signal) - 0.01);
        foreach (var intent in Order)
        {
            var weight = evidence.Weight(Effect.Intent, (int)intent) - Doubt(intent, evidence, themeWeight)
                + Math.Max(0, Share * (evidence.Scores[Column.Of(intent)] + Offset));
            if (weight > most)
            {
                (best, most) = (intent, weight);
            }
        }

        return best == Intent.Signal && IsGibberish(evidence) ? Intent.Empty : best;
    }

    private static double Doubt(Intent intent, Evidence evidence, double themeWeight) => intent switch
    {
        Intent.Stop or Intent.Start => Math.Max(0, evidence.Words.Count - 15) + (themeWeight >= 3 ? 1 : 0),
        Intent.Thanks => (evidence.Text.Contains('?', StringComparison.Ordinal) ? 3 : 0) + (themeWeight >= 3 ? 2 : 0) + Math.Max(0, (evidence.Words.Count - 20) / 5.0),
        Intent.Help => themeWeight >= 4 ? 2 : 0,
        Intent.Empty => evidence.Words.Count > 2 ? 3 : 0,
        _ => 0,
    };

    private static bool IsGibberish(Evidence evidence) =>
        evidence.Words.Count <= 2 && evidence.Words.All(w => w.Plain.Length == 1 || !w.Plain.Any(IsVowelOrOtherScript));

    private static bool IsVowelOrOtherScript(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' || c > 127 || char.IsAsciiDigit(c);
}
