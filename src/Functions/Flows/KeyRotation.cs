using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Naober.Core.Signals;
using Naober.Functions.Messages;
using Naober.Functions.Ports;

namespace Naober.Functions.Flows;

/// <summary>How a round of rewrapping ended.</summary>
/// <param name="Rewrapped">How many data keys are under the newest master key now and were not.</param>
/// <param name="Left">How many are still under another: saved by somebody meanwhile, or lost.</param>
/// <param name="Lost">The ids of master keys that are missing, or do not fit.</param>
public sealed record Rotated(int Rewrapped, int Left, IReadOnlyList<string> Lost);

/// <summary>
/// Wraps every data key under the newest master key, so that the older ones can go. The texts themselves are not touched and stay readable all the while.
/// A key that is missing costs only what is sealed under it.
/// </summary>
public sealed partial class KeyRotation(ISealedRows rows, IStuckMessages stuck, IContentSeal seal, ILogger<KeyRotation> logger)
{
    public async Task<Rotated> RunAsync(CancellationToken ct)
    {
        var (rewrapped, left, lost) = (0, 0, new SortedSet<string>(StringComparer.Ordinal));
        foreach (var row in await rows.ListAsync(seal.SealingKey, ct))
        {
            Count(await TryAsync(row.Row, row.Key.KeyId, lost, () => rows.SaveAsync(row, seal.Rewrap(row.Kind, row.Id, row.Key), ct)));
        }

        foreach (var message in await stuck.ListAsync(ct))
        {
            if (await stuck.FindAsync(message.Id, ct) is var (_, body) && await IsOldAsync(message, body, lost))
            {
                Count(await TryAsync(message.Id.Value, body.KeyId, lost, () => ResealAsync(message, body, ct)));
            }
        }

        return new Rotated(rewrapped, left, [.. lost]);

        void Count(bool done) => _ = done ? rewrapped++ : left++;
    }

    private Task<bool> IsOldAsync(StuckMessage message, SealedContent body, SortedSet<string> lost) => TryAsync(
        message.Id.Value, body.KeyId, lost, () => Task.FromResult(
            body.KeyId != seal.SealingKey || (Within(message, body) is { } inner && !ReferenceEquals(inner, Renew(inner)))));

    private async Task<bool> ResealAsync(StuckMessage message, SealedContent body, CancellationToken ct)
    {
        var text = Within(message, body) is { } inner
            ? JsonSerializer.Serialize(Renew(inner), MessageJson.Default.SignalReceived)
            : seal.Open(message.Id, body).Text;
        await stuck.AddAsync(message, seal.Seal(message.Id, new Content(text, Phone: null)), ct);
        return true;
    }

    // What got stuck on the way in carries a text that is sealed by itself. Null: it is another message, or not ours.
    private SignalReceived? Within(StuckMessage message, SealedContent body)
    {
        try
        {
            return message.Queue == QueueNames.SignalReceived
                ? JsonSerializer.Deserialize(seal.Open(message.Id, body).Text, MessageJson.Default.SignalReceived)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // The same one where nothing changes.
    private SignalReceived Renew(SignalReceived message)
    {
        if (!SignalId.TryParse(message.Signal, out var id))
        {
            return message;
        }

        var (content, details) = (message.Content, message.Details);
        if (content.KeyId != seal.SealingKey)
        {
            var key = seal.Rewrap(SealedKind.Content, id, new WrappedKey(content.KeyId, content.WrappedKey));
            content = content with { KeyId = key.KeyId, WrappedKey = key.Bytes };
        }

        if (details is not null && details.KeyId != seal.SealingKey)
        {
            var key = seal.Rewrap(SealedKind.Details, id, new WrappedKey(details.KeyId, details.WrappedKey));
            details = details with { KeyId = key.KeyId, WrappedKey = key.Bytes };
        }

        return ReferenceEquals(content, message.Content) && ReferenceEquals(details, message.Details)
            ? message
            : message with { Content = content, Details = details };
    }

    private async Task<bool> TryAsync(string what, string keyId, SortedSet<string> lost, Func<Task<bool>> step)
    {
        try
        {
            return await step();
        }
        catch (Exception fault) when (fault is KeyMissingException or CryptographicException)
        {
            lost.Add(fault is KeyMissingException missing ? missing.KeyId : keyId);
            Log.NotOpened(logger, fault, what);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{What} cannot be sealed anew: its key does not open.")]
        public static partial void NotOpened(ILogger logger, Exception fault, string what);
    }
}
