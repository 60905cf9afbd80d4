using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;

namespace Naober.Sandbox.Graph;

/// <summary>A link into a tab of a Teams app: <c>https://teams.microsoft.com/l/entity/{appId}/{tabEntityId}?…</c>.</summary>
public sealed partial record DeepLink(string AppId, string EntityId, string? SubEntityId)
{
    public const int Longest = 1024;

    public static DeepLink? TryParse(string url)
    {
        if (url.Length > Longest || !Uri.TryCreate(url, UriKind.Absolute, out var link) || Entity().Match(link.AbsolutePath) is not { Success: true } path
            || link is not { Scheme: "https", Host: "teams.microsoft.com" or "teams.cloud.microsoft" })
        {
            return null;
        }

        var context = QueryHelpers.ParseQuery(link.Query).TryGetValue("context", out var json) ? $"{json}" : null;
        return new DeepLink(
            Uri.UnescapeDataString(path.Groups["app"].Value), Uri.UnescapeDataString(path.Groups["entity"].Value), SubEntity(context));
    }

    /// <summary>Teams names it subEntityId in older links and subPageId in newer ones.</summary>
    private static string? SubEntity(string? context)
    {
        if (context is null)
        {
            return null;
        }

        try
        {
            using var parsed = JsonDocument.Parse(context);
            return parsed.RootElement is { ValueKind: JsonValueKind.Object } root
                && (root.TryGetProperty("subEntityId", out var value) || root.TryGetProperty("subPageId", out value))
                    ? $"{value}"
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex("^/l/entity/(?<app>[^/]+)/(?<entity>[^/]+)/?$")]
    private static partial Regex Entity();
}
