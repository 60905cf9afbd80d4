using Naober.LocalHost.App;
using Naober.LocalHost.Handler;

namespace Naober.LocalHost.Queues;

/// <summary>What happens to one message of one function: run, then deleted, given back or moved to the poison queue.</summary>
internal sealed partial class QueueDelivery(
    Function.Queue function, PoisonQueue? poison, QueueOptions options, IInvoker invoker, TimeProvider clock, ILogger logger)
{
    /// <param name="stopping">Ends the run, which then counts as failed; the message is given back all the same.</param>
    public async Task RunAsync(ReceivedMessage received, CancellationToken stopping)
    {
        var message = received.Message;
        if (received.Text(options.Base64) is not { } text)
        {
            Log.NotBase64(logger, message.MessageId);
            await PoisonAsync(received);
        }
        else if (poison is not null && message.DequeueCount > options.MaxDequeueCount)
        {
            await PoisonAsync(received);
        }
        else
        {
            await FinishAsync(received, await InvokeAsync(received, text, stopping));
        }
    }

    /// <summary>Runs the function with a text that came through no queue.</summary>
    public Task<InvocationOutcome> RunByHandAsync(string text, CancellationToken ct) =>
        invoker.InvokeAsync(function.Name, AnEnvelope(text).WithSystem(function.Name, clock.GetUtcNow()).WithPropertiesOf(text), ct);

    private async Task<InvocationOutcome> InvokeAsync(ReceivedMessage received, string text, CancellationToken stopping)
    {
        var message = received.Message;
        var envelope = AnEnvelope(text)
            .WithMetadata("DequeueCount", message.DequeueCount)
            .WithMetadata("ExpirationTime", message.ExpiresOn ?? DateTimeOffset.MaxValue)
            .WithMetadata("Id", message.MessageId)
            .WithMetadata("InsertionTime", message.InsertedOn ?? clock.GetUtcNow())
            .WithMetadata("NextVisibleTime", message.NextVisibleOn ?? clock.GetUtcNow())
            .WithMetadata("PopReceipt", message.PopReceipt)
            .WithSystem(function.Name, clock.GetUtcNow())
            .WithPropertiesOf(text);
        using var done = new CancellationTokenSource();
        var keeping = received.KeepAsync(done.Token);
        try
        {
            return await invoker.InvokeAsync(function.Name, envelope, stopping);
        }
        catch (OperationCanceledException)
        {
            return new InvocationOutcome.Failed("the host stops.");
        }
        finally
        {
            await done.CancelAsync();
            await keeping;
        }
    }

    private async Task FinishAsync(ReceivedMessage received, InvocationOutcome outcome)
    {
        if (outcome is InvocationOutcome.Succeeded)
        {
            await received.DeleteAsync(CancellationToken.None);
        }
        else if (poison is not null && received.Message.DequeueCount >= options.MaxDequeueCount)
        {
            await PoisonAsync(received);
        }
        else if (poison is not null)
        {
            await received.ReleaseAsync(options.VisibilityTimeout, CancellationToken.None);
        }

        // A queue without a poison queue keeps a failed message hidden until its time is up, as in the host.
    }

    private async Task PoisonAsync(ReceivedMessage received)
    {
        if (poison is not null)
        {
            Log.Poison(logger, received.Message.MessageId, received.Message.DequeueCount, poison.Name);
            await poison.AddAsync(received.RawText, CancellationToken.None);
            await received.DeleteAsync(CancellationToken.None);
        }
    }

    private Envelope AnEnvelope(string text) => new Envelope().With(function.Binding, text);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Message {Id} is not base64.")]
        public static partial void NotBase64(ILogger logger, string id);

        [LoggerMessage(2, LogLevel.Error, "Message {Id} was tried {Count} times and moves to {Queue}.")]
        public static partial void Poison(ILogger logger, string id, long count, string queue);
    }
}
