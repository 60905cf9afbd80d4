using System.Diagnostics;
using System.Text.Json;
using Naober.Testing;

namespace Naober.Benchmarks.Pipeline;

/// <summary>
/// From a text that was answered to the notification at Graph, when nothing happened for a while: the whole app behind LocalHost, which polls as
/// host.json says.
/// </summary>
internal static class IdleTime
{
    private const int Samples = 20;
    private const int First = 2_000_000;
    private const string Anna = "a0000000-0000-4000-8000-00000000a001";

    // Longer than it takes until the host looks as seldom as it ever does.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(6);

    public static async Task MeasureAsync(PublishedApps apps, Azurite azurite, SandboxProcess sandbox, Dictionary<string, string> settings)
    {
        var folder = Directory.CreateTempSubdirectory("naober-idle-").FullName;
        var port = Ports.Free(1)[0];
        var file = Path.Combine(folder, "local.settings.json");
        settings = new(settings) { ["AzureWebJobsStorage"] = azurite.ConnectionString, ["AzureWebJobsDisableHomepage"] = "true" };
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new { IsEncrypted = false, Values = settings }));
        var start = new ProcessStartInfo(
            Path.Combine(Repository.Root, "artifacts", "bin", "LocalHost", "release", "Naober.LocalHost"),
            [
                "--app", apps.Functions, "--port", $"{port}", "--settings", file,
                "--people", Path.Combine(AppContext.BaseDirectory, "config", "lochem", "organisation.json"), "--state", folder,
            ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var host = Process.Start(start)!;
        host.OutputDataReceived += static (_, _) => { };
        host.ErrorDataReceived += static (_, _) => { };
        host.BeginOutputReadLine();
        host.BeginErrorReadLine();
        try
        {
            await MeasureAsync(new Uri($"http://127.0.0.1:{port}/sms"), sandbox);
        }
        finally
        {
            using var end = Process.Start("kill", ["-INT", $"{host.Id}"]);
            await host.WaitForExitAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(Uri url, SandboxProcess sandbox)
    {
        using var client = new HttpClient();
        var random = new Random(First);
        List<double> waits = [];
        await Eventually.TrueAsync("LocalHost", () => AcceptsAsync(client, new SignedText(First), url), TimeSpan.FromSeconds(60));
        for (var sample = 1; sample <= Samples; sample++)
        {
            await Task.Delay(Rest + TimeSpan.FromMilliseconds(random.Next(2000))); // so that it falls anywhere between two looks
            var before = (await sandbox.RequestsAsync(after: 0))[^1].Number;
            if (!await AcceptsAsync(client, new SignedText(First + sample), url))
            {
                throw new InvalidOperationException("A text was not accepted.");
            }

            var accepted = DateTimeOffset.UtcNow;
            var told = await Eventually.GetAsync(
                "Graph to be asked",
                async () => (await sandbox.RequestsAsync(before)).FirstOrDefault(r => r.Path.Contains(Anna, StringComparison.OrdinalIgnoreCase)));
            waits.Add((told.At - accepted).TotalMilliseconds);
        }

        Figures.Print("pipeline.idle.p50.ms", Figures.Percentile(waits, 0.5));
        Figures.Print("pipeline.idle.p95.ms", Figures.Percentile(waits, 0.95));
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
