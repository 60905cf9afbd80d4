using System.Diagnostics;
using Azure.Storage.Queues;
using Naober.Testing;

namespace Naober.Benchmarks;

/// <summary>
/// From process start to a signed POST /sms answered after its enqueue, beside an empty ASP.NET app that answers its first request. Both published
/// ReadyToRun, in turn.
/// </summary>
internal static class StartBenchmark
{
    private const int Times = 9;

    public static async Task RunAsync(PublishedApps apps)
    {
        await using var azurite = await Azurite.StartAsync();
        await new QueueClient(azurite.ConnectionString, "signal-received").CreateAsync();
        List<double> naober = [];
        List<double> empty = [];
        for (var i = -1; i < Times; i++)
        {
            var ports = Ports.Free(2);
            var first = await MeasureAsync(() => apps.StartNaober(ports[0], azurite.ConnectionString), ports[0], new SignedText(i + 1));
            var second = await MeasureAsync(() => apps.StartEmpty(ports[1]), ports[1], new SignedText(i + 1));
            if (i >= 0)
            {
                naober.Add(first);
                empty.Add(second);
            }
        }

        Figures.Print("start.ratio", Figures.Percentile(naober, 0.5) / Figures.Percentile(empty, 0.5));
        Figures.Print("start.naober_ms", Figures.Percentile(naober, 0.5));
        Figures.Print("start.empty_ms", Figures.Percentile(empty, 0.5));
    }

    private static async Task<double> MeasureAsync(Func<Process> start, int port, SignedText text)
    {
        var url = new Uri($"http://127.0.0.1:{port}/sms");
        using var client = new HttpClient();
        var started = Stopwatch.GetTimestamp();
        using var process = start();
        while (!await AnswersAsync(client, text, url))
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"The app ended by itself with code {process.ExitCode}.");
            }

            await Task.Delay(1);
        }

        var taken = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        process.Kill();
        await process.WaitForExitAsync();
        return taken;
    }

    private static async Task<bool> AnswersAsync(HttpClient client, SignedText text, Uri url)
    {
        try
        {
            using var response = await client.SendAsync(text.ToRequest(url));
            response.EnsureSuccessStatusCode();
            return true;
        }
        catch (HttpRequestException fault) when (fault.HttpRequestError == HttpRequestError.ConnectionError)
        {
            return false;
        }
    }
}
