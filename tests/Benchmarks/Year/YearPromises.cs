using Naober.Core.Organisations;
using Naober.Core.Signals;
using Naober.Functions.Flows;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;

namespace Naober.Benchmarks.Year;

/// <summary>What must hold when the year is over and nothing moves any more.</summary>
internal sealed class YearPromises(World world, Watch watch, LadderWatch ladder, Inflow inflow, Tally tally, int junk)
{
    private static readonly TimeSpan UntilTold = TimeSpan.FromHours(2);

    private readonly Organisation _organisation = world.Organisation;

    public async Task CheckAsync()
    {
        NothingIsLost();
        await EverySignalEndsWithAPersonAsync();
        NobodyIsToldTwice();
        await EveryWaitIsToldAsync();
        await EveryStepIsToldAsync();
        SendersHearNothingTwice();
        NothingFails();
    }

    private void NothingIsLost()
    {
        var stored = world.Signals.All.Select(s => s.Signal.Id).ToHashSet();
        foreach (var lost in inflow.Accepted.Where(id => !stored.Contains(id)))
        {
            tally.Break("no message is lost", $"{lost}");
        }

        foreach (var message in world.Queues.All)
        {
            tally.Break("nothing is left on a queue", $"{message.Queue}, {message.DequeueCount} times");
        }

        // Whom somebody was about to tell when another picked it up is told no more; then it is not known whether they were.
        foreach (var claim in world.Claims.Unfinished.Where(c => !Steps.IsNotice(c.Step) || watch.Signals[c.Signal].Waits))
        {
            tally.Break("no step is left halfway", $"{claim}");
        }

        tally.Count("stored", stored.Count);
        tally.Count("stuck", world.Stuck.All.Count);
        if (world.Stuck.All.Count != junk)
        {
            tally.Break("only what is not ours is stuck", $"{world.Stuck.All.Count}");
        }
    }

    // Closed, with somebody, or in red where whoever must look sees it.
    private async Task EverySignalEndsWithAPersonAsync()
    {
        var lists = new Dictionary<PersonId, IReadOnlyDictionary<SignalId, bool>>();
        foreach (var person in _organisation.People.Values)
        {
            lists[person.Id] = (await WorkPage.ReadAsync(world, person)).ToDictionary(s => s.Signal, s => s.IsLate);
            foreach (var id in lists[person.Id].Keys)
            {
                watch.Viewed(person, watch.Signals[id]);
            }
        }

        foreach (var signal in watch.Signals.Values.Where(s => !TestSignals.Includes(s)))
        {
            tally.Count($"end_{signal.State}".ToLowerInvariant());
            tally.Count("safety_at_home", signal.SafeRoute ? 1 : 0);
            var overseers = (signal.SafeRoute ? (PersonId[])[_organisation.Safety.Officer, _organisation.Safety.DeputyOfficer] : _organisation.Overseers()).Except(signal.Barred).ToList();
            if ((signal.PickedUpBy ?? signal.Receiver) is { } who && signal.State is not (SignalState.Closed or SignalState.SetAside) && !_organisation.People.ContainsKey(who))
            {
                tally.Break("nothing stays with who is gone", $"{signal.Id} of {who}");
            }

            if (signal.Waits && !overseers.Any(o => lists[o].TryGetValue(signal.Id, out var isLate) && isLate))
            {
                tally.Break("whatever waits stands in red on the right list", $"{signal.Id} {signal.State}");
            }

            if (signal.State == SignalState.SetAside && !lists[_organisation.Coordinator].ContainsKey(signal.Id))
            {
                tally.Break("whatever was set aside is on the coordinator's list", $"{signal.Id}");
            }
        }
    }

