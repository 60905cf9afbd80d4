using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Naober.Testing;
using Xunit;

namespace Naober.Compat.Tests.Worker;

public sealed class HandlerProcessTests
{
    private static readonly (string, string) Greeting = ("Fixture__Greeting", "moi");

    [Fact]
    public async Task Without_the_hosts_port_it_says_so_and_exits_with_an_error()
    {
        await using var fixture = FixtureProcess.Start([], Greeting);

        Assert.Equal(1, await fixture.ExitCodeAsync());
        Assert.Equal(
            ["Naober.Compat.Fixture did not start:", "  FUNCTIONS_CUSTOMHANDLER_PORT is not set. The Functions host (func start, or tools/LocalHost) starts this program and sets it."],
            fixture.Errors.ReplaceLineEndings("\n").Split('\n'));
    }

    [Theory]
    [InlineData("zeven")]
    [InlineData("0")]
    [InlineData("70000")]
    public async Task A_port_that_is_none_is_refused(string port)
    {
        await using var fixture = FixtureProcess.Start([], Greeting, ("FUNCTIONS_CUSTOMHANDLER_PORT", port));

        Assert.Equal(1, await fixture.ExitCodeAsync());
        Assert.Contains($"'{port}'", fixture.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failing_start_names_every_setting_that_is_wrong_once_and_shows_no_stack()
    {
        await using var fixture = FixtureProcess.Start([], Port(out _), ("Fixture__Village", ""));

        Assert.Equal(1, await fixture.ExitCodeAsync());
        Assert.Equal(
            ["Naober.Compat.Fixture did not start:", "  Fixture:Greeting is missing.", "  Fixture:Village is missing."],
            fixture.Errors.ReplaceLineEndings("\n").Split('\n'));
        Assert.DoesNotContain("   at ", fixture.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_host_json_is_named()
    {
        var empty = Directory.CreateTempSubdirectory("naober-empty-");
        await using var fixture = FixtureProcess.Start([], Greeting, Port(out _), ("FUNCTIONS_APP_ROOT_PATH", empty.FullName));

        Assert.Equal(1, await fixture.ExitCodeAsync());
        Assert.Contains($"There is no host.json in {empty.FullName}", fixture.Errors, StringComparison.Ordinal);
        empty.Delete();
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        await using var fixture = FixtureProcess.Start([], Greeting, ("FUNCTIONS_CUSTOMHANDLER_PORT", port));

        Assert.Equal(1, await fixture.ExitCodeAsync());
        Assert.Contains($"Port {port} on 127.0.0.1 is taken", fixture.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", fixture.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stop")]
    [InlineData("throw")]
    public async Task An_app_that_stops_by_itself_exits_with_an_error_so_that_the_host_restarts_it(string end)
    {
        await using var fixture = FixtureProcess.Start([], Greeting, Port(out _), ("Fixture__End", end));

        Assert.NotEqual(0, await fixture.ExitCodeAsync());
    }

    [Fact]
    public async Task A_polite_request_to_end_is_no_success_either()
    {
        await using var fixture = FixtureProcess.Start([], Greeting, Port(out var port));
        using var http = Client(port);
        await fixture.ReadyAsync(http);

        using var kill = Process.Start("kill", ["-TERM", $"{fixture.Id}"]);

        Assert.NotEqual(0, await fixture.ExitCodeAsync());
    }

    [Fact]
    public async Task It_listens_on_loopback_and_the_hosts_port_only_whatever_the_environment_says()
    {
        var others = Ports.Free(6);
        await using var fixture = FixtureProcess.Start(
            [], Greeting, Port(out var port),
            ("ASPNETCORE_URLS", $"http://*:{others[0]}"), ("URLS", $"http://*:{others[1]}"), ("DOTNET_URLS", $"http://*:{others[2]}"),
            ("ASPNETCORE_HTTP_PORTS", $"{others[3]}"), ("HTTP_PORTS", $"{others[4]}"), ("PREFERHOSTINGURLS", "true"),
            ("Kestrel__Endpoints__Other__Url", $"http://*:{others[5]}"));
        using var http = Client(port);

        var status = await fixture.ReadyAsync(http);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal([$"127.0.0.1:{port}"], ListeningSockets.Of(fixture.Id));
    }

    [Fact]
    public async Task It_serves_from_its_own_folder_whatever_the_working_directory_and_logs_on_stdout_one_line_an_event()
    {
        await using var fixture = FixtureProcess.Start([], Greeting, Port(out var port), ("AZURE_FUNCTIONS_ENVIRONMENT", "Staging"));
        using var http = Client(port);
        await fixture.ReadyAsync(http);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative)) { Headers = { { "X-Azure-Functions-InvocationId", "1" } } };

        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("moi", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.False(answer.Headers.Contains("Server"));
        await Eventually.TrueAsync("the log", () => Task.FromResult(fixture.Output.Contains("Hosting environment: Staging", StringComparison.Ordinal)));
        Assert.All(fixture.Output.ReplaceLineEndings("\n").Split('\n'), static line => Assert.StartsWith("info: ", line, StringComparison.Ordinal));
        Assert.Equal("", fixture.Errors);
    }

    [Fact]
    public async Task Settings_come_from_appsettings_in_the_apps_root_and_the_environment_wins()
    {
        var root = Directory.CreateTempSubdirectory("naober-root-");
        File.Copy(Path.Combine(FixtureProcess.Folder, "host.json"), Path.Combine(root.FullName, "host.json"));
        await File.WriteAllTextAsync(Path.Combine(root.FullName, "appsettings.json"), """{"Fixture":{"Greeting":"from the file","Village":""}}""", TestContext.Current.CancellationToken);
        await using var fixture = FixtureProcess.Start([], Port(out var port), ("FUNCTIONS_APP_ROOT_PATH", root.FullName), ("Fixture__Village", "Almen"));
        using var http = Client(port);
        await fixture.ReadyAsync(http);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative)) { Headers = { { "X-Azure-Functions-InvocationId", "1" } } };

        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("from the file", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        root.Delete(recursive: true);
    }

    private static (string, string) Port(out int port)
    {
        port = Ports.Free(1)[0];
        return ("FUNCTIONS_CUSTOMHANDLER_PORT", port.ToString(CultureInfo.InvariantCulture));
    }

    private static HttpClient Client(int port) => new() { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
}
