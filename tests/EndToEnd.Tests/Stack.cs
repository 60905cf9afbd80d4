using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Naober.Testing;

namespace Naober.EndToEnd.Tests;

/// <summary>All of Naober, started by <c>./run</c> itself, on free ports and with data of its own.</summary>
public class Stack : IAsyncLifetime
{
    private static readonly string Launcher = Path.Combine(Repository.Root, "run");

    private readonly StringBuilder _output = new();
    private readonly int[] _ports = Ports.Free(5);
    private Process? _process;

    public string Data { get; } = Directory.CreateTempSubdirectory("naober-run-").FullName;

    public Uri App => new($"http://127.0.0.1:{_ports[0]}");

    public Uri Sandbox => new($"http://127.0.0.1:{_ports[1]}");

    /// <summary>Of the storage account.</summary>
    public string Storage => Azurite.ConnectionStringOf(_ports[2], _ports[3], _ports[4]);

    public HttpClient Http { get; } = new() { Timeout = TimeSpan.FromSeconds(60) };

    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>What is set for this run beside the usual.</summary>
    protected virtual IReadOnlyDictionary<string, string> Environment { get; } = new Dictionary<string, string>();

    public async ValueTask InitializeAsync() => await StartAsync();

    /// <summary>Runs <c>./run</c> and waits until it says that Naober runs.</summary>
    public async Task StartAsync(params string[] options)
    {
        lock (_output)
        {
            _output.Clear();
        }

        _process = Launch(["--no-build", "--data", Data, "--ports", string.Join(',', _ports), .. options]);
        await Eventually.TrueAsync(
            "./run to be ready",
            () => _process.HasExited ? throw new InvalidOperationException(Output) : Task.FromResult(Output.Contains("Naober runs")),
            TimeSpan.FromMinutes(3));
    }

    /// <summary>A second <c>./run</c> beside this one; the caller waits for its end.</summary>
    public static async Task<(int ExitCode, string Output)> RunBesideAsync(params string[] options)
    {
        var process = Process.Start(new ProcessStartInfo(Launcher, options) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }

    public string[] PortOption => ["--ports", string.Join(',', _ports)];

    /// <summary>Ends ./run as a service is ended. Not by Ctrl-C, which a shell lets its background jobs ignore.</summary>
    public async Task<int> EndAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process!.Id}"]);
        await kill.WaitForExitAsync();
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public async Task<bool> AnswersAsync(Uri address)
    {
        try
        {
            using var response = await Http.GetAsync(address);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>Sends a text from a phone of the Sandbox.</summary>
    public async Task<JsonElement> TextAsync(string from, string body)
    {
        using var response = await Http.PostAsJsonAsync(new Uri(Sandbox, $"/api/phones/{Uri.EscapeDataString(from)}/texts"), new { body });
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>The texts of a phone, oldest first: direction and body.</summary>
    public async Task<(string Direction, string Body)[]> MessagesAsync(string phone)
    {
        var messages = await Http.GetFromJsonAsync<JsonElement>(new Uri(Sandbox, $"/api/phones/{Uri.EscapeDataString(phone)}/messages"));
        return [.. messages.EnumerateArray().Select(m => (m.GetProperty("direction").GetString()!, m.GetProperty("body").GetString()!))];
    }

    /// <summary>A person's current Teams notifications.</summary>
    public Task<JsonElement[]> NotificationsAsync(string person) => NotificationsAsync(person, "current");

    /// <summary>Every Teams notification that a person ever got, oldest first, also where a later one took its place.</summary>
    public Task<JsonElement[]> NotificationLogAsync(string person) => NotificationsAsync(person, "log");

    /// <summary>Lets the vendors fail as the Sandbox knows it (tools/Sandbox/README.md).</summary>
    public async Task FaultAsync(string faults)
    {
        using var body = new StringContent(faults, Encoding.UTF8, "application/json");
        using var response = await Http.PostAsync(new Uri(Sandbox, "/faults.json"), body);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Runs a timer function now and waits until it has ended well: the host itself answers when it has begun.</summary>
    public async Task RunFunctionAsync(string name)
    {
        var failed = (await TimerAsync(name)).GetProperty("failed").GetInt32();
        await PostAsync(new Uri(App, $"/admin/functions/{name}"));
        await Eventually.TrueAsync($"{name} to have run", async () => (await TimerAsync(name)).GetProperty("inFlight").GetInt32() == 0);
        if ((await TimerAsync(name)).GetProperty("failed").GetInt32() > failed)
        {
            throw new InvalidOperationException($"{name} failed.");
        }
    }

    public Task KillHandlerAsync() => PostAsync(new Uri(App, "/admin/host/restart-handler"));

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            await EndAsync();
        }

        _process?.Dispose();
        Http.Dispose();
        Directory.Delete(Data, recursive: true);
        GC.SuppressFinalize(this);
    }

    private async Task<JsonElement[]> NotificationsAsync(string person, string which)
    {
        var notifications = await Http.GetFromJsonAsync<JsonElement>(new Uri(Sandbox, $"/api/people/{person}/notifications"));
        return [.. notifications.GetProperty(which).EnumerateArray()];
    }

    private async Task<JsonElement> TimerAsync(string name) =>
        (await Http.GetFromJsonAsync<JsonElement>(new Uri(App, "/admin/host/status"))).GetProperty("timers").EnumerateArray().Single(t => t.GetProperty("function").ValueEquals(name));

    private async Task PostAsync(Uri address)
    {
        using var response = await Http.PostAsJsonAsync(address, new { input = "" });
        response.EnsureSuccessStatusCode();
    }

    private Process Launch(string[] options)
    {
        var process = new Process
        {
            StartInfo = new ProcessStartInfo(Launcher, options) { RedirectStandardOutput = true, RedirectStandardError = true },
        };
        foreach (var (name, value) in Environment)
        {
            process.StartInfo.Environment[name] = value;
        }

        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private void Keep(string? line)
    {
        lock (_output)
        {
            _output.AppendLine(line);
        }
    }
}
