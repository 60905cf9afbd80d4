using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Naober.Testing;

namespace Naober.Benchmarks.Pipeline;

/// <summary>The Sandbox as a process of its own, without delay or faults.</summary>
internal sealed class SandboxProcess : IDisposable
{
    private const string Secret = "sandbox";

    private readonly Process _process;

    private SandboxProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public HttpClient Http { get; } = new();

    public static async Task<SandboxProcess> StartAsync()
    {
        var port = Ports.Free(1)[0];
        var start = new ProcessStartInfo(
            Path.Combine(Repository.Root, "artifacts", "bin", "Sandbox", "release", "Naober.Sandbox"),
            [
                "--port", $"{port}", "--webhook", "http://127.0.0.1:1/sms", "--account-sid", Settings.AccountSid, "--auth-token", Settings.AuthToken,
                "--number", "+3197010240573", "--people", Path.Combine(AppContext.BaseDirectory, "config", "lochem", "organisation.json"),
                "--tab-url", "http://127.0.0.1:1/teams/{subEntityId}", "--teams-app-id", "7240aaaa-0000-4000-8000-00000000bbbb",
                "--manifest", Path.Combine(Repository.Root, "infra", "teams", "manifest.json"),
            ])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        var sandbox = new SandboxProcess(process, new Uri($"http://127.0.0.1:{port}"));
        await Eventually.TrueAsync("the Sandbox", sandbox.AnswersAsync, TimeSpan.FromSeconds(60));
        return sandbox;
    }

    /// <summary>The settings with which the app finds it.</summary>
    public Dictionary<string, string> SettingsFor(string storage) => new(Settings.For(storage))
    {
        ["Twilio__BaseAddress"] = Address.AbsoluteUri.TrimEnd('/'),
        ["Graph__BaseAddress"] = $"{Address}v1.0",
        ["IDENTITY_ENDPOINT"] = $"{Address}msi/token",
        ["IDENTITY_HEADER"] = Secret,
    };

    /// <summary>What Graph was asked since a number, in order.</summary>
    public async Task<IReadOnlyList<GraphRequest>> RequestsAsync(long after)
    {
        var all = await Http.GetFromJsonAsync<JsonElement>(new Uri(Address, $"/api/requests?after={after}"));
        return
        [
            .. all.EnumerateArray()
                .Select(r => new GraphRequest(
                    r.GetProperty("number").GetInt64(), r.GetProperty("at").GetDateTimeOffset(), r.GetProperty("path").GetString()!, r.GetProperty("body").GetString()!))
                .Where(r => r.Path.Contains("sendActivityNotification", StringComparison.OrdinalIgnoreCase)),
        ];
    }

    /// <summary>The header with which Graph lets us in.</summary>
    public async Task<AuthenticationHeaderValue> TokenAsync()
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get, new Uri(Address, "/msi/token?api-version=2019-08-01&resource=https%3A%2F%2Fgraph.microsoft.com"));
        request.Headers.Add("X-IDENTITY-HEADER", Secret);
        using var response = await Http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return new AuthenticationHeaderValue("Bearer", (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString());
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
        Http.Dispose();
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var response = await Http.GetAsync(Address);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}

/// <summary>A notification as it reached Graph.</summary>
/// <param name="At">UTC, by the Sandbox's clock, which is this machine's.</param>
internal sealed record GraphRequest(long Number, DateTimeOffset At, string Path, string Body);
