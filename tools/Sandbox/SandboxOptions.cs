using System.Globalization;

namespace Naober.Sandbox;

/// <summary>What the command line says. Each property is the argument of the same name.</summary>
public sealed record SandboxOptions
{
    public const string Usage =
        """
        Naober.Sandbox --port 7072 --webhook URL --account-sid AC… --auth-token TOKEN --number +31…
                       --people FILE --tab-url URL --teams-app-id GUID
                       [--fallback URL] [--messaging-service-sid MG…] [--manifest FILE] [--data DIR]
        """;

    private static readonly HashSet<string> Known =
    [
        "port", "webhook", "account-sid", "auth-token", "number", "people", "tab-url", "teams-app-id",
        "fallback", "messaging-service-sid", "manifest", "data",
    ];

    /// <summary>On 127.0.0.1. 0 takes a free one.</summary>
    public required int Port { get; init; }

    /// <summary>Where inbound texts are posted; may end in connection overrides such as <c>#rc=3&amp;rp=all</c>.</summary>
    public required string Webhook { get; init; }

    public string? Fallback { get; init; }

    public required string AccountSid { get; init; }

    public required string AuthToken { get; init; }

    /// <summary>The number the account owns, in E.164.</summary>
    public required string Number { get; init; }

    /// <summary>When set, the number belongs to this Messaging Service and webhooks say so.</summary>
    public string? MessagingServiceSid { get; init; }

    /// <summary>The organisation's pack, for the people who have a Teams window and a work phone.</summary>
    public required string People { get; init; }

    /// <summary>What the Teams tab shows, with <c>{subEntityId}</c> where the deep link's value goes.</summary>
    public required string TabUrl { get; init; }

    public required string TeamsAppId { get; init; }

    /// <summary>The Teams app manifest that declares activity types; without it only systemDefault exists.</summary>
    public string? Manifest { get; init; }

    /// <summary>Where messages and notifications are kept; memory only when null.</summary>
    public string? Data { get; init; }

    /// <exception cref="ArgumentException">An argument is missing, unknown or malformed; the message says which.</exception>
    public static SandboxOptions Parse(IReadOnlyList<string> args)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < args.Count; i += 2)
        {
            var name = args[i].StartsWith("--", StringComparison.Ordinal) ? args[i][2..] : "";
            if (!Known.Contains(name) || i + 1 == args.Count)
            {
                throw new ArgumentException($"'{args[i]}' is no argument of the Sandbox, or its value is missing.\n\n{Usage}");
            }

            given[name] = args[i + 1];
        }

        return new()
        {
            Port = int.TryParse(Required("port"), CultureInfo.InvariantCulture, out var port) && port is >= 0 and <= 65535
                ? port
                : throw new ArgumentException($"--port '{given["port"]}' is no port number."),
            Webhook = HttpUrl("webhook", Required("webhook")),
            Fallback = given.TryGetValue("fallback", out var fallback) ? HttpUrl("fallback", fallback) : null,
            AccountSid = Required("account-sid"),
            AuthToken = Required("auth-token"),
            Number = Required("number"),
            MessagingServiceSid = given.GetValueOrDefault("messaging-service-sid"),
            People = Required("people"),
            TabUrl = HttpUrl("tab-url", Required("tab-url")),
            TeamsAppId = Required("teams-app-id"),
            Manifest = given.GetValueOrDefault("manifest"),
            Data = given.GetValueOrDefault("data"),
        };

        string Required(string name) =>
            given.TryGetValue(name, out var value) ? value : throw new ArgumentException($"--{name} is missing.\n\n{Usage}");

        static string HttpUrl(string name, string value) =>
            Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
                ? value
                : throw new ArgumentException($"--{name} '{value}' is no absolute http or https address.");
    }
}
