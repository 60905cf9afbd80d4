using System.Globalization;
using Naober.Core.Villages;

namespace Naober.Core.Triage.Fitted;

/// <summary>
/// How much each word, beginning of a word and pair of words says of theme, danger and about, fitted on labelled messages. They are a
/// net under the phrases of the word lists: what nobody thought of may still look like something seen before.
/// </summary>
public sealed class FittedWeights
{
    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Columns =
        Column.Names.Select((name, at) => (name, at)).ToDictionary(c => c.name, c => c.at).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Dictionary<ulong, float[]> _rows = [];

    /// <summary>Reads a line: <c>huur = thema geldzorgen 1.2; over self 0.3</c>.</summary>
    /// <returns>A Dutch sentence when it cannot be read; else empty.</returns>
    public string Add(string line)
    {
        var sides = line.Split(" = ", 2);
        if (sides.Length < 2)
        {
            return "schrijf een woord, ' = ' en dan de gewichten.";
        }

        var row = new float[Column.Count];
        var all = sides[1].AsSpan();
        foreach (var range in all.Split(';'))
        {
            var weight = all[range].Trim();
            var space = weight.LastIndexOf(' ');
            if (space < 0 || !Columns.TryGetValue(weight[..space], out var column)
                || !float.TryParse(weight[(space + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out row[column]))
            {
                return $"'{weight}' is geen gewicht.";
            }
        }

        _rows[Features.NumberOf(sides[0])] = row;
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
