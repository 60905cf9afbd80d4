using System.Diagnostics;

namespace Naober.Benchmarks.Year;

/// <summary>
/// A year of five organisations over the in-memory fakes, with the real triggers and flows. The clock jumps to whatever comes next, and the same
/// seed makes the same year. A broken promise is named, and makes it fail.
/// </summary>
internal static class YearBenchmark
{
    private const int Messages = 20_000;
    private const int UsualSeed = 20261123;

    // Rather by households that text than by heads: a city does not make a village vanish.
    private static readonly (string Pack, int PerMille)[] Organisations =
        [("enschede", 347), ("wijchen-druten", 210), ("lochem", 159), ("culemborg", 149), ("dewolden", 135)];

    /// <param name="messages">Null: as many as the five have in a year.</param>
    /// <param name="seed">Another one makes another year. Null: the usual one.</param>
    /// <returns>Whether every promise was kept.</returns>
    public static async Task<bool> RunAsync(int? messages, int? seed)
    {
        var began = Stopwatch.GetTimestamp();
        var texts = new YearTexts(Path.Combine(AppContext.BaseDirectory, "messages"));
        var years = Organisations.Index()
            .Select(o => new OrganisationYear(new YearPacks(o.Item.Pack), texts, new Random((seed ?? UsualSeed) + o.Index), o.Index, (messages ?? Messages) * o.Item.PerMille / 1000))
            .ToList();
        await Parallel.ForEachAsync(
            years, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (year, _) => await year.RunAsync());

        var tally = new Tally();
        years.ForEach(y => tally.Add(y.Tally));
        tally.Count("organisations", years.Count);
        tally.Count("seconds", (long)Stopwatch.GetElapsedTime(began).TotalSeconds);
        tally.Print();
        return tally.IsWhole;
    }
}
