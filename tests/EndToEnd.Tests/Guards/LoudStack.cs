namespace Naober.EndToEnd.Tests.Guards;

/// <summary>All of Naober with our own log at its loudest, scopes too, and with a message that fails tried again at once.</summary>
public sealed class LoudStack : Stack
{
    protected override IReadOnlyDictionary<string, string> Environment { get; } = new Dictionary<string, string>
    {
        ["Logging__LogLevel__Default"] = "Trace",
        ["Logging__Console__FormatterOptions__IncludeScopes"] = "true",
        ["AzureFunctionsJobHost__extensions__queues__visibilityTimeout"] = "00:00:01",
    };
}
