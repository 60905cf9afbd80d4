using System.Text.Json;

namespace Naober.Core.Tests.Triage;

/// <summary>A message with what a person says it means; null where the file does not say. Ids as in the labelled files.</summary>
public sealed record LabelledMessage(
    string Id,
    string Text,
    string? Channel = null,
    string? Village = null,
    string? Category = null,
    string? Urgency = null,
    string? Intent = null,
    IReadOnlyList<string>? Contains_pii = null,
    string? Danger = null,
    bool? SafeRoute = null,
    string? About = null)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>Whether the line has the field "village", which may be null.</summary>
    public bool HasVillage { get; init; }

    /// <summary>The messages of a file with one JSON object a line.</summary>
    public static IReadOnlyList<LabelledMessage> ReadAll(string path) =>
    [
        .. from line in System.IO.File.ReadLines(path)
           where line.Length > 0
           select JsonSerializer.Deserialize<LabelledMessage>(line, Options)! with { HasVillage = line.Contains("\"village\"", StringComparison.Ordinal) },
    ];
}
