namespace Naober.LocalHost.App;

/// <summary>One binding in function.json. Which members count depends on its type.</summary>
internal sealed record FunctionBinding
{
    public string Type { get; init; } = "";

    public string Name { get; init; } = "";

    public string? AuthLevel { get; init; }

    public IReadOnlyList<string>? Methods { get; init; }

    public string? Route { get; init; }

    public string? QueueName { get; init; }

    public string? Connection { get; init; }

    public string? Schedule { get; init; }

    public bool UseMonitor { get; init; } = true;

    public bool RunOnStartup { get; init; }
}
