using Naober.Core.Tour;
using Naober.Testing;

namespace Naober.Core.Tests.Tour;

/// <summary>The example problems of five organisations.</summary>
public static class Examples
{
    public static IReadOnlyList<string> Names { get; } = ["lochem", "dewolden", "wijchen-druten", "culemborg", "enschede"];

    public static TourProblem Lochem { get; } = Read("lochem");

    public static TourProblem Read(string name, int weeks = 8, int vans = 1)
    {
        var problem = TourFile.Read(Path.Combine(Repository.Root, "tests", "Benchmarks", "tour", $"{name}.json"));
        return problem with { Weeks = weeks, Vans = [.. Enumerable.Range(1, vans).Select(n => problem.Vans[0] with { Id = $"bus-{n}" })] };
    }
}