    // A step may have reached somebody without our hearing of it, so each that was begun counts, and counts once.
    private void NobodyIsToldTwice()
    {
        foreach (var ((person, signal, channel), count) in watch.Notices)
        {
            var steps = world.Claims.StepsOf(signal).Count(s =>
                (s.EndsWith($"-{channel}-{person}", StringComparison.Ordinal) && Steps.IsNotice(s)) || s == $"alarm-{channel}");
            if (count > steps)
            {
                tally.Break("nobody is told twice of the same step", $"{person} of {signal} by {channel}: {count} times for {steps} steps");
            }
        }

        var managers = 0;
        foreach (var signal in ladder.Taken.Where(t => t.Step == LadderStep.DutyManager).Select(t => t.Signal).Distinct())
        {
            managers += world.Claims.StepsOf(signal).Count(s => s.Contains($"{LadderStep.DutyManager}-", StringComparison.Ordinal));
        }

        tally.Count("manager_texts", watch.ManagerTexts);
        if (watch.ManagerTexts > managers)
        {
            tally.Break("nobody is told twice of the same step", $"the duty manager: {watch.ManagerTexts} texts for {managers} steps");
        }
    }

    private async Task EveryWaitIsToldAsync()
    {
        foreach (var ((signal, move), at) in ladder.Began)
        {
            var isShort = ladder.Ended.TryGetValue((signal, move), out var ended) && ended <= at + UntilTold;
            if (!isShort && !(await DoneAsync(signal)).Any(s => s.Value.WasSent && s.Key.StartsWith($"notify-{move}-", StringComparison.Ordinal)))
            {
                tally.Break("somebody is told when a signal begins to wait", $"{signal}, move {move}");
            }
        }
    }

    private async Task EveryStepIsToldAsync()
    {
        foreach (var (signal, move, step, at) in ladder.Taken)
        {
            var isTold = (await DoneAsync(signal)).Any(s => s.Value.WasSent && s.Key.StartsWith($"escalate-{step}-{move}-", StringComparison.Ordinal));
            var stillWaited = !ladder.Ended.TryGetValue((signal, move), out var ended) || ended > at + UntilTold;
            tally.Count("steps_overtaken", isTold || stillWaited ? 0 : 1);
            if (!isTold && stillWaited)
            {
                tally.Break("somebody is told of every step", $"{signal} {step}");
            }
        }
    }

    // Each move owes one text to its sender, and each text of theirs one answer: in the response, or later.
    private void SendersHearNothingTwice()
    {
        var answers = world.Answers;
        var signals = world.Signals.All
            .Where(s => inflow.SentBy.ContainsKey(s.Signal.Id))
            .ToLookup(s => World.Number(inflow.SentBy[s.Signal.Id]), s => s.Signal);
        var replied = world.Twilio.All.Where(t => t.Direction == TextDirection.OutboundReply && t.Number is not null).ToLookup(t => t.Number!);
        foreach (var (number, sent) in watch.SentTo.Where(s => signals.Contains(s.Key)))
        {
            var languages = signals[number].Select(s => s.Language).Distinct().ToList();
            var pickedUp = languages.Select(l => answers.PickedUp(l)).ToHashSet();
            var closed = languages.SelectMany(l => Watch.ClosingTexts(answers, l)).ToHashSet();
            var owed = signals[number].SelectMany(s => s.Trail).ToList();
            var late = signals[number].Count() - replied[number].Count();
            if (sent.Count(pickedUp.Contains) > owed.Count(m => m == MoveKind.PickedUp)
                || sent.Count(closed.Contains) > owed.Count(m => m == MoveKind.Closed)
                || sent.Count(t => !pickedUp.Contains(t) && !closed.Contains(t)) > late)
            {
                tally.Break("no sender gets the same text twice", $"{signals[number].First().Id}");
            }
        }
    }

    private void NothingFails()
    {
        foreach (var fault in world.Faults.Where(f => !f.Message.Contains("Storage is down", StringComparison.Ordinal) && f is not (StorageUnavailableException or TextsUnavailableException)))
        {
            tally.Count("faults");
            if (!fault.ToString().Contains("HandlePoison", StringComparison.Ordinal) && fault is not System.Text.Json.JsonException && fault is not FormatException)
            {
                tally.Break("no function fails by itself", $"{fault.GetType().Name}: {fault.Message}");
            }
        }
    }

    private Task<IReadOnlyDictionary<string, StepOutcome>> DoneAsync(SignalId signal) => world.Claims.ListDoneAsync(signal, CancellationToken.None);
}
