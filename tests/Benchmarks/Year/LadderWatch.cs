using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Functions.Tests.Fakes;

namespace Naober.Benchmarks.Year;

/// <summary>
/// Ticks the timer of the ladder in every minute in which a term ends, and every three hours; and sees that no term passes without its step, and no
/// step is taken twice.
/// </summary>
internal sealed class LadderWatch(World world, Agenda agenda, Weather weather, Watch watch, Tally tally, Func<PortCalls> calls)
{
    private static readonly TimeSpan MostLate = TimeSpan.FromMinutes(2);

    private readonly Dictionary<SignalId, Signal> _waiting = [];
    private readonly HashSet<DateTimeOffset> _ticks = [];
    private DateTimeOffset _changed;
    private DateTimeOffset _trouble;

    /// <summary>Every step that was taken, with when.</summary>
    public List<(SignalId Signal, int Move, LadderStep Step, DateTimeOffset At)> Taken { get; } = [];

    /// <summary>When each wait began, or whoever had it last stepped aside.</summary>
    public Dictionary<(SignalId Signal, int Move), DateTimeOffset> Began { get; } = [];

    /// <summary>When each wait ended: somebody picked it up, or it went to another.</summary>
    public Dictionary<(SignalId Signal, int Move), DateTimeOffset> Ended { get; } = [];

    public void Changed(Signal next)
    {
        watch.Signals[next.Id] = next;
        var before = _waiting.GetValueOrDefault(next.Id);
        if (before?.Wait is { } was && next.Wait?.Move != was.Move)
        {
            Ended[(next.Id, was.Move)] = world.Clock.Now;
        }

        if (next.Wait is not { } wait || TestSignals.Includes(next))
        {
            _waiting.Remove(next.Id);
            return;
        }

        if (!Began.TryAdd((next.Id, wait.Move), world.Clock.Now) && before?.Barred.Count != next.Barred.Count)
        {
            Began[(next.Id, wait.Move)] = world.Clock.Now; // whoever stepped aside may leave a step to another that was due before
        }

        _waiting[next.Id] = next;
        if (before?.Wait is { } earlier && earlier.Move == wait.Move && wait.Reached is { } reached && earlier.Reached != reached)
        {
            Took(before, reached);
        }

        PlanTicks(next);
    }

    /// <summary>Another deputy may have a step that was due before: it is taken when the timer comes by next.</summary>
    public void PeopleChanged()
    {
        _changed = world.Clock.Now;
        foreach (var signal in _waiting.Values)
        {
            PlanTicks(signal);
        }
    }

    /// <summary>A tick at the next time that the timer comes by.</summary>
    public void PlanTick(DateTimeOffset at)
    {
        var from = at > world.Clock.Now ? at : world.Clock.Now;
        var tick = new DateTimeOffset(from.Ticks - (from.Ticks % TimeSpan.TicksPerMinute), TimeSpan.Zero).AddSeconds(15);
        tick = tick < from ? tick.AddMinutes(1) : tick;
        if (_ticks.Add(tick))
        {
            agenda.Add(tick, () => TickAsync(tick));
        }
    }

    private void PlanTicks(Signal signal)
    {
        foreach (var step in Escalation.Of(world.Organisation, signal).Where(s => !(s.Step <= signal.Wait?.Reached)))
        {
            PlanTick(step.At);
        }
    }

    private async Task TickAsync(DateTimeOffset tick)
    {
        _ticks.Remove(tick);
        tally.Count("ladder_ticks");
        var watched = calls();
        await world.TickAsync("EscalateSignals", watched);
        if (watched.Stopped || weather.StorageIsDown)
        {
            _trouble = world.Clock.Now;
            PlanTick(world.Clock.Now.AddSeconds(1));
            return;
        }

        foreach (var signal in _waiting.Values)
        {
            if (Escalation.Due(world.Organisation, signal, world.Clock.Now).Count > 0)
            {
                tally.Break("no term passes without its step", $"{signal.Id} after the timer came by");
            }
        }
    }

    private void Took(Signal before, LadderStep step)
    {
        var (now, wait) = (world.Clock.Now, before.Wait!);
        tally.Count($"steps_{step}".ToLowerInvariant());
        Taken.Add((before.Id, wait.Move, step, now));
        if (step <= wait.Reached)
        {
            tally.Break("each step is taken once", $"{before.Id} {step}");
        }

        var steps = Escalation.Of(world.Organisation, before);
        var due = new[] { steps.Where(s => s.Step == step).Select(s => s.At).FirstOrDefault(), Began[(before.Id, wait.Move)], _changed, _trouble, weather.StorageBack }.Max();
        var (organisation, hours) = (world.Organisation, world.Organisation.Hours);
        if (!organisation.Terms.CountsAroundTheClock(before) && !hours.IsOpen(due))
        {
            due = hours.NextOpening(due); // nothing is due while nobody is there: what became late at night is told in the morning
        }

        if (now - due > MostLate)
        {
            tally.Break("no term passes without its step", $"{before.Id} {step}, {(now - due).TotalMinutes:0} minutes late");
        }

        tally.Count("steps_passed_over", steps.Count(s => s.Step < step && !(s.Step <= wait.Reached)));
    }
}
