using System.Net;
using Naober.Testing;
using Xunit;

namespace Naober.Tools.Tests.LocalHost;

/// <summary>The unkind parts: what a handler must never do, and what it costs.</summary>
public sealed class OutcomeTests
{
    [Theory]
    [InlineData("empty")] // 200 and nothing
    [InlineData("answer:application/json:null")]
    public async Task An_empty_answer_hangs_until_functionTimeout_and_costs_the_handler_its_life(string answer)
    {
        await using var host = await RunningHost.StartAsync(new AppFolder(functionTimeout: "00:00:01").Queue("Work", "work"), Nowhere);
        var pid = await host.HandlerPidAsync();

        await RunAsync(host, "Work", answer);

        await NewHandlerAsync(host, pid);
        var status = await host.StatusAsync();
        Assert.Contains("longer than functionTimeout", host.Output, StringComparison.Ordinal);
        Assert.Equal(0, status.GetProperty("handler").GetProperty("errors").GetInt32());
    }

    [Fact]
    public async Task A_page_that_takes_longer_than_functionTimeout_costs_the_handler_its_life_too()
    {
        await using var host = await RunningHost.StartAsync(new AppFolder(functionTimeout: "00:00:05").Http("Stream", "stream"));
        var pid = await host.HandlerPidAsync();

        using var answer = await host.Http.GetAsync("/stream", HttpCompletionOption.ResponseHeadersRead);

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => answer.Content.ReadAsStringAsync());
        await NewHandlerAsync(host, pid);
    }

    [Fact]
    public async Task A_handler_that_ends_with_0_is_not_started_again_unless_somebody_asks()
    {
        await using var host = await RunningHost.StartAsync(new AppFolder().Http("Do", "do/{what}"));

        await host.Http.GetAsync("/do/exit-0");
        await host.UntilAsync("HandlerEnded");
        using var after = await host.Http.GetAsync("/do/anything");

        Assert.Equal(HttpStatusCode.BadGateway, after.StatusCode);
        Assert.Equal(0, (await host.StatusAsync()).GetProperty("handler").GetProperty("restarts").GetInt32());
        using var restarted = await host.Http.PostAsync("/admin/host/restart-handler", null);
        await host.UntilAsync("Running");
    }

    [Fact]
    public async Task A_handler_that_crashes_is_started_again_and_the_third_crash_restarts_the_host()
    {
        await using var host = await RunningHost.StartAsync(new AppFolder().Http("Do", "do/{what}"));

        for (var crash = 1; crash <= 2; crash++)
        {
            var pid = await host.HandlerPidAsync();
            await host.Http.GetAsync("/do/exit-3");
            await NewHandlerAsync(host, pid);
            Assert.Equal(crash, (await host.StatusAsync()).GetProperty("handler").GetProperty("errors").GetInt32());
        }

        await host.Http.GetAsync("/do/exit-3");
        await Eventually.TrueAsync("a restart of the host", async () => (await host.StatusAsync()).GetProperty("hostRestarts").GetInt32() == 1);
        using var after = await host.Http.GetAsync("/do/nothing"); // waits for the new handler

        var handler = (await host.StatusAsync()).GetProperty("handler");
        Assert.Equal(HttpStatusCode.NotFound, after.StatusCode);
        Assert.Equal(0, handler.GetProperty("errors").GetInt32());
        Assert.Equal(0, handler.GetProperty("restarts").GetInt32());
    }

    [Fact]
    public async Task Exit_code_200_asks_for_a_restart_that_does_not_count()
    {
        await using var host = await RunningHost.StartAsync(new AppFolder().Http("Do", "do/{what}"));
        var pid = await host.HandlerPidAsync();

        await host.Http.GetAsync("/do/exit-200");

        await NewHandlerAsync(host, pid);
        Assert.Equal(0, (await host.StatusAsync()).GetProperty("handler").GetProperty("errors").GetInt32());
    }

    [Fact]
    public async Task A_handler_that_never_comes_up_makes_the_host_restart_again_and_again()
    {
        await using var host = RunningHost.Start(new AppFolder().Http("Do", "do/{what}"), environment: [("FIXTURE_EXIT_AT_START", "7")]);

        await Eventually.TrueAsync("a second restart of the host", () =>
            Task.FromResult(host.Output.Split("failed three times").Length == 3));
        Assert.Contains("handler | fixture ends at once", host.Output, StringComparison.Ordinal);
    }

    // A queue nobody listens on: LocalHost goes on without storage.
    private static string Nowhere =>
        $"DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;QueueEndpoint=http://127.0.0.1:{Ports.Free(1)[0]}/a;";

    private static async Task RunAsync(RunningHost host, string function, string input)
    {
        using var body = new StringContent($$"""{"input":{{System.Text.Json.JsonSerializer.Serialize(input)}}}""");
        using var answer = await host.Http.PostAsync($"/admin/functions/{function}", body);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
    }

    private static Task NewHandlerAsync(RunningHost host, int before) => Eventually.TrueAsync("a new handler", async () =>
        (await host.StatusAsync()).GetProperty("state").GetString() == "Running" && await host.HandlerPidAsync() != before);
}
