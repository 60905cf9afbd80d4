using System.Text.Json;
using System.Text.RegularExpressions;

namespace Naober.Sandbox.Graph;

/// <summary>The activity types that the Teams app's manifest declares, and the reserved systemDefault.</summary>
public sealed partial class ActivityTypes
{
    public const string SystemDefault = "systemDefault";

    private const string AppName = "Naober";

    private readonly Dictionary<string, string> _templates = new(StringComparer.Ordinal);

    /// <exception cref="InvalidDataException">The manifest is missing or unreadable.</exception>
    public ActivityTypes(SandboxOptions options)
    {
        if (options.Manifest is not { } path)
        {
            return;
        }

        try
        {
            using var manifest = JsonDocument.Parse(File.ReadAllText(path));
            if (manifest.RootElement.TryGetProperty("activities", out var activities))
            {
                foreach (var type in activities.GetProperty("activityTypes").EnumerateArray())
                {
                    _templates[$"{type.GetProperty("type")}"] = $"{type.GetProperty("templateText")}";
                }
            }
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException)
        {
            throw new InvalidDataException($"The Teams manifest '{path}' cannot be read: {unreadable.Message}", unreadable);
        }
    }

    /// <summary>The title that Teams shows, or why Graph refuses the order.</summary>
    public (string Title, GraphError? Refusal) Fill(NotificationOrder order)
    {
        if (order.ActivityType == SystemDefault)
        {
            return order.ParameterValue("systemDefaultText") is { Length: > 0 } text
                ? (text, null)
                : ("", GraphError.BadRequest("Template parameter 'systemDefaultText' is required for activity type 'systemDefault'."));
        }

        if (order.ActivityType is null || !_templates.TryGetValue(order.ActivityType, out var template))
        {
            return ("", GraphError.BadRequest($"Activity type '{order.ActivityType}' is not declared in the Teams app manifest."));
        }

        string? missing = null;
        var title = Placeholder().Replace(template, match => match.Groups[1].Value is "actor" ? AppName : Value(match.Groups[1].Value));
        return missing is null
            ? (title, null)
            : ("", GraphError.BadRequest($"Template parameter '{missing}' of activity type '{order.ActivityType}' has no value."));

        string Value(string name)
        {
            var value = order.ParameterValue(name);
            missing ??= value is null ? name : null;
            return value ?? "";
        }
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}
