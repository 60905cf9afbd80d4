using System.Globalization;
using Naober.Benchmarks;
using Naober.Benchmarks.Pipeline;
using Naober.Benchmarks.Year;

// Each benchmark prints one figure a line, as "name value".
var published = new PublishedApps(args.ElementAtOrDefault(1) ?? "");
switch (args.FirstOrDefault())
{
    case "intake":
        await IntakeBenchmark.RunAsync(published);
        return 0;
    case "storage":
        await StorageBenchmark.RunAsync();
        return 0;
    case "start":
        await StartBenchmark.RunAsync(published);
        return 0;
    case "triage":
        TriageBenchmark.Run(Path.Combine(AppContext.BaseDirectory, "config"), args[1..]);
        return 0;
    case "pipeline":
        await PipelineBenchmark.RunAsync(published);
        return 0;
    case "year":
        int?[] numbers = [.. args[1..].Select(a => (int?)int.Parse(a, CultureInfo.InvariantCulture))];
        return await YearBenchmark.RunAsync(numbers.ElementAtOrDefault(0), numbers.ElementAtOrDefault(1)) ? 0 : 1;
    case "tour" when args.Length == 2:
        return TourBenchmark.Run(args[1]) ? 0 : 1;
    default:
        await Console.Error.WriteLineAsync("Which benchmark? intake, storage, start, pipeline, year [MESSAGES [SEED]], triage PATH... or tour PATH.");
        return 1;
}
