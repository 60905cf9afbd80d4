namespace Naober.Core.Tour;

/// <summary>The coordinator's factor: this village needs us more, or less, for a while.</summary>
/// <param name="Factor">0.5 to 2.</param>
/// <param name="Reason">As the coordinator would say it to another village.</param>
/// <param name="Last">The last day it counts; left out, it goes on.</param>
public sealed record Priority(double Factor, string Reason = "", DateOnly Last = default)
{
    public DateOnly Last { get; init; } = Last == default ? DateOnly.MaxValue : Last;
}
