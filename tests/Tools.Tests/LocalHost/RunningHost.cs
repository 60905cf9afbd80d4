using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Naober.Testing;

namespace Naober.Tools.Tests.LocalHost;

/// <summary>LocalHost as a process of its own, and all a test asks it from outside.</summary>
public sealed class RunningHost : IAsyncDisposable
{
    private readonly AppFolder _app;
    private readonly ConcurrentQueue<string> _lines = [];

    private RunningHost(AppFolder app, Process process, int port)
    {
        _app = app;
        Process = process;
        Port = port;
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
    }

    public Process Process { get; }

    public int Port { get; }

    public HttpClient Http { get; }

    public string Output => string.Join('\n', _lines);

    /// <summary>Starts it and waits until the handler answers.</summary>
    public static async Task<RunningHost> StartAsync(AppFolder app, string? storage = null, string[]? arguments = null, (string Name, string Value)[]? environment = null)
    {
        var host = Start(app, storage, arguments, environment);
        try
        {
            await host.UntilAsync("Running");
            return host;
        }
        catch (TimeoutException e)
        {
            await host.DisposeAsync();
            throw new TimeoutException($"{e.Message} It said:\n{host.Output}");
        }
    }

    public static RunningHost Start(AppFolder app, string? storage = null, string[]? arguments = null, (string Name, string Value)[]? environment = null)
    {
        var port = Ports.Free(1)[0];
        var start = new ProcessStartInfo(
            AppFolder.Beside("Naober.LocalHost"), ["--app", app.Path, "--port", $"{port}", .. arguments ?? []])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["FIXTURE_JOURNAL"] = app.Journal;
        start.Environment["Storage"] = storage;
        foreach (var (name, value) in environment ?? [])
        {
            start.Environment[name] = value;
        }

        var host = new RunningHost(app, Process.Start(start)!, port);
        host.Process.OutputDataReceived += (_, line) => host._lines.Enqueue(line.Data ?? "");
        host.Process.ErrorDataReceived += (_, line) => host._lines.Enqueue(line.Data ?? "");
        host.Process.BeginOutputReadLine();
        host.Process.BeginErrorReadLine();
        return host;
    }

    public Task UntilAsync(string state) => Eventually.TrueAsync($"LocalHost to be {state}", async () =>
        (await TryStatusAsync())?.GetProperty("state").GetString() == state);

    public async Task<JsonElement> StatusAsync() => await Http.GetFromJsonAsync<JsonElement>("/admin/host/status");

    public async Task<int> HandlerPidAsync() => (await StatusAsync()).GetProperty("handler").GetProperty("pid").GetInt32();

    /// <summary>How many messages of this function are in work.</summary>
    public async Task<int> InFlightAsync(string function) =>
        (await StatusAsync()).GetProperty("queues").EnumerateArray()
            .Single(q => q.GetProperty("function").GetString() == function).GetProperty("inFlight").GetInt32();

    /// <summary>What the handler was asked for this function, oldest first.</summary>
    public IReadOnlyList<JsonElement> Calls(string function) =>
        [.. Journal().Where(e => e.TryGetProperty("Body", out _) && e.GetProperty("Function").GetString() == function)];

    public IReadOnlyList<JsonElement> Journal()
    {
        if (!File.Exists(_app.Journal))
        {
            return [];
        }

        // A line without its end is still being written.
        var text = File.ReadAllText(_app.Journal);
        return [.. text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];
    }

    public async Task<IReadOnlyList<JsonElement>> CallsAsync(string function, int count) =>
        await Eventually.GetAsync($"{count} calls of {function}", () => Task.FromResult(Calls(function) is var calls && calls.Count >= count ? calls : null));

    /// <summary>Lets a handler that holds go on.</summary>
    public void Release(string name) => File.WriteAllText($"{_app.Journal}.{name}", "");

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!Process.HasExited)
        {
            Process.Kill(entireProcessTree: true);
            await Process.WaitForExitAsync();
        }

        Process.Dispose();
        _app.Dispose();
    }

    private async Task<JsonElement?> TryStatusAsync()
    {
        try
        {
            return await StatusAsync();
        }
        catch (HttpRequestException) when (!Process.HasExited)
        {
            return null;
        }
    }
}
