using System.Text.Json;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Naober.Testing;
using Xunit;

namespace Naober.Tools.Tests.LocalHost;

public sealed class QueueTests(QueueTests.Host running) : IClassFixture<QueueTests.Host>
{
    private readonly RunningHost _host = running.It;

    [Fact]
    public async Task A_message_runs_the_function_once_and_is_gone()
    {
        await SendAsync("work", "succeed once");

        var call = await CallAsync("Work", "succeed once");
        await EmptyAsync("work");
        Assert.Single(Calls("Work", "succeed once"));
        Assert.Equal("chunked", Header(call, "Transfer-Encoding"));
        Assert.Equal("application/json; charset=utf-8", Header(call, "Content-Type"));
        Assert.StartsWith("Azure-Functions-Host/4.", Header(call, "User-Agent"), StringComparison.Ordinal);
        Assert.True(Guid.TryParse(Header(call, "X-Azure-Functions-InvocationId"), out _));
        var metadata = JsonSerializer.Deserialize<JsonElement>(call.GetProperty("Body").GetString()!).GetProperty("Metadata");
        Assert.Equal("1", metadata.GetProperty("DequeueCount").GetString());
        Assert.Equal("Work", metadata.GetProperty("sys").GetProperty("MethodName").GetString());
    }

    [Fact]
    public async Task What_the_function_says_in_its_answer_is_logged()
    {
        await SendAsync("work", "say it");

        await Eventually.TrueAsync("the log line", () => Task.FromResult(_host.Output.Contains("Work: it is done", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_failed_message_is_tried_again_with_the_same_text()
    {
        await SendAsync("work", "fail-first");

        await Eventually.TrueAsync("the second try", () => Task.FromResult(Calls("Work", "fail-first").Count == 2));
        await EmptyAsync("work");
        Assert.Equal(2, Calls("Work", "fail-first").Count);
    }

    [Theory]
    [InlineData("status:500")]
    [InlineData("status:404")]
    [InlineData("answer::{}")] // no content type
    [InlineData("answer:text/plain:fine")]
    [InlineData("answer:application/problem+json:{}")]
    [InlineData("answer:application/json:[]")]
    [InlineData("answer:application/json:\"fine\"")]
    [InlineData("answer:application/json:{oops")]
    public async Task Every_answer_but_a_JSON_object_with_2xx_is_a_failure_and_ends_as_poison(string answer)
    {
        await SendAsync("work", answer);

        await PoisonedAsync("work-poison", answer);
        Assert.Equal(3, Calls("Work", answer).Count);
    }

    [Theory]
    [InlineData("answer:application/json:{}")]
    [InlineData("answer:text/json; charset=utf-8:{}")]
    public async Task An_empty_JSON_object_is_success(string answer)
    {
        await SendAsync("work", answer);

        await CallAsync("Work", answer);
        await EmptyAsync("work");
        Assert.Single(Calls("Work", answer));
    }

    [Fact]
    public async Task A_message_that_was_tried_too_often_already_goes_to_poison_without_a_run()
    {
        var queue = Client("late");
        await queue.CreateIfNotExistsAsync();
        await queue.SendMessageAsync(Encoded("tried before"));
        for (var i = 0; i < 3; i++)
        {
            var tried = await queue.ReceiveMessageAsync(TimeSpan.FromSeconds(30));
            await queue.UpdateMessageAsync(tried.Value.MessageId, tried.Value.PopReceipt, visibilityTimeout: TimeSpan.Zero);
        }

        await using var host = await RunningHost.StartAsync(new AppFolder().Queue("Late", "late"), running.Storage.ConnectionString);

        await PoisonedAsync("late-poison", "tried before");
        Assert.Empty(host.Calls("Late"));
    }

    [Fact]
    public async Task Text_that_is_not_base64_goes_to_poison_as_it_is()
    {
        await Client("work").SendMessageAsync("not base64 {");

        await PoisonedAsync("work-poison", "not base64 {", encoded: false);
        Assert.DoesNotContain(_host.Calls("Work"), c => c.GetProperty("Text").GetString()!.Contains("not base64", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_message_of_a_poison_queue_stays_hidden_when_it_fails()
    {
        await SendAsync("work2-poison", "status:500");

        await CallAsync("Mourn", "status:500");
        await Eventually.TrueAsync("nothing in flight", async () => await InFlightAsync("Mourn") == 0);
        Assert.Equal(1, await CountAsync("work2-poison"));
        Assert.Empty((await Client("work2-poison").PeekMessagesAsync()).Value);
        Assert.False((await Client("work2-poison-poison").ExistsAsync()).Value);
    }

    [Fact]
    public async Task A_failed_message_stays_away_for_visibilityTimeout()
    {
        var app = new AppFolder(change: host => host["extensions"]!["queues"]!["visibilityTimeout"] = "00:01:00").Queue("Slow", "slow");
        await using var host = await RunningHost.StartAsync(app, running.Storage.ConnectionString);
        await SendAsync("slow", "status:503");

        await host.CallsAsync("Slow", 1);
        await Eventually.TrueAsync("nothing in flight", async () => await InFlightAsync("Slow", host) == 0);
        var hidden = await Client("slow").PeekMessagesAsync();
        Assert.Empty(hidden.Value);
        Assert.Equal(1, await CountAsync("slow"));
    }

    [Fact]
    public async Task With_messageEncoding_none_the_text_is_taken_as_it_is()
    {
        var app = new AppFolder(change: host => host["extensions"]!["queues"]!["messageEncoding"] = "none").Queue("Plain", "plain");
        await using var host = await RunningHost.StartAsync(app, running.Storage.ConnectionString);

        await Eventually.TrueAsync("the queue", async () => (await Client("plain").ExistsAsync()).Value);
        await Client("plain").SendMessageAsync("plain é text");

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
        await using var host = await RunningHost.StartAsync(app, running.Storage.ConnectionString);
        for (var i = 0; i < 6; i++)
        {
            await SendAsync("few", $"hold:few{(i < 3 ? "" : "er")}");
        }

        await host.CallsAsync("Few", 2);
        var most = 0;
        host.Release("few");
        await Eventually.TrueAsync("the last three to wait", async () =>
        {
            most = Math.Max(most, await InFlightAsync("Few", host));
            return host.Calls("Few").Count >= 5 && host.Journal().Count(e => e.TryGetProperty("Done", out _)) == 3;
        });
        host.Release("fewer");
        await EmptyAsync("few");

        Assert.InRange(most, 2, 3);
    }

    [Fact]
    public async Task Kept_hidden_while_it_runs_and_counted_as_in_flight()
    {
        await SendAsync("long", "hold:long");
        await CallAsync("Long", "hold:long");

        Assert.Equal(1, await InFlightAsync("Long"));
        Assert.Empty((await Client("long").PeekMessagesAsync()).Value);
        _host.Release("long");

        await EmptyAsync("long");
        await Eventually.TrueAsync("nothing in flight", async () => await InFlightAsync("Long") == 0);
    }

    private QueueClient Client(string queue) => new(running.Storage.ConnectionString, queue);

    private static string Encoded(string text) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text));

    private async Task SendAsync(string queue, string text)
    {
        var client = Client(queue);
        await client.CreateIfNotExistsAsync();
        await client.SendMessageAsync(Encoded(text));
    }

    private List<JsonElement> Calls(string function, string text) =>
        [.. _host.Calls(function).Where(c => c.GetProperty("Text").GetString() == text)];

    private async Task<JsonElement> CallAsync(string function, string text) =>
        (await Eventually.GetAsync($"{function} with {text}", () => Task.FromResult(Calls(function, text) is { Count: > 0 } calls ? calls : null)))[0];

    private async Task PoisonedAsync(string queue, string text, bool encoded = true)
    {
        var body = encoded ? Encoded(text) : text;
        await Eventually.TrueAsync($"{text} in {queue}", async () =>
            (await Client(queue).ExistsAsync()).Value
            && (await Client(queue).PeekMessagesAsync(32)).Value.Any(m => m.Body.ToString() == body));
    }

    private Task EmptyAsync(string queue) => Eventually.TrueAsync($"{queue} to be empty", async () => await CountAsync(queue) == 0);

    private async Task<int> CountAsync(string queue) =>
        (await Client(queue).ExistsAsync()).Value ? ((QueueProperties)await Client(queue).GetPropertiesAsync()).ApproximateMessagesCount : 0;

    private async Task<int> InFlightAsync(string function, RunningHost? host = null) =>
        (await (host ?? _host).StatusAsync()).GetProperty("queues").EnumerateArray()
            .Single(q => q.GetProperty("function").GetString() == function).GetProperty("inFlight").GetInt32();

    private static string? Header(JsonElement call, string name) => call.GetProperty("Headers").GetProperty(name).GetString();

    public sealed class Host : IAsyncLifetime
    {
        public Azurite Storage { get; private set; } = null!;

        public RunningHost It { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Storage = await Azurite.StartAsync();
            var app = new AppFolder().Queue("Work", "%WorkQueue%").Queue("Long", "long").Queue("Mourn", "work2-poison");
            It = await RunningHost.StartAsync(app, Storage.ConnectionString, environment: [("WorkQueue", "work")]);
        }

        public async ValueTask DisposeAsync()
        {
            await It.DisposeAsync();
            await Storage.DisposeAsync();
        }
    }
}
