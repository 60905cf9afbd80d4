using System.Globalization;
using Naober.Core.Signals;
using Naober.Core.Tests.Triage;
using Naober.Core.Triage.Fitted;
using Naober.Core.Triage.Lexicon;
using Naober.Core.Villages;

namespace Naober.Benchmarks;

/// <summary>Fits <see cref="FittedWeights"/> to labelled messages: one logistic regression for each column.</summary>
internal static class TriageFit
{
    private const int Rounds = 20;
    private const float Rate = 0.5f;
    private const float Decay = 0.0003f;
    private const float Smallest = 1;

    /// <returns>The lines of the file of weights.</returns>
    public static IEnumerable<string> Fit(IReadOnlyList<LabelledMessage> messages, WordLists lists)
    {
        var names = new Dictionary<string, int>();
        var seen = messages.SelectMany(m => NamesOf(m, lists).Distinct()).GroupBy(n => n).Where(g => g.Count() > 2).Select(g => g.Key);
        foreach (var name in seen)
        {
            names[name] = names.Count;
        }

        var examples = messages.Select(m => (Rows: Rows(m, lists, names, out var count), Scale: FittedWeights.Scale(count), Truth: Truth(m))).ToList();
        var weights = new float[Column.Count][];
        Parallel.For(0, Column.Count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, column => weights[column] = FitColumn(examples, column, names.Count));
        return names.Select(n => Line(n.Key, [.. weights.Select(w => w[n.Value])])).Where(l => l.Length > 0);
    }

    private static float[] FitColumn(List<(int[] Rows, float Scale, float?[] Truth)> examples, int column, int size)
    {
        var (weights, squares) = (new float[size], new float[size]);
        var random = new Random(column);
        var order = Enumerable.Range(0, examples.Count).Where(e => examples[e].Truth[column] is not null).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var at in order)
            {
                var (rows, scale, truth) = examples[at];
                var sum = 0f;
                foreach (var row in rows)
                {
                    sum += weights[row];
                }

                var error = (1 / (1 + MathF.Exp(-sum * scale))) - truth[column]!.Value;
                foreach (var row in rows)
                {
                    var slope = (error * scale) + (Decay * weights[row]);
                    squares[row] += slope * slope;
                    weights[row] -= Rate * slope / MathF.Sqrt(squares[row] + 1e-6f);
                }
            }
        }

        return weights;
    }

    private static string Line(string name, float[] weights)
    {
        var said = weights.Select((w, column) => (Tenths: (int)MathF.Round(w * 10), Weight: w, column)).Where(w => Math.Abs(w.Weight) >= Smallest)
            .Select(w => string.Create(CultureInfo.InvariantCulture, $"{w.column}:{w.Tenths}")).ToList();
        return said.Count == 0 ? "" : $"{name} = {string.Join(' ', said)}";
    }

    private static IEnumerable<string> NamesOf(LabelledMessage message, WordLists lists) =>
        Features.Names(Words.Split(message.Text), message.Channel == "form" ? Channel.Form : Channel.Sms, lists.Spellings);

    private static int[] Rows(LabelledMessage message, WordLists lists, Dictionary<string, int> names, out int count)
    {
        var all = NamesOf(message, lists).ToList();
        count = all.Count;
        return [.. all.Where(names.ContainsKey).Select(n => names[n])];
    }

    /// <summary>By column 1, 0, or null where the message does not say.</summary>
    private static float?[] Truth(LabelledMessage message)
    {
        var truth = new float?[Column.Count];
        for (var column = 0; column < Column.Count; column++)
        {
            var name = Column.Names[column];
            var (kind, id) = (name.Split(' ')[0], name.Split(' ')[^1]);
            truth[column] = kind switch
            {
                "thema" => message.Intent is not (null or "signaal") || message.Danger is not (null or "none") ? null : Is(message.Category, id),
                "over" => Is(message.About, id),
                "bedoeling" => Is(message.Intent, id),
                "gevaar" => Is(message.Danger, id),
                "spoed" => message.Urgency is null ? null : message.Urgency == "gewoon" ? 0 : 1,
                "acuut" => Is(message.Urgency, id),
                _ => message.SafeRoute is { } safe ? safe ? 1 : 0 : null,
            };
        }

        return truth;
    }

    private static float? Is(string? said, string id) => said is null ? null : said == id ? 1 : 0;
}
