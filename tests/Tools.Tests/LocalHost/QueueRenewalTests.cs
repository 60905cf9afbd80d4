using Azure.Storage.Queues;
using Microsoft.Extensions.Logging.Abstractions;
using Naober.LocalHost.App;
using Naober.LocalHost.Queues;
using Naober.Testing;
using Xunit;

namespace Naober.Tools.Tests.LocalHost;

public sealed class QueueRenewalTests
{
    [Fact]
    public async Task A_run_that_outlasts_the_invisibility_keeps_its_message_and_deletes_it()
    {
        await using var storage = await Azurite.StartAsync();
        var service = new QueueServiceClient(storage.ConnectionString);
        var queue = service.GetQueueClient("long");
        await queue.CreateAsync();
        await queue.SendMessageAsync("one");
        var options = new QueueOptions { Base64 = false, Invisibility = TimeSpan.FromSeconds(2), MaxPollingInterval = TimeSpan.FromMilliseconds(100) };
        var function = new Function.Queue("Long", Disabled: false, "message", "long", "Storage");
        var run = new TaskCompletionSource();
        var functions = new FakeInvoker { Hold = run.Task };
        var delivery = new QueueDelivery(function, PoisonQueue.Of("long", service), options, functions, TimeProvider.System, NullLogger.Instance);
        using var stop = new CancellationTokenSource();
        var listening = new QueueListener(function, queue, options, delivery, NullLogger.Instance).RunAsync(stop.Token);

        var received = (await Eventually.GetAsync("the first run", () => Task.FromResult(functions.Calls is { Count: 1 } calls ? calls : null)))[0];
        var hiddenUntil = received.GetProperty("Metadata").GetProperty("NextVisibleTime").GetDateTimeOffset();
        await Eventually.TrueAsync("longer than it was hidden", () => Task.FromResult(DateTimeOffset.UtcNow > hiddenUntil.AddSeconds(1)));
        run.SetResult();

        await Eventually.TrueAsync("the queue to be empty", async () => (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount == 0);
        Assert.Single(functions.Calls);
        await stop.CancelAsync();
        await listening;
    }
}
