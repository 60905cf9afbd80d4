using System.Text.Json;
using Naober.Testing;
using Xunit;

namespace Naober.Tools.Tests.LocalHost;

[Collection(Storage.Name)]
public sealed class QueueTests(QueueTests.Host running) : IClassFixture<QueueTests.Host>
{
    private readonly RunningHost _host = running.It;
    private readonly Storage _storage = running.Storage;

    [Fact]
    public async Task A_message_runs_the_function_once_and_is_gone()
    {
        await _storage.SendAsync("work", "succeed once");

        var call = await CallAsync("Work", "succeed once");
        await _storage.EmptyAsync("work");
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
        await _storage.SendAsync("work", "say it");

        await Eventually.TrueAsync("the log line", () => Task.FromResult(_host.Output.Contains("Work: it is done", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_failed_message_is_tried_again_with_the_same_text()
    {
        await _storage.SendAsync("work", "fail-first");

        await Eventually.TrueAsync("the second try", () => Task.FromResult(Calls("Work", "fail-first").Count == 2));
        await _storage.EmptyAsync("work");
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
        await _storage.SendAsync("work", answer);

        await _storage.HoldsAsync("work-poison", Storage.Encoded(answer));
        Assert.Equal(3, Calls("Work", answer).Count);
    }

    [Theory]
    [InlineData("answer:application/json:{}")]
    [InlineData("answer:text/json; charset=utf-8:{}")]
    public async Task An_empty_JSON_object_is_success(string answer)
    {
        await _storage.SendAsync("work", answer);

        await CallAsync("Work", answer);
        await _storage.EmptyAsync("work");
        Assert.Single(Calls("Work", answer));
    }

    [Fact]
    public async Task A_message_that_was_tried_too_often_already_goes_to_poison_without_a_run()
    {
        var queue = _storage.Queue("late");
        await queue.CreateIfNotExistsAsync();
        await queue.SendMessageAsync(Storage.Encoded("tried before"));
        for (var i = 0; i < 3; i++)
        {
            var tried = await queue.ReceiveMessageAsync(TimeSpan.FromSeconds(30));
            await queue.UpdateMessageAsync(tried.Value.MessageId, tried.Value.PopReceipt, visibilityTimeout: TimeSpan.Zero);
        }

        await using var host = await RunningHost.StartAsync(new AppFolder().Queue("Late", "late"), _storage.ConnectionString);

        await _storage.HoldsAsync("late-poison", Storage.Encoded("tried before"));
        Assert.Empty(host.Calls("Late"));
    }

    [Fact]
    public async Task Text_that_is_not_base64_goes_to_poison_as_it_is()
    {
        await _storage.Queue("work").SendMessageAsync("not base64 {");

        await _storage.HoldsAsync("work-poison", "not base64 {");
        Assert.DoesNotContain(_host.Calls("Work"), c => c.GetProperty("Text").GetString()!.Contains("not base64", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_message_of_a_poison_queue_stays_hidden_when_it_fails()
    {
        await _storage.SendAsync("work2-poison", "status:500");

        await CallAsync("Mourn", "status:500");
        await Eventually.TrueAsync("nothing in flight", async () => await _host.InFlightAsync("Mourn") == 0);
        Assert.Equal(1, await _storage.CountAsync("work2-poison"));
        Assert.Empty((await _storage.Queue("work2-poison").PeekMessagesAsync()).Value);
        Assert.False((await _storage.Queue("work2-poison-poison").ExistsAsync()).Value);
    }

    [Fact]
    public async Task Kept_hidden_while_it_runs_and_counted_as_in_flight()
    {
        await _storage.SendAsync("long", "hold:long");
        await CallAsync("Long", "hold:long");

        Assert.Equal(1, await _host.InFlightAsync("Long"));
        Assert.Empty((await _storage.Queue("long").PeekMessagesAsync()).Value);
        _host.Release("long");

        await _storage.EmptyAsync("long");
        await Eventually.TrueAsync("nothing in flight", async () => await _host.InFlightAsync("Long") == 0);
    }

    private List<JsonElement> Calls(string function, string text) =>
        [.. _host.Calls(function).Where(c => c.GetProperty("Text").GetString() == text)];

    private async Task<JsonElement> CallAsync(string function, string text) =>
        (await Eventually.GetAsync($"{function} with {text}", () => Task.FromResult(Calls(function, text) is { Count: > 0 } calls ? calls : null)))[0];

    private static string? Header(JsonElement call, string name) => call.GetProperty("Headers").GetProperty(name).GetString();

    public sealed class Host(Storage storage) : IAsyncLifetime
    {
        public Storage Storage => storage;

        public RunningHost It { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            var app = new AppFolder().Queue("Work", "%WorkQueue%").Queue("Long", "long").Queue("Mourn", "work2-poison");
            It = await RunningHost.StartAsync(app, storage.ConnectionString, environment: [("WorkQueue", "work")]);
        }

        public ValueTask DisposeAsync() => It.DisposeAsync();
    }
}
