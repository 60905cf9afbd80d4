using System.Diagnostics;
using Azure.Storage.Queues;
using Naober.Testing;

namespace Naober.Benchmarks;

/// <summary>
/// A signed POST /sms straight to the app, beside a bare endpoint that makes the same storage calls: slices in turn, so that the noise
/// of the machine falls on both.
/// </summary>
internal static class IntakeBenchmark
{
    private const string NaoberQueue = "signal-received";
    private const string BareQueue = "bare";
    private const int Rounds = 15;

    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(0.7);
    private static readonly int[] InFlight = [1, 8, 32];

    public static async Task RunAsync(PublishedApps apps)
    {
        await using var azurite = await Azurite.StartAsync();
        QueueClient[] queues = [.. new[] { NaoberQueue, BareQueue }.Select(q => new QueueClient(azurite.ConnectionString, q))];
        foreach (var queue in queues)
        {
            await queue.CreateAsync();
        }

        var ports = Ports.Free(2);
        using var naober = apps.StartNaober(ports[0], azurite.ConnectionString);
        Process? bare = null;
        try
        {
            SignedText[] texts = [.. Enumerable.Range(0, 2000).Select(n => new SignedText(n))];
            using var client = new HttpClient();
            Uri[] urls = [.. ports.Select(p => new Uri($"http://127.0.0.1:{p}/sms"))];
            await Eventually.TrueAsync($"{urls[0]} accepts", () => AcceptsAsync(client, texts[0], urls[0]));
            var bytes = await MessageLengthAsync(queues[0]);
            Figures.Print("intake.message_bytes", bytes);
            bare = apps.StartBare(ports[1], azurite.ConnectionString, BareQueue, bytes);
            foreach (var url in urls)
            {
                await Eventually.TrueAsync($"{url} accepts", () => AcceptsAsync(client, texts[0], url));
                await RunSliceAsync(client, texts, url, 8, TimeSpan.FromSeconds(3)); // warm
            }

            foreach (var inFlight in InFlight)
            {
                await MeasureAsync(client, texts, urls, queues, inFlight);
            }
        }
        finally
        {
            naober.Kill();
            bare?.Kill();
            bare?.Dispose();
        }
    }

    // What Naober puts on the queue, before base64; the bare endpoint writes as much.
    private static async Task<int> MessageLengthAsync(QueueClient queue) =>
        Convert.FromBase64String((await queue.PeekMessageAsync()).Value.MessageText).Length;

    private static async Task MeasureAsync(HttpClient client, SignedText[] texts, Uri[] urls, QueueClient[] queues, int inFlight)
    {
        List<double> ratios = [];
        List<double>[] milliseconds = [[], []];
        for (var round = 0; round < Rounds; round++)
        {
            double[] accepted = [0, 0];
            foreach (var side in round % 2 == 0 ? (int[])[0, 1] : [1, 0])
            {
                var slice = await RunSliceAsync(client, texts, urls[side], inFlight, Slice);
                accepted[side] = slice.Count;
                milliseconds[side].AddRange(slice);
            }

            ratios.Add(accepted[0] / accepted[1]);
            foreach (var queue in queues)
            {
                await queue.ClearMessagesAsync();
            }
        }

        Figures.Print($"intake.ratio.{inFlight}", Figures.Percentile(ratios, 0.5));
        Figures.Print($"intake.ratio.{inFlight}.p10", Figures.Percentile(ratios, 0.1));
        Figures.Print($"intake.ratio.{inFlight}.p90", Figures.Percentile(ratios, 0.9));
        foreach (var (side, name) in new[] { "naober", "bare" }.Index())
        {
            Figures.Print($"intake.{name}.{inFlight}.accepted_per_second", milliseconds[side].Count / (Rounds * Slice.TotalSeconds));
            Figures.Print($"intake.{name}.{inFlight}.p99_ms", Figures.Percentile(milliseconds[side], 0.99));
        }
    }

    // The duration of each accepted request, in milliseconds.
    private static async Task<List<double>> RunSliceAsync(HttpClient client, SignedText[] texts, Uri url, int inFlight, TimeSpan duration)
    {
        var next = 0;
        var end = Stopwatch.GetTimestamp() + (long)(duration.TotalSeconds * Stopwatch.Frequency);
        var all = await Task.WhenAll(Enumerable.Range(0, inFlight).Select(async _ =>
        {
            List<double> taken = [];
            while (Stopwatch.GetTimestamp() < end)
            {
                var started = Stopwatch.GetTimestamp();
                using var request = texts[Interlocked.Increment(ref next) % texts.Length].ToRequest(url);
                using var response = await client.SendAsync(request);
                response.EnsureSuccessStatusCode();
                await response.Content.ReadAsByteArrayAsync();
                taken.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }

            return taken;
        }));
        return [.. all.SelectMany(t => t)];
    }

    private static async Task<bool> AcceptsAsync(HttpClient client, SignedText text, Uri url)
    {
        try
        {
            using var response = await client.SendAsync(text.ToRequest(url));
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
