using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Naober.LocalHost.App;
using Naober.LocalHost.Timers;
using Naober.Testing;

namespace Naober.Tools.Tests.LocalHost;

/// <summary>A timer listener on a clock of the test's own, three minutes past ten.</summary>
internal sealed class TimerRig : IAsyncDisposable
{
    private const string EveryFiveMinutes = "0 */5 * * * *";

    private CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;

    public string State { get; } = Directory.CreateTempSubdirectory("naober-state-").FullName;

    public ManualClock Clock { get; } = new(At(3));

    public FakeInvoker Functions { get; } = new();

    public static DateTimeOffset At(int minute, int second = 0) => new(2026, 11, 21, 10, minute, second, TimeSpan.Zero);

    /// <summary>Starts it, and waits until it waits for its slot.</summary>
    public async Task StartAsync(string schedule = EveryFiveMinutes, bool runOnStartup = false)
    {
        _running = Listener(schedule, runOnStartup, disabled: false).RunAsync(_stop.Token);
        await WaitingAsync();
    }

    /// <summary>A listener that nobody started: it runs only by hand.</summary>
    public TimerListener Idle() => Listener(EveryFiveMinutes, runOnStartup: false, disabled: false);

    public void StartDisabled() => _running = Listener(EveryFiveMinutes, runOnStartup: true, disabled: true).RunAsync(_stop.Token);

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
        _stop = new CancellationTokenSource();
    }

    /// <summary>Moves the clock to a slot and waits until its run is over.</summary>
    public async Task SlotAsync(DateTimeOffset slot, int calls)
    {
        Clock.MoveTo(slot);
        await TimerOfCallAsync(calls);
        await WaitingAsync();
    }

    public Task WaitingAsync() => Eventually.TrueAsync("the timer to wait", () => Task.FromResult(Clock.Waiting == 1));

    /// <summary>The timer as the function got it, counted from 1.</summary>
    public async Task<JsonElement> TimerOfCallAsync(int call)
    {
        var calls = await Eventually.GetAsync($"call {call}", () => Task.FromResult(Functions.Calls is var calls && calls.Count >= call ? calls : null));
        return calls[call - 1].GetProperty("Data").GetProperty("timer");
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
        Directory.Delete(State, recursive: true);
    }

    private TimerListener Listener(string schedule, bool runOnStartup, bool disabled) => new(
        new Function.Timer("Sweep", disabled, "timer", schedule, UseMonitor: true, runOnStartup),
        TimerSchedule.Parse(schedule), new TimerStatusFile(State, "Sweep"), Functions, Clock, NullLogger.Instance);
}
