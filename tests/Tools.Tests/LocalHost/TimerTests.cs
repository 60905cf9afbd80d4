using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Naober.LocalHost.App;
using Naober.LocalHost.Timers;
using Naober.Testing;
using Xunit;

namespace Naober.Tools.Tests.LocalHost;

public sealed class TimerTests : IAsyncDisposable
{
    private const string EveryFiveMinutes = "0 */5 * * * *";

    private static readonly DateTimeOffset LongAgo = new(2020, 1, 1, 3, 0, 0, TimeSpan.Zero);

    private readonly string _state = Directory.CreateTempSubdirectory("naober-state-").FullName;
    private readonly ManualClock _clock = new(At(3));
    private readonly FakeInvoker _functions = new();
    private CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
        Directory.Delete(_state, recursive: true);
    }

    [Fact]
    public async Task It_runs_on_the_dot_and_not_before()
    {
        await StartAsync();

        _clock.MoveTo(At(4, 59));
        Assert.Empty(_functions.Calls);
        _clock.MoveTo(At(5));

        var timer = await TimerOfCallAsync(1);
        Assert.False(timer.GetProperty("IsPastDue").GetBoolean());
    }

    [Fact]
    public async Task The_envelope_tells_the_run_before_and_the_slot_that_fired()
    {
        await StartAsync();
        await SlotAsync(At(5), 1);
        await SlotAsync(At(10), 2);

        Assert.Equal(
            """{"Last":"0001-01-01T00:00:00Z","Next":"2026-11-21T10:05:00Z","LastUpdated":"2026-11-21T10:03:00Z"}""",
            (await TimerOfCallAsync(1)).GetProperty("ScheduleStatus").GetRawText());
        Assert.Equal(
            """{"Last":"2026-11-21T10:05:00Z","Next":"2026-11-21T10:10:00Z","LastUpdated":"2026-11-21T10:05:00Z"}""",
            (await TimerOfCallAsync(2)).GetProperty("ScheduleStatus").GetRawText());
    }

    [Fact]
    public async Task Slots_missed_while_the_host_was_down_give_one_run_that_is_past_due()
    {
        await StartAsync();
        await SlotAsync(At(5), 1);
        await StopAsync();

        _clock.MoveTo(At(33));
        await StartAsync();

        Assert.True((await TimerOfCallAsync(2)).GetProperty("IsPastDue").GetBoolean());
        await SlotAsync(At(35), 3);
        Assert.False((await TimerOfCallAsync(3)).GetProperty("IsPastDue").GetBoolean());
    }

    [Fact]
    public async Task Nothing_missed_is_nothing_caught_up()
    {
        await StartAsync();
        await SlotAsync(At(5), 1);
        await StopAsync();

        _clock.MoveTo(At(9));
        await StartAsync();

        Assert.Single(_functions.Calls);
    }

    [Fact]
    public async Task A_run_that_was_cut_off_is_caught_up()
    {
        await StartAsync();
        _functions.Hold = new TaskCompletionSource().Task;
        _clock.MoveTo(At(5));
        await TimerOfCallAsync(1);
        await StopAsync();

        _functions.Hold = Task.CompletedTask;
        _clock.MoveTo(At(6));
        await StartAsync();

        Assert.True((await TimerOfCallAsync(2)).GetProperty("IsPastDue").GetBoolean());
    }

    [Fact]
    public async Task Runs_do_not_overlap_and_slots_that_pass_during_a_run_are_skipped()
    {
        await StartAsync();
        var run = new TaskCompletionSource();
        _functions.Hold = run.Task;
        _clock.MoveTo(At(5));
        await TimerOfCallAsync(1);

        _clock.MoveTo(At(17));
        run.SetResult();
        await WaitingAsync();

        Assert.Single(_functions.Calls);
        await SlotAsync(At(20), 2);
        Assert.False((await TimerOfCallAsync(2)).GetProperty("IsPastDue").GetBoolean());
    }

    [Fact]
    public async Task Skipped_slots_are_not_caught_up_after_a_restart()
    {
        await StartAsync();
        var run = new TaskCompletionSource();
        _functions.Hold = run.Task;
        _clock.MoveTo(At(5));
        await TimerOfCallAsync(1);
        _clock.MoveTo(At(17));
        run.SetResult();
        await WaitingAsync();
        await StopAsync();

        await StartAsync();

        Assert.Single(_functions.Calls);
    }

    [Fact]
    public async Task A_changed_schedule_misses_nothing_of_the_old_one()
    {
        await StartAsync();
        await StopAsync();

        _clock.MoveTo(At(33));
        await StartAsync("0 0 12 * * *");

        Assert.Empty(_functions.Calls);
    }

    [Fact]
    public async Task RunOnStartup_runs_at_every_start()
    {
        await StartAsync(runOnStartup: true);
        await StopAsync();
        await StartAsync(runOnStartup: true);

        Assert.Equal(2, _functions.Calls.Count);
    }

    [Fact]
    public async Task More_than_once_a_minute_keeps_no_status()
    {
        await StartAsync("*/10 * * * * *");

        _clock.MoveTo(At(3, 10));

        Assert.Equal(JsonValueKind.Null, (await TimerOfCallAsync(1)).GetProperty("ScheduleStatus").ValueKind);
        Assert.False(Directory.Exists(Path.Combine(_state, "timers")));
    }

    [Fact]
    public async Task A_disabled_timer_does_not_run()
    {
        _running = Listener(EveryFiveMinutes, runOnStartup: true, disabled: true).RunAsync(_stop.Token);

        _clock.MoveTo(At(5));

        Assert.Empty(_functions.Calls);
        Assert.Equal(0, _clock.Waiting);
    }

    [Fact]
    public async Task In_the_host_a_missed_slot_reaches_the_handler()
    {
        new TimerStatusFile(_state, "Sweep").Save(new TimerStatus(LongAgo, LongAgo, LongAgo));
        await using var host = await RunningHost.StartAsync(
            new AppFolder().Timer("Sweep", "%Schedule%"), arguments: ["--state", _state], environment: [("Schedule", "0 0 3 1 1 *")]);

        var body = (await host.CallsAsync("Sweep", 1))[0].GetProperty("Body").GetString()!;

        Assert.Contains("\"IsPastDue\":true", body, StringComparison.Ordinal);
    }

    private static DateTimeOffset At(int minute, int second = 0) => new(2026, 11, 21, 10, minute, second, TimeSpan.Zero);

    /// <summary>Starts it, and waits until it waits for its slot.</summary>
    private async Task StartAsync(string schedule = EveryFiveMinutes, bool runOnStartup = false)
    {
        _running = Listener(schedule, runOnStartup, disabled: false).RunAsync(_stop.Token);
        await WaitingAsync();
    }

    private async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
        _stop = new CancellationTokenSource();
    }

    private async Task SlotAsync(DateTimeOffset slot, int calls)
    {
        _clock.MoveTo(slot);
        await TimerOfCallAsync(calls);
        await WaitingAsync();
    }

    private Task WaitingAsync() => Eventually.TrueAsync("the timer to wait", () => Task.FromResult(_clock.Waiting == 1));

    private async Task<JsonElement> TimerOfCallAsync(int call)
    {
        var calls = await Eventually.GetAsync($"call {call}", () => Task.FromResult(_functions.Calls is var calls && calls.Count >= call ? calls : null));
        return calls[call - 1].GetProperty("Data").GetProperty("timer");
    }

    private TimerListener Listener(string schedule, bool runOnStartup, bool disabled) => new(
        new Function.Timer("Sweep", disabled, "timer", schedule, UseMonitor: true, runOnStartup),
        TimerSchedule.Parse(schedule), new TimerStatusFile(_state, "Sweep"), _functions, _clock, NullLogger.Instance);
}
