using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Naober.Sandbox;
using Xunit;

namespace Naober.Tools.Tests.Sandbox;

public sealed class KeepingTests : SandboxTests
{
    protected override SandboxOptions Options => base.Options with { Data = Folder };

    [Fact]
    public async Task A_second_run_knows_the_texts_and_who_opted_out()
    {
        await TextAsync("Hoi");
        await TextAsync("STOP");
        await StopSandboxAsync();

        await StartSandboxAsync();

        Assert.Equal(4, (await PhoneAsync()).Count);
        await RefusedAsync(400, 21610, SendAsync());
    }

    [Fact]
    public async Task A_line_that_a_crash_cut_off_costs_only_itself()
    {
        await TextAsync("Hoi");
        await StopSandboxAsync();
        await File.AppendAllTextAsync(Path.Combine(Folder, "messages.jsonl"), """{"Id":"SMx","Val""", TestContext.Current.CancellationToken);

        await StartSandboxAsync();
        await TextAsync("Daar ben ik weer");
        await StopSandboxAsync();
        await StartSandboxAsync();

        Assert.Equal(4, (await PhoneAsync()).Count);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var (exitCode, output) = await RunAsync("--port", $"{port}");

        Assert.Equal(1, exitCode);
        Assert.StartsWith($"Port {port} on 127.0.0.1 is taken.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_argument_that_does_not_exist_is_named()
    {
        var (exitCode, output) = await RunAsync("--prot", "7072");

        Assert.Equal(2, exitCode);
        Assert.StartsWith("'--prot'", output, StringComparison.Ordinal);
    }

    private async Task<(int ExitCode, string Output)> RunAsync(params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet",
            [
                typeof(SandboxApp).Assembly.Location,
                "--webhook", "http://127.0.0.1:1/sms", "--account-sid", AccountSid, "--auth-token", AuthToken, "--number", Naober,
                "--people", Options.People, "--tab-url", Options.TabUrl, "--teams-app-id", TeamsAppId, .. args,
            ])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)
            + await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output);
    }
}
