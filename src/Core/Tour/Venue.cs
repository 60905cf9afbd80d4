namespace Naober.Core.Tour;

/// <summary>Where in a village the meeting point can stand.</summary>
public sealed record Venue
{
    public required string Id { get; init; }

    /// <summary>With its article, as it stands in a sentence: "het dorpshuis".</summary>
    public required string Name { get; init; }

    /// <summary>When it can be used; empty is always.</summary>
    public IReadOnlyList<Hours> Open { get; init; } = [];

    public IReadOnlyList<Closure> Closed { get; init; } = [];

    /// <summary>What else goes on at this place, such as the market.</summary>
    public IReadOnlyList<Activity> Busy { get; init; } = [];

    /// <summary>Preferred over a venue that is not.</summary>
    public bool StepFree { get; init; }

    /// <summary>Accessibility as visitors want to know it: "toilet voor rolstoel", "ringleiding".</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];
}
