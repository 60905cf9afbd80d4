using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Naober.Core.Signals;
using Naober.Functions.Messages;
using Naober.Functions.Ports;

namespace Naober.Functions.Triggers.Queues;

/// <summary>
/// Keeps what failed too often, sealed, where the coordinator sees it and can replay it, or of safety at home an officer. Takes anything, also what is not ours.
/// </summary>
public sealed partial class HandlePoisonFunction(
    IStuckMessages stuck, IContentSeal seal, TimeProvider clock, ILogger<HandlePoisonFunction> logger)
{
    [Function("HandlePoisonSignalReceived")]
    public Task RunSignalReceivedAsync([QueueTrigger(QueueNames.SignalReceivedPoison, Connection = "Storage")] string body, CancellationToken ct) =>
        KeepAsync(QueueNames.SignalReceived, body, ct);

    [Function("HandlePoisonNotify")]
    public Task RunNotifyAsync([QueueTrigger(QueueNames.NotifyPoison, Connection = "Storage")] string body, CancellationToken ct) =>
        KeepAsync(QueueNames.Notify, body, ct);

    [Function("HandlePoisonTellSignaller")]
    public Task RunTellSignallerAsync([QueueTrigger(QueueNames.TellSignallerPoison, Connection = "Storage")] string body, CancellationToken ct) =>
        KeepAsync(QueueNames.TellSignaller, body, ct);

    [Function("HandlePoisonTourChange")]
    public Task RunTourChangeAsync([QueueTrigger(QueueNames.TourChangePoison, Connection = "Storage")] string body, CancellationToken ct) =>
        KeepAsync(QueueNames.TourChange, body, ct);

    private async Task KeepAsync(string queue, string body, CancellationToken ct)
    {
        var (signal, safeRoute) = Read(body);
        var id = StuckMessage.IdOf(queue, signal, body);
        await stuck.AddAsync(
            new StuckMessage(id, queue, signal, clock.GetUtcNow(), safeRoute), seal.Seal(id, new Content(body, Phone: null)), ct);
        Log.Stuck(logger, queue, id, signal);
    }

    private static (SignalId? Signal, bool SafeRoute) Read(string body)
    {
        try
        {
            var json = JsonNode.Parse(body) as JsonObject;
            return (
                json?["signal"] is JsonValue signal && signal.TryGetValue<string>(out var text) && SignalId.TryParse(text, out var id) ? id : null,
                json?["labels"] is JsonObject labels && labels["safeRoute"] is JsonValue flag && flag.TryGetValue<bool>(out var isSafe) && isSafe);
        }
        catch (JsonException)
        {
            return (null, false);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A message on {Queue} failed too often and is kept as {Stuck} (signal {Signal}). Who may see it can replay it at /werk.")]
        public static partial void Stuck(ILogger logger, string queue, SignalId stuck, SignalId? signal);
    }
}
