using System.Globalization;
using Naober.Core.Villages;

namespace Naober.Core.Triage.Fitted;

/// <summary>
/// How much each word, beginning of a word and pair of words says of theme, danger and about, fitted on labelled messages. They are a
/// net under the phrases of the word lists: what nobody thought of may still look like something seen before.
/// </summary>
public sealed class FittedWeights
{
    private const float Tenth = 0.1f;

    private readonly Dictionary<ulong, float[]> _rows = [];

    /// <summary>
    /// Reads a line: a feature, <c>=</c>, and for each <see cref="Column"/> that it says something of the column's number and the weight in
    /// tenths: <c>huur = 4:12 15:-3</c>.
    /// </summary>
    /// <returns>A Dutch sentence when it cannot be read; else empty.</returns>
    public string Add(string line)
    {
        var at = line.IndexOf(" = ", StringComparison.Ordinal);
        if (at < 0)
        {
            return "schrijf een woord, ' = ' en dan de gewichten.";
        }

        var row = new float[Column.Count];
        var all = line.AsSpan(at + 3);
        foreach (var range in all.Split(' '))
        {
            var weight = all[range];
            var colon = weight.IndexOf(':');
            if (colon < 0
                || !int.TryParse(weight[..colon], NumberStyles.None, CultureInfo.InvariantCulture, out var column) || column >= Column.Count
                || !int.TryParse(weight[(colon + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var tenths))
            {
                return $"'{weight}' is geen gewicht.";
            }

            row[column] = tenths * Tenth;
        }

        _rows[Features.NumberOf(line.AsSpan(0, at))] = row;
        return "";
    }

    /// <summary>For each <see cref="Column"/> how much the features say, as log odds.</summary>
    public float[] Score(List<ulong> features)
    {
        var scores = new float[Column.Count];
        foreach (var feature in features)
        {
            if (_rows.TryGetValue(feature, out var row))
            {
                for (var column = 0; column < scores.Length; column++)
                {
                    scores[column] += row[column];
                }
            }
        }

        var scale = Scale(features.Count);
        for (var column = 0; column < scores.Length; column++)
        {
            scores[column] *= scale;
        }

        return scores;
    }

    /// <summary>The number of the word that says most for a column; -1 for none.</summary>
    public int MostTelling(IReadOnlyList<Word> words, int column, IReadOnlyDictionary<string, string> spellings)
    {
        var (best, most) = (-1, 0f);
        for (var at = 0; at < words.Count; at++)
        {
            var feature = Features.NumberOf(spellings.GetValueOrDefault(words[at].Plain, words[at].Plain));
            if (_rows.TryGetValue(feature, out var row) && row[column] > most)
            {
                (best, most) = (at, row[column]);
            }
        }

        return best;
    }

    /// <summary>Long texts say more words about the same.</summary>
    public static float Scale(int features) => 1 / MathF.Sqrt(Math.Max(1, features));
}
