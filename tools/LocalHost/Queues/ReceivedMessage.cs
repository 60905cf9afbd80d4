using System.Text;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Naober.LocalHost.Queues;

/// <summary>A message we hold: hidden from others until it is deleted, released, or its time is up.</summary>
internal sealed class ReceivedMessage(QueueClient queue, QueueMessage message, TimeSpan invisibility)
{
    private string _receipt = message.PopReceipt;

    public QueueMessage Message => message;

    /// <summary>As it is in the queue.</summary>
    public string RawText => message.Body.ToString();

    /// <summary>The text the sender meant; null when it should be base64 and is not.</summary>
    public string? Text(bool base64)
    {
        if (!base64)
        {
            return RawText;
        }

        var bytes = new byte[RawText.Length];
        return Convert.TryFromBase64String(RawText, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : null;
    }

    /// <summary>Keeps it hidden, until <paramref name="done"/> or until another has it.</summary>
    public async Task KeepAsync(CancellationToken done)
    {
        using var half = new PeriodicTimer(invisibility / 2);
        try
        {
            while (await half.WaitForNextTickAsync(done))
            {
                await HideAsync(invisibility, CancellationToken.None);
            }
        }
        catch (OperationCanceledException)
        {
            // Done.
        }
        catch (RequestFailedException)
        {
            // Lost: another may have it by now. What follows finds out, and the function is told nothing, as in the host.
        }
    }

    public Task DeleteAsync(CancellationToken ct) => queue.DeleteMessageAsync(message.MessageId, _receipt, ct);

    /// <summary>Gives it back, to be seen again after a while.</summary>
    public Task ReleaseAsync(TimeSpan after, CancellationToken ct) => HideAsync(after, ct);

    private async Task HideAsync(TimeSpan time, CancellationToken ct)
    {
        var update = await queue.UpdateMessageAsync(message.MessageId, _receipt, visibilityTimeout: time, cancellationToken: ct);
        _receipt = update.Value.PopReceipt;
    }
}
