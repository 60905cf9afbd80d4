using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Naober.Testing;
using Xunit;

namespace Naober.Tools.Tests.LocalHost;

/// <summary>How LocalHost itself starts and ends.</summary>
public sealed class LifeTests
{
    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task Asked_to_stop_it_kills_the_handler_and_ends_with_0(string signal)
    {
        await using var host = await RunningHost.StartAsync(new AppFolder().Http("Page", "page"));
        var handler = await host.HandlerPidAsync();

        await SignalAsync(signal, host.Process.Id);
        await host.Process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(0, host.Process.ExitCode);
        Assert.False(IsAlive(handler));
    }

    [Fact]
    public async Task Killed_itself_it_leaves_no_handler_behind()
    {
        await using var host = await RunningHost.StartAsync(new AppFolder().Http("Page", "page"));
        var handler = await host.HandlerPidAsync();

        await SignalAsync("KILL", host.Process.Id);

        await Eventually.TrueAsync("the end of the handler", () => Task.FromResult(!IsAlive(handler)));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        await using var host = RunningHost.Start(new AppFolder().Http("Page", "page"), arguments: ["--port", $"{port}"]);
        await host.Process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(1, host.Process.ExitCode);
        Assert.Contains($"Port {port} is taken", host.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handler_that_is_not_there_is_named()
    {
        var app = new AppFolder(change: host => host["customHandler"]!["description"]!["defaultExecutablePath"] = "app/Nothing").Http("Page", "page");

        await using var host = RunningHost.Start(app);
        await host.Process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(1, host.Process.ExitCode);
        Assert.Contains("app/Nothing does not start", host.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_listens_on_127_0_0_1_alone_whatever_the_environment_says()
    {
        await using var host = await RunningHost.StartAsync(new AppFolder().Http("Page", "page"), environment: [("ASPNETCORE_URLS", "http://0.0.0.0:1")]);
        using var elsewhere = new TcpClient();

        await Assert.ThrowsAsync<SocketException>(() => elsewhere.ConnectAsync(IPAddress.Parse("127.0.0.2"), host.Port));
    }

    [Fact]
    public async Task Settings_of_the_file_give_way_to_the_environment()
    {
        var app = new AppFolder().Http("Show", "environment/{name}");
        var file = Path.Combine(app.Path, "local.settings.json");
        await File.WriteAllTextAsync(file, """{ "IsEncrypted": false, "Values": { "FROM_FILE": "file", "FROM_BOTH": "file" } }""");

        await using var host = await RunningHost.StartAsync(app, arguments: ["--settings", file], environment: [("FROM_BOTH", "environment")]);

        Assert.Equal("file", await host.Http.GetStringAsync("/environment/FROM_FILE"));
        Assert.Equal("environment", await host.Http.GetStringAsync("/environment/FROM_BOTH"));
    }

    [Fact]
    public async Task With_a_state_folder_a_sign_in_outlives_a_restart()
    {
        var state = Directory.CreateTempSubdirectory("naober-state-").FullName;
        string[] arguments = ["--state", state, "--people", Path.Combine(Repository.Root, "config", "lochem", "organisation.json")];
        string cookie;
        await using (var first = await RunningHost.StartAsync(new AppFolder().Http("Echo", "echo"), arguments: arguments))
        {
            using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["person"] = "anna" });
            using var signedIn = await first.Http.PostAsync("/.auth/login/aad", form);
            cookie = signedIn.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        }

        await using var second = await RunningHost.StartAsync(new AppFolder().Http("Echo", "echo"), arguments: arguments);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/.auth/me");
        request.Headers.Add("Cookie", cookie);
        using var me = await second.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, me.StatusCode);
        Directory.Delete(state, recursive: true);
    }

    private static async Task SignalAsync(string signal, int pid)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{pid}"]);
        await kill.WaitForExitAsync();
    }

    private static bool IsAlive(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            return !process.HasExited && !IsWaitedFor(pid);
        }
        catch (Exception gone) when (gone is ArgumentException or IOException)
        {
            return false;
        }
    }

    // It has ended, but who started it has not looked yet, as where nothing collects what was left behind.
    private static bool IsWaitedFor(int pid) => Directory.Exists("/proc/self") && File.ReadAllText($"/proc/{pid}/stat").Contains(") Z ", StringComparison.Ordinal);
}
