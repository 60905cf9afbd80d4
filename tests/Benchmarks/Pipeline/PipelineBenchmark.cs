using System.Diagnostics;
using Azure.Data.Tables;
using Naober.Core.Signals;
using Naober.Testing;

namespace Naober.Benchmarks.Pipeline;

/// <summary>
/// From the queue to a notification, beside the same storage calls made bare: batches in turn, so that the noise of the machine falls on each.
/// Then the pace that Graph asks for, and how long somebody waits when nothing else happens.
/// </summary>
internal static class PipelineBenchmark
{
    private const int Rounds = 11;
    private const int Batch = 96;
    private const int Paced = 60;
    private const int AtOnce = 48; // two queues, 24 messages each

    private static readonly string[] Sides = ["naober", "bare", "bare_with_graph"];

    public static async Task RunAsync(PublishedApps apps)
    {
        await using var azurite = await Azurite.StartAsync();
        using var sandbox = await SandboxProcess.StartAsync();
        var settings = sandbox.SettingsFor(azurite.ConnectionString);
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", settings["IDENTITY_ENDPOINT"]);
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", settings["IDENTITY_HEADER"]);
        await MeasureRatioAsync(azurite, sandbox, settings);
        await MeasurePaceAsync(azurite, sandbox, settings);
        await IdleTime.MeasureAsync(apps, azurite, sandbox, settings);
    }

    private static async Task MeasureRatioAsync(Azurite azurite, SandboxProcess sandbox, Dictionary<string, string> settings)
    {
        var storage = azurite.ConnectionString;
        settings = new(settings) { ["Pace__Unlimited"] = "true" };
        var naober = new NaoberSide(settings, storage);
        await RunAsync(naober, first: 0, count: 1); // makes the queues and the table
        await RunAsync(naober, first: 1, count: 1);
        var example = SignalId.FromSms(new SignedText(1).Form["MessageSid"]).Value;
        var rows = await new TableClient(storage, "Naober").QueryAsync<TableEntity>().ToListAsync();
        var request = (await sandbox.RequestsAsync(after: 0))[^1];
        using var http = new HttpClient();
        var tell = BareSide.Telling(http, new Uri(sandbox.Address, request.Path), await sandbox.TokenAsync(), request.Body);
        List<TableEntity> written = [.. rows.Where(r => r.RowKey.Contains(example, StringComparison.Ordinal)), rows.First(r => r.RowKey.StartsWith("sender-", StringComparison.Ordinal))];
        var length = naober.Notified!.ToMemory().Length;
        ISide[] sides = [naober, Bare("bare", () => Task.CompletedTask), Bare("graph", tell)];
        foreach (var bare in sides.OfType<BareSide>())
        {
            await bare.PrepareAsync();
        }

        var next = 2;
        List<double>[] rates = [[], [], []];
        for (var round = -2; round < Rounds; round++)
        {
            foreach (var side in Enumerable.Range(round + 2, 3).Select(s => s % 3))
            {
                var taken = await RunAsync(sides[side], next, Batch);
                next += Batch;
                if (round >= 0)
                {
                    rates[side].Add(Batch / taken.TotalSeconds);
                }

                // Twice a minute each invocation that runs then reads who works here; anything more, and the bare side does not do the same.
                if (side == 0 && (naober.Calls - (Batch * BareSide.CallsPerSignal)) is < 0 or > AtOnce)
                {
                    throw new InvalidOperationException($"Naober made {naober.Calls} storage calls for {Batch} signals, and the bare side makes {BareSide.CallsPerSignal} for each.");
                }
            }
        }

        PrintRatio("pipeline.ratio", rates[0], rates[1]);
        PrintRatio("pipeline.ratio_with_graph", rates[0], rates[2]);
        foreach (var (side, name) in Sides.Index())
        {
            Figures.Print($"pipeline.{name}.signals_per_second", Figures.Percentile(rates[side], 0.5));
        }

        BareSide Bare(string name, Func<Task> ask) => new(storage, name, written, example, length, ask);
    }

    private static void PrintRatio(string name, List<double> naober, List<double> bare)
    {
        var ratios = naober.Zip(bare, (n, b) => n / b).ToList();
        Figures.Print(name, Figures.Percentile(ratios, 0.5));
        Figures.Print($"{name}.p10", Figures.Percentile(ratios, 0.1));
        Figures.Print($"{name}.p90", Figures.Percentile(ratios, 0.9));
    }

    private static async Task MeasurePaceAsync(Azurite azurite, SandboxProcess sandbox, Dictionary<string, string> settings)
    {
        var before = (await sandbox.RequestsAsync(after: 0))[^1].Number;
        await RunAsync(new NaoberSide(settings, azurite.ConnectionString) { IsPaced = true }, first: 1_000_000, Paced);
        var moments = (await sandbox.RequestsAsync(before)).Select(r => r.At).Order().ToList();
        Figures.Print("pipeline.paced.persecond", (moments.Count - 1) / (moments[^1] - moments[0]).TotalSeconds);
        Figures.Print("pipeline.paced.most", moments.Max(m => moments.Count(o => o >= m && o < m.AddSeconds(1))));
    }

    /// <returns>From the first look at the queue until somebody was told of the last one.</returns>
    private static async Task<TimeSpan> RunAsync(ISide side, int first, int count)
    {
        var done = await side.PutAsync(first, count);
        using var stop = new CancellationTokenSource();
        var started = Stopwatch.GetTimestamp();
        Task[] pumps = [.. side.Pumps.Select(p => p.RunAsync(stop.Token))];
        var ended = await Task.WhenAny([done, .. pumps]);
        var taken = Stopwatch.GetElapsedTime(started);
        await ended; // a pump ends only by failing
        await stop.CancelAsync();
        await Task.WhenAll(pumps);
        return taken;
    }
}
