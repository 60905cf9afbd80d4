using Naober.Core.Organisations;
using Naober.Core.Tests.Triage;
using Naober.Core.Villages;

namespace Naober.Benchmarks.Year;

/// <summary>What people write: the labelled messages, moved to another village.</summary>
internal sealed class YearTexts
{
    private const double PartDanger = 0.1;
    private const double PartVillageAdded = 0.7;

    private readonly IReadOnlyList<LabelledMessage> _dangers;
    private readonly IReadOnlyList<LabelledMessage> _others;

    public YearTexts(string folder)
    {
        var files = Directory.GetFiles(folder, "*.jsonl").Order(StringComparer.Ordinal).ToLookup(f => Path.GetFileName(f)[0] is 'd' or 's', LabelledMessage.ReadAll);
        _dangers = [.. files[true].SelectMany(m => m)];
        _others = [.. files[false].SelectMany(m => m)];
    }

    /// <summary>Any message, in which the village of the labels is replaced by this one, or this one is named at its end more often than not.</summary>
    public string Any(Random random, Organisation organisation, Village village)
    {
        var from = random.NextDouble() < PartDanger ? _dangers : _others;
        var message = from[random.Next(from.Count)];
        var text = message.Village is { } labelled && labelled != village.Id.Value
            ? message.Text.Replace(labelled.Replace('-', ' '), village.Name, StringComparison.OrdinalIgnoreCase)
            : message.Text;
        return random.NextDouble() < PartVillageAdded && !text.Contains(village.Name, StringComparison.OrdinalIgnoreCase) && !string.IsNullOrWhiteSpace(text) && text.Length > 20
            ? $"{text} {village.Name}"
            : text;
    }
}
