using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Functions.Flows;
using Naober.Functions.Messages;
using Naober.Functions.Ports;

namespace Naober.Functions.Triggers.Timers;

/// <summary>
/// Takes the next step of the ladder for every signal that nobody picked up in time, and hands on what somebody has, or must look at, who
/// left. The telling is ordered before the step is saved, under the step's own name: a crash between the two orders it again, and whoever was
/// told is not told twice. Late, it goes straight to the step that is due now.
/// </summary>
public sealed partial class EscalateSignalsFunction(
    ISignalStore signals,
    IQueues queues,
    MoveOrders orders,
    IStandings standings,
    Organisation organisation,
    TimeProvider clock,
    ILogger<EscalateSignalsFunction> logger)
{
    [Function("EscalateSignals")]
    public async Task RunAsync([TimerTrigger("15 * * * * *")] TimerInfo timer, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var open = await signals.ListOpenAsync(ct);
        foreach (var waiting in open)
        {
            if (LeftBehind.Is(organisation, waiting) && await signals.FindAsync(waiting.Id, ct) is { } left && LeftBehind.Is(organisation, left.Signal))
            {
                await HandOnAsync(left, Load.Of(open), now, ct);
            }

            if (Escalation.Due(organisation, waiting, now).Count > 0
                && await signals.FindAsync(waiting.Id, ct) is { } stored
                && Escalation.Due(organisation, stored.Signal, now) is { Count: > 0 } due)
            {
                await TakeAsync(stored, due, now, ct);
            }
        }

        await standings.SaveAsync(new Standing(Standings.Ladder, now), ct);
    }

    private async Task HandOnAsync(StoredSignal stored, Load load, DateTimeOffset now, CancellationToken ct)
    {
        var move = LeftBehind.HandOn(organisation, stored.Signal, load, now);
        await orders.PlaceAsync(move, ct);
        if (await signals.MoveAsync(stored, move, ct))
        {
            Log.HandedOn(logger, stored.Signal.Id);
        }
    }

    // When somebody saves first the step is taken at the next tick, if it is still due.
    private async Task TakeAsync(StoredSignal stored, IReadOnlyList<Escalation> due, DateTimeOffset now, CancellationToken ct)
    {
        var (signal, step) = (stored.Signal, due[^1]);
        foreach (var (person, channel) in step.Rungs)
        {
            await queues.EnqueueAsync(
                new Notify(signal.Id.Value, person.Value, channel, signal.Wait!.Move, now) { Step = step.Step }, Patience.UntilSaved, ct);
        }

        if (await signals.MoveAsync(stored, Escalation.Take(signal, due, now), ct))
        {
            Log.Escalated(logger, signal.Id, step.Step);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Signal} was not picked up in time: {Step} is told.")]
        public static partial void Escalated(ILogger logger, SignalId signal, LadderStep step);

        [LoggerMessage(2, LogLevel.Information, "Who had {Signal} works here no longer: it goes on.")]
        public static partial void HandedOn(ILogger logger, SignalId signal);
    }
}
