namespace Naober.Sandbox.Graph;

/// <summary>The body of sendActivityNotification, as far as it was given.</summary>
public sealed record NotificationOrder
{
    public TopicPart? Topic { get; init; }

    public string? ActivityType { get; init; }

    public long? ChainId { get; init; }

    public PreviewPart? PreviewText { get; init; }

    public IReadOnlyList<Parameter>? TemplateParameters { get; init; }

    public string? ParameterValue(string name) => TemplateParameters?.FirstOrDefault(p => p.Name == name)?.Value;

    public sealed record TopicPart(string? Source, string? Value, string? WebUrl);

    public sealed record PreviewPart(string? Content);

    public sealed record Parameter(string? Name, string? Value);
}
