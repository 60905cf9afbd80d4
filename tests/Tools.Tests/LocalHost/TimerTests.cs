using System.Text.Json;
using Naober.LocalHost.Timers;
using Xunit;

namespace Naober.Tools.Tests.LocalHost;

public sealed class TimerTests : IAsyncDisposable
{
    private static readonly DateTimeOffset LongAgo = new(2020, 1, 1, 3, 0, 0, TimeSpan.Zero);

    private readonly TimerRig _timer = new();

    public ValueTask DisposeAsync() => _timer.DisposeAsync();

    [Fact]
    public async Task It_runs_on_the_dot_and_not_before()
    {
        await _timer.StartAsync();

        _timer.Clock.MoveTo(TimerRig.At(4, 59));
        Assert.Empty(_timer.Functions.Calls);
        _timer.Clock.MoveTo(TimerRig.At(5));

        var timer = await _timer.TimerOfCallAsync(1);
        Assert.False(timer.GetProperty("IsPastDue").GetBoolean());
    }

    [Fact]
    public async Task The_envelope_tells_the_run_before_and_the_slot_that_fired()
    {
        await _timer.StartAsync();
        await _timer.SlotAsync(TimerRig.At(5), 1);
        await _timer.SlotAsync(TimerRig.At(10), 2);

        Assert.Equal(
            """{"Last":"0001-01-01T00:00:00Z","Next":"2026-11-21T10:05:00Z","LastUpdated":"2026-11-21T10:03:00Z"}""",
            (await _timer.TimerOfCallAsync(1)).GetProperty("ScheduleStatus").GetRawText());
        Assert.Equal(
            """{"Last":"2026-11-21T10:05:00Z","Next":"2026-11-21T10:10:00Z","LastUpdated":"2026-11-21T10:05:00Z"}""",
            (await _timer.TimerOfCallAsync(2)).GetProperty("ScheduleStatus").GetRawText());
    }

    [Fact]
    public async Task Slots_missed_while_the_host_was_down_give_one_run_that_is_past_due()
    {
        await _timer.StartAsync();
        await _timer.SlotAsync(TimerRig.At(5), 1);
        await _timer.StopAsync();

        _timer.Clock.MoveTo(TimerRig.At(33));
        await _timer.StartAsync();

        Assert.True((await _timer.TimerOfCallAsync(2)).GetProperty("IsPastDue").GetBoolean());
        await _timer.SlotAsync(TimerRig.At(35), 3);
        Assert.False((await _timer.TimerOfCallAsync(3)).GetProperty("IsPastDue").GetBoolean());
    }

    [Fact]
    public async Task Nothing_missed_is_nothing_caught_up()
    {
        await _timer.StartAsync();
        await _timer.SlotAsync(TimerRig.At(5), 1);
        await _timer.StopAsync();

        _timer.Clock.MoveTo(TimerRig.At(9));
        await _timer.StartAsync();

        Assert.Single(_timer.Functions.Calls);
    }

    [Fact]
    public async Task A_run_that_was_cut_off_is_caught_up()
    {
        await _timer.StartAsync();
        _timer.Functions.Hold = new TaskCompletionSource().Task;
        _timer.Clock.MoveTo(TimerRig.At(5));
        await _timer.TimerOfCallAsync(1);
        await _timer.StopAsync();

        _timer.Functions.Hold = Task.CompletedTask;
        _timer.Clock.MoveTo(TimerRig.At(6));
        await _timer.StartAsync();

        Assert.True((await _timer.TimerOfCallAsync(2)).GetProperty("IsPastDue").GetBoolean());
    }

    [Fact]
    public async Task Runs_do_not_overlap_and_slots_that_pass_during_a_run_are_skipped()
    {
        await _timer.StartAsync();
        var run = new TaskCompletionSource();
        _timer.Functions.Hold = run.Task;
        _timer.Clock.MoveTo(TimerRig.At(5));
        await _timer.TimerOfCallAsync(1);

        _timer.Clock.MoveTo(TimerRig.At(17));
        run.SetResult();
        await _timer.WaitingAsync();

        Assert.Single(_timer.Functions.Calls);
        await _timer.SlotAsync(TimerRig.At(20), 2);
        Assert.False((await _timer.TimerOfCallAsync(2)).GetProperty("IsPastDue").GetBoolean());
    }

    [Fact]
    public async Task A_run_by_hand_is_in_flight_until_it_has_ended()
    {
        var run = new TaskCompletionSource();
        _timer.Functions.Hold = run.Task;
        var listener = _timer.Idle();

        var first = listener.RunByHandAsync(CancellationToken.None);
        var second = listener.RunByHandAsync(CancellationToken.None);
        Assert.Equal(2, listener.InFlight);
        run.SetResult();
        await Task.WhenAll(first, second);

        Assert.Equal(0, listener.InFlight);
    }

    [Fact]
    public async Task Skipped_slots_are_not_caught_up_after_a_restart()
    {
        await _timer.StartAsync();
        var run = new TaskCompletionSource();
        _timer.Functions.Hold = run.Task;
        _timer.Clock.MoveTo(TimerRig.At(5));
        await _timer.TimerOfCallAsync(1);
        _timer.Clock.MoveTo(TimerRig.At(17));
        run.SetResult();
        await _timer.WaitingAsync();
        await _timer.StopAsync();

        await _timer.StartAsync();

        Assert.Single(_timer.Functions.Calls);
    }

    [Fact]
    public async Task A_changed_schedule_misses_nothing_of_the_old_one()
    {
        await _timer.StartAsync();
        await _timer.StopAsync();

        _timer.Clock.MoveTo(TimerRig.At(33));
        await _timer.StartAsync("0 0 12 * * *");

        Assert.Empty(_timer.Functions.Calls);
    }

    [Fact]
    public async Task RunOnStartup_runs_at_every_start()
    {
        await _timer.StartAsync(runOnStartup: true);
        await _timer.StopAsync();
        await _timer.StartAsync(runOnStartup: true);

        Assert.Equal(2, _timer.Functions.Calls.Count);
    }

    [Fact]
    public async Task More_than_once_a_minute_keeps_no_status()
    {
        await _timer.StartAsync("*/10 * * * * *");

        _timer.Clock.MoveTo(TimerRig.At(3, 10));

        Assert.Equal(JsonValueKind.Null, (await _timer.TimerOfCallAsync(1)).GetProperty("ScheduleStatus").ValueKind);
        Assert.False(Directory.Exists(Path.Combine(_timer.State, "timers")));
    }

    [Fact]
    public async Task A_disabled_timer_does_not_run()
    {
        _timer.StartDisabled();

        _timer.Clock.MoveTo(TimerRig.At(5));

        Assert.Empty(_timer.Functions.Calls);
        Assert.Equal(0, _timer.Clock.Waiting);
    }

    [Fact]
    public async Task In_the_host_a_missed_slot_reaches_the_handler()
    {
        new TimerStatusFile(_timer.State, "Sweep").Save(new TimerStatus(LongAgo, LongAgo, LongAgo));
        await using var host = await RunningHost.StartAsync(
            new AppFolder().Timer("Sweep", "%Schedule%"), arguments: ["--state", _timer.State], environment: [("Schedule", "0 0 3 1 1 *")]);

        var body = (await host.CallsAsync("Sweep", 1))[0].GetProperty("Body").GetString()!;

        Assert.Contains("\"IsPastDue\":true", body, StringComparison.Ordinal);
    }
}
