using Naober.Benchmarks;

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
    default:
        await Console.Error.WriteLineAsync("Which benchmark? intake, storage or start.");
        return 1;
}
