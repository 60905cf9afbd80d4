using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Naober.Core.Signals;
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

    private Task<bool> IsOldAsync(StuckMessage message, SealedContent body, SortedSet<string> lost) => TryAsync(message.Id.Value, body.KeyId, lost, () =>
    {
        var text = seal.Open(message.Id, body).Text;
        return Task.FromResult(body.KeyId != seal.SealingKey || Renew(text) != text);
    });

    private async Task<bool> ResealAsync(StuckMessage message, SealedContent body, CancellationToken ct)
    {
        await stuck.AddAsync(message, seal.Seal(message.Id, new Content(Renew(seal.Open(message.Id, body).Text), Phone: null)), ct);
        return true;
    }

    // What got stuck on the way in carries a text that is sealed by itself. The same body where nothing changes, or where it is not ours.
    private string Renew(string body)
    {
        if (ReadObject(body) is not { } message || !SignalId.TryParse(TextOf(message, "signal"), out var id))
        {
            return body;
        }

        var changes = false;
        foreach (var (name, kind) in new[] { ("content", SealedKind.Content), ("details", SealedKind.Details) })
        {
            if (message[name] is JsonObject inner
                && TextOf(inner, "keyId") is { Length: > 0 } keyId
                && keyId != seal.SealingKey
                && TextOf(inner, "wrappedKey") is { } wrapped)
            {
                var key = seal.Rewrap(kind, id, new WrappedKey(keyId, Convert.FromBase64String(wrapped)));
                (inner["keyId"], inner["wrappedKey"], changes) = (key.KeyId, Convert.ToBase64String(key.Bytes), true);
            }
        }

        return changes ? message.ToJsonString() : body;
    }

    private static JsonObject? ReadObject(string body)
    {
        try
        {
            return JsonNode.Parse(body) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? TextOf(JsonObject json, string name) => json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

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
