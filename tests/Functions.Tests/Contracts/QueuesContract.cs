using System.Text;
using System.Text.Json;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Functions.Messages;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.Contracts;

public abstract class QueuesContract
{
    private protected static readonly DateTimeOffset Nine = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly CancellationToken Ct = CancellationToken.None;

    private readonly IQueues _queues;

    private protected QueuesContract(IQueues queues) => _queues = queues;

    [Fact]
    public async Task A_message_comes_back_as_it_went()
    {
        var received = Storage.Received();
        var notify = new Notify(Storage.NewId().Value, "anna", StaffChannel.Sms, Move: 2, Nine, Attempt: 3) { Step = LadderStep.Deputy };
        var tell = new TellSignaller(Storage.NewId().Value, MoveKind.Closed, Number: 2, Nine, Attempt: 1);

        var tour = new TourChanged(Storage.NewId().Value, Sequence: 3, Nine, Attempt: 1);

        await _queues.EnqueueAsync(received, Ct);
        await _queues.EnqueueAsync(notify, TimeSpan.Zero, Ct);
        await _queues.EnqueueAsync(tell, TimeSpan.Zero, Ct);
        await _queues.EnqueueAsync(tour, TimeSpan.Zero, Ct);

        Assert.Equal(tour, Read<TourChanged>(await TakeAsync(QueueNames.TourChange)));
        Assert.Equivalent(received, Read<SignalReceived>(await TakeAsync(QueueNames.SignalReceived)), strict: true);
        Assert.Equal(notify, Read<Notify>(await TakeAsync(QueueNames.Notify)));
        Assert.Equal(tell, Read<TellSignaller>(await TakeAsync(QueueNames.TellSignaller)));
    }

    [Fact]
    public async Task A_delayed_message_is_hidden()
    {
        await _queues.EnqueueAsync(new Notify("s", "anna", StaffChannel.Teams, Move: 0, Nine), TimeSpan.FromHours(1), Ct);

        Assert.Null(await TakeAsync(QueueNames.Notify));
    }

    [Theory]
    [InlineData(QueueNames.SignalReceived)]
    [InlineData(QueueNames.Notify)]
    [InlineData(QueueNames.TellSignaller)]
    public async Task A_replayed_message_comes_back_byte_for_byte(string queue)
    {
        const string body = "{\"dit\" : \"is niet van ons: é € 😀\"}";

        await _queues.ReplayAsync(queue, body, Ct);

        Assert.Equal(body, await TakeAsync(queue));
    }

    /// <summary>The text of a visible message, taken off the queue; null: there is none.</summary>
    private protected abstract Task<string?> TakeAsync(string queue);

    // As a queue function reads it.
    private static T? Read<T>(string? body) =>
        JsonSerializer.Deserialize<T>(body!, App.Default.Real.GetRequiredService<IOptions<JsonSerializerOptions>>().Value);
}

public sealed class FakeQueuesTests : QueuesContract
{
    private readonly FakeQueues _queues;

    public FakeQueuesTests()
        : this(new FakeQueues(new TestClock()))
    {
    }

    private FakeQueuesTests(FakeQueues queues)
        : base(queues) => _queues = queues;

    private protected override Task<string?> TakeAsync(string queue)
    {
        var message = _queues.Visible(queue);
        if (message is not null)
        {
            _queues.Delete(message);
        }

        return Task.FromResult(message?.Body);
    }
}

[Collection(nameof(Storage))]
public sealed class StorageQueuesTests(Storage storage) : QueuesContract(storage.Queues), IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        foreach (var queue in new[] { QueueNames.SignalReceived, QueueNames.Notify, QueueNames.TellSignaller })
        {
            await storage.Raw(queue).DeleteIfExistsAsync();
        }
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_message_never_expires_and_is_base64_as_the_host_wants_it()
    {
        await storage.Queues.EnqueueAsync(new Notify("s", "anna", StaffChannel.Teams, Move: 0, Nine), TimeSpan.Zero, CancellationToken.None);

        PeekedMessage message = await storage.Raw(QueueNames.Notify).PeekMessageAsync();

        Assert.Equal(DateTimeOffset.MaxValue.Year, message.ExpiresOn?.Year);
        Assert.StartsWith("{", Encoding.UTF8.GetString(Convert.FromBase64String(message.Body.ToString())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_queue_that_is_not_there_is_made()
    {
        await storage.Queues.ReplayAsync(QueueNames.Notify, "x", CancellationToken.None);

        Assert.True(await storage.Raw(QueueNames.Notify).ExistsAsync());
    }

    private protected override async Task<string?> TakeAsync(string queue)
    {
        var client = storage.Raw(queue);
        if (!await client.ExistsAsync())
        {
            return null;
        }

        QueueMessage? message = await client.ReceiveMessageAsync();
        if (message is null)
        {
            return null;
        }

        await client.DeleteMessageAsync(message.MessageId, message.PopReceipt);
        return Encoding.UTF8.GetString(Convert.FromBase64String(message.Body.ToString()));
    }
}
