using Naober.LocalHost.App;
using Naober.LocalHost.Handler;

namespace Naober.LocalHost.Timers;

/// <summary>
/// Runs one timer function on its schedule. Runs never overlap; slots that pass during a run are skipped; slots missed
/// while the host was down give one run, with IsPastDue.
/// </summary>
internal sealed partial class TimerListener(
    Function.Timer function, TimerSchedule schedule, TimerStatusFile file, IInvoker invoker, TimeProvider clock, ILogger logger)
{
    // Task.Delay has an upper bound; a yearly schedule is beyond it.
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(1);

    private readonly bool _monitored = function.UseMonitor && !schedule.IsTooFastToMonitor(clock.GetUtcNow());

    private int _inFlight;
    private int _failed;

    public string Function => function.Name;

    /// <summary>When it runs next; null while it runs.</summary>
    public DateTimeOffset? Next { get; private set; }

    /// <summary>How often it runs at this moment, by hand as well.</summary>
    public int InFlight => Volatile.Read(ref _inFlight);

    /// <summary>How many runs failed so far.</summary>
    public int Failed => Volatile.Read(ref _failed);

    /// <summary>Runs on schedule until <paramref name="ct"/>. A disabled function is not run.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        if (function.Disabled)
        {
            await Task.Delay(Timeout.Infinite, ct);
        }

        var status = _monitored ? file.Find()?.Under(schedule) ?? TimerStatus.FirstOf(schedule, clock.GetUtcNow()) : null;
        if (status is not null)
        {
            file.Save(status);
        }

        if (status is not null && status.Next < clock.GetUtcNow())
        {
            status = await CatchUpAsync(status, ct);
        }
        else if (function.RunOnStartup)
        {
            await InvokeAsync(status, isPastDue: false, ct);
        }

        await TickAsync(status, ct);
    }

    /// <summary>Runs the function now; the schedule goes on as it was.</summary>
    public Task<InvocationOutcome> RunByHandAsync(CancellationToken ct) => InvokeAsync(_monitored ? file.Find() : null, isPastDue: false, ct);

    private async Task TickAsync(TimerStatus? status, CancellationToken ct)
    {
        while (true)
        {
            var slot = schedule.After(clock.GetUtcNow());
            Next = slot;
            await UntilAsync(slot, ct);
            Next = null;
            await InvokeAsync(status, isPastDue: false, ct);
            status = status is null ? null : Keep(slot);
        }
    }

    private async Task<TimerStatus> CatchUpAsync(TimerStatus status, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        Log.PastDue(logger, function.Name, status.Next);
        await InvokeAsync(status, isPastDue: true, ct);
        return Keep(now);
    }

    private TimerStatus Keep(DateTimeOffset last)
    {
        // Slots that passed during the run are skipped for good.
        var now = clock.GetUtcNow();
        var from = schedule.After(last) > now ? last : now;
        var status = new TimerStatus(last, schedule.After(from), from);
        file.Save(status);
        return status;
    }

    private async Task UntilAsync(DateTimeOffset time, CancellationToken ct)
    {
        // A delay may end a little early; a slot never starts early.
        for (var left = time - clock.GetUtcNow(); left > TimeSpan.Zero; left = time - clock.GetUtcNow())
        {
            await Task.Delay(left < LongestDelay ? left : LongestDelay, clock, ct);
        }
    }

    private async Task<InvocationOutcome> InvokeAsync(TimerStatus? status, bool isPastDue, CancellationToken ct)
    {
        Interlocked.Increment(ref _inFlight);
        try
        {
            var outcome = await invoker.InvokeAsync(function.Name, EnvelopeOf(status, isPastDue), ct);
            if (outcome is InvocationOutcome.Failed)
            {
                Interlocked.Increment(ref _failed);
            }

            return outcome;
        }
        finally
        {
            Interlocked.Decrement(ref _inFlight);
        }
    }

    private Envelope EnvelopeOf(TimerStatus? status, bool isPastDue) => new Envelope()
        .With(function.Binding, new
        {
            Schedule = new { AdjustForDST = true },
            ScheduleStatus = status is null ? null : new
            {
                Last = status.Last.UtcDateTime,
                Next = status.Next.UtcDateTime,
                LastUpdated = status.LastUpdated.UtcDateTime,
            },
            IsPastDue = isPastDue,
        })
        .WithSystem(function.Name, clock.GetUtcNow());

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Function} missed its slot of {Slot} and runs once for it now.")]
        public static partial void PastDue(ILogger logger, string function, DateTimeOffset slot);
    }
}
