using Azure.Storage.Queues;
using Microsoft.Extensions.Logging.Abstractions;
using Naober.LocalHost.App;
using Naober.LocalHost.Queues;
using Naober.Testing;
using Xunit;

namespace Naober.Tools.Tests.LocalHost;

[Collection(Storage.Name)]
public sealed class QueueOptionsTests(Storage storage)
{
    [Fact]
    public async Task A_run_that_outlasts_the_invisibility_keeps_its_message_and_deletes_it()
    {
        var service = new QueueServiceClient(storage.ConnectionString);
        var queue = service.GetQueueClient("renewed");
        await queue.CreateAsync();
        await queue.SendMessageAsync("one");
        var options = new QueueOptions { Base64 = false, Invisibility = TimeSpan.FromSeconds(6), MaxPollingInterval = TimeSpan.FromMilliseconds(100) };
        var function = new Function.Queue("Long", Disabled: false, "message", "renewed", "Storage");
        var run = new TaskCompletionSource();
        var functions = new FakeInvoker { Hold = run.Task };
        var delivery = new QueueDelivery(function, PoisonQueue.Of("renewed", service), options, functions, TimeProvider.System, NullLogger.Instance);
        using var stop = new CancellationTokenSource();
        var listening = new QueueListener(function, queue, options, delivery, NullLogger.Instance).RunAsync(stop.Token);

        var received = (await Eventually.GetAsync("the first run", () => Task.FromResult(functions.Calls is { Count: 1 } calls ? calls : null)))[0];
        var hiddenUntil = received.GetProperty("Metadata").GetProperty("NextVisibleTime").GetDateTimeOffset();
        await Eventually.TrueAsync("longer than it was hidden", () => Task.FromResult(DateTimeOffset.UtcNow > hiddenUntil.AddSeconds(1)));
        run.SetResult();

        await storage.EmptyAsync("renewed");
        Assert.Single(functions.Calls);
        await stop.CancelAsync();
        await listening;
    }

    [Fact]
    public async Task A_failed_message_stays_away_for_visibilityTimeout()
    {
        var app = new AppFolder(change: host => host["extensions"]!["queues"]!["visibilityTimeout"] = "00:01:00").Queue("Slow", "slow");
        await using var host = await RunningHost.StartAsync(app, storage.ConnectionString);
        await storage.SendAsync("slow", "status:503");

        await host.CallsAsync("Slow", 1);
        await Eventually.TrueAsync("nothing in flight", async () => await host.InFlightAsync("Slow") == 0);
        var hidden = await storage.Queue("slow").PeekMessagesAsync();
        Assert.Empty(hidden.Value);
        Assert.Equal(1, await storage.CountAsync("slow"));
    }

    [Fact]
    public async Task With_messageEncoding_none_the_text_is_taken_as_it_is()
    {
        var app = new AppFolder(change: host => host["extensions"]!["queues"]!["messageEncoding"] = "none").Queue("Plain", "plain");
        await using var host = await RunningHost.StartAsync(app, storage.ConnectionString);

        await Eventually.TrueAsync("the queue", async () => (await storage.Queue("plain").ExistsAsync()).Value);
        await storage.Queue("plain").SendMessageAsync("plain é text");

        var call = Assert.Single(await host.CallsAsync("Plain", 1));
        Assert.Equal("plain é text", call.GetProperty("Text").GetString());
    }

    [Fact]
    public async Task No_more_run_at_once_than_batch_and_threshold_together()
    {
        var app = new AppFolder(change: host =>
        {
            host["extensions"]!["queues"]!["batchSize"] = 2;
            host["extensions"]!["queues"]!["newBatchThreshold"] = 1;
        }).Queue("Few", "few");
        await using var host = await RunningHost.StartAsync(app, storage.ConnectionString);
        for (var i = 0; i < 6; i++)
        {
            await storage.SendAsync("few", $"hold:few{(i < 3 ? "" : "er")}");
        }

        await host.CallsAsync("Few", 2);
        var most = 0;
        host.Release("few");
        await Eventually.TrueAsync("the last three to wait", async () =>
        {
            most = Math.Max(most, await host.InFlightAsync("Few"));
            return host.Calls("Few").Count >= 5 && host.Journal().Count(e => e.TryGetProperty("Done", out _)) == 3;
        });
        host.Release("fewer");
        await storage.EmptyAsync("few");

        Assert.InRange(most, 2, 3);
    }

    [Fact]
    public async Task A_message_in_work_when_the_handler_crashes_is_worked_on_again()
    {
        await using var host = await RunningHost.StartAsync(new AppFolder().Queue("Crash", "crash"), storage.ConnectionString);
        await storage.SendAsync("crash", "hold:kill");
        await host.CallsAsync("Crash", 1);

        using var restarted = await host.Http.PostAsync("/admin/host/restart-handler", null);
        host.Release("kill");
        var calls = await host.CallsAsync("Crash", 2);

        await storage.EmptyAsync("crash");
        Assert.NotEqual(calls[0].GetProperty("Pid").GetInt32(), calls[1].GetProperty("Pid").GetInt32());
        Assert.Equal(0, (await host.StatusAsync()).GetProperty("handler").GetProperty("errors").GetInt32());
    }
}
