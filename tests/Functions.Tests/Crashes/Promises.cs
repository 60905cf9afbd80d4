using Microsoft.Extensions.DependencyInjection;
using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Core.Texts;
using Naober.Core.Triage;
using Naober.Functions.Flows;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;

namespace Naober.Functions.Tests.Crashes;

/// <summary>The promises of the design, asked of a world in which nothing moves any more.</summary>
internal sealed class Promises(Story story, Scenario scenario)
{
    private readonly World _world = story.World;

    /// <summary>What was promised and is not so; nothing when all is well.</summary>
    public async Task<IReadOnlyList<string>> BrokenAsync() =>
    [
        .. NothingIsLost(),
        .. NothingIsLeftHalfway(),
        .. SendersHearWhatTheyAreOwedAndNoMore(),
        .. StaffAreToldOncePerMessageOrMove(),
        .. EveryChangeOfTheTourWasOrdered(),
        .. WhoAskedForRemindersHearsEachOnce(),
        .. HostsAreAskedOnceAtATime(),
        .. WhoAnsweredIsCountedOnce(),
        .. WhatWasToldOfAVisitIsWhole(),
        .. await _world.Signals.All.ToAsyncEnumerable().SelectMany(BrokenOfAsync).ToListAsync(),
    ];

    private IEnumerable<string> NothingIsLost()
    {
        var stored = _world.Signals.All.Select(s => s.Signal.Id).ToHashSet();
        var stuck = _world.Stuck.All.Select(s => s.Message.Signal).OfType<SignalId>();
        if (!story.Accepted.IsSubsetOf(stored.Concat(stuck)))
        {
            yield return "a worry that was accepted is neither in the store nor on the red list";
        }

        if (!stored.IsSubsetOf(story.Told))
        {
            yield return "the store has a worry that nobody told";
        }
    }

    private IEnumerable<string> NothingIsLeftHalfway()
    {
        if (_world.Queues.All.Count > 0)
        {
            yield return $"messages are left: {string.Join(", ", _world.Queues.All)}";
        }

        if (_world.Claims.Unfinished.Count > 0)
        {
            yield return $"steps were begun and never ended: {string.Join(", ", _world.Claims.Unfinished)}";
        }

        if (_world.Stuck.All.Count != scenario.Stuck && !story.NobodyCameBack)
        {
            yield return $"{_world.Stuck.All.Count} messages are stuck";
        }

        if (!scenario.HasFaults && !story.HasFaults && !_world.Faults.IsEmpty)
        {
            yield return $"a function failed: {_world.Faults.First()}";
        }
    }

    // Each message and each move may owe its own text, and two of them may read the same; more than that reached somebody twice.
    private IEnumerable<string> SendersHearWhatTheyAreOwedAndNoMore() =>
        from stored in _world.Signals.All
        where !stored.Signal.Erased
        let phone = _world.Seal.Open(stored.Signal.Id, stored.Content).Phone
        where phone is not null
        group stored by phone into told
        let owed = told.SelectMany(OwedTo).Order(StringComparer.Ordinal).ToList()
        let got = _world.Twilio.ReceivedBy(told.Key).Order(StringComparer.Ordinal).ToList()
        let mayMiss = story.NobodyCameBack && got.Count == owed.Count - 1
        where !got.SequenceEqual(owed) && !mayMiss
        select $"{told.Key} got [{string.Join(" | ", got)}] and was owed [{string.Join(" | ", owed)}]";

    private IEnumerable<string> EveryChangeOfTheTourWasOrdered() =>
        from stop in _world.Tour.All
        from sequence in Enumerable.Range(0, stop.Sequence + 1)
        where !_world.Queues.Orders.Contains((stop.Id.Value, sequence))
        select $"nobody was told of change {sequence} of {stop}";

    private IEnumerable<string> WhoAskedForRemindersHearsEachOnce() =>
        from reminder in _world.Reminders.All
        let phone = _world.Seal.Open(reminder.AskedIn, reminder.Number).Phone
        let got = _world.Twilio.ReceivedBy(phone).ToList()
        where got.Count != got.Distinct().Count()
        select $"somebody got a text about a visit twice: [{string.Join(" | ", got)}]";

    private IEnumerable<string> HostsAreAskedOnceAtATime() =>
        from person in _world.Organisation.People.Values
        let texts = _world.Twilio.ReceivedBy(person.WorkPhone!).Where(t => t.Contains("Vertel het in 2 minuten", StringComparison.Ordinal)).ToList()
        where texts.Count > texts.Distinct().Count()
        select $"{person.Id} was asked twice how a visit went: [{string.Join(" | ", texts)}]";

    private IEnumerable<string> WhoAnsweredIsCountedOnce()
    {
        var counted = _world.SeriesAnswers.All.Count;
        if (counted < story.Counted || counted > 1)
        {
            yield return $"{story.Counted} were told that they count, and {counted} are counted";
        }
    }

    private IEnumerable<string> WhatWasToldOfAVisitIsWhole() =>
        from story in _world.Stories.All
        where _world.Tour.All.Single(s => s.Id == story.Stop).Report is null
        select $"there is a story of a visit of which nobody told: {story.Stop}";

    private IEnumerable<string> StaffAreToldOncePerMessageOrMove() =>
        from stored in _world.Signals.All
        let most = stored.Signal.Trail.Count(m => m is MoveKind.Received or MoveKind.Added or MoveKind.Corrected or MoveKind.PassedOn or MoveKind.Barred or MoveKind.Escalated or MoveKind.SafetyRaised or MoveKind.SafetyLowered)
        from person in _world.Organisation.People.Values
        let texts = _world.Twilio.ReceivedBy(person.WorkPhone!).Count(t => t.Contains(stored.Signal.Id.Value, StringComparison.Ordinal))
        where texts > most || _world.Twilio.ReceivedBy(person.WorkPhone!).Count(t => t == StaffTexts.SafetyWaits(_world.Organisation)) > 1
        select $"{person.Id} got {texts} texts of one signal";

    private async IAsyncEnumerable<string> BrokenOfAsync(StoredSignal stored)
    {
        var signal = stored.Signal;
        var events = await _world.Signals.ListEventsAsync(signal.Id, CancellationToken.None);
        foreach (var move in Enum.GetValues<MoveKind>())
        {
            if (events.Count(e => e.Kind.ToString() == move.ToString() || (move == MoveKind.Escalated && e.Kind == EventKind.EscalatedLate)) != signal.Trail.Count(m => m == move))
            {
                yield return $"the history and the trail disagree about {move}";
            }
        }

        var open = await _world.Signals.ListOpenAsync(CancellationToken.None);
        if (open.Count(s => s == signal) != (signal.State == SignalState.Closed || TestSignals.Includes(signal) ? 0 : 1))
        {
            yield return "the list of open signals does not follow";
        }

        var notes = await _world.Signals.ListNotesAsync(signal.Id, CancellationToken.None);
        if (!notes.Select(n => n.Id).ToHashSet().SetEquals(signal.Notes))
        {
            yield return "a note is lost, or lives on after it was erased";
        }

        var log = new AccessLogKeeping(_world.AccessLog, _world.App.Real.GetRequiredService<ISenderKeys>(), _world.Organisation, _world.Clock);
        if ((await log.CheckAsync(CancellationToken.None)).Faults.Count > 0)
        {
            yield return "the access log is broken";
        }

        foreach (var broken in ToldToStaff(signal).Concat(Parts(signal)).Concat(Details(signal)))
        {
            yield return broken;
        }
    }

    private IEnumerable<string> ToldToStaff(Signal signal)
    {
        var byTeams = _world.Teams.Current.Where(n => n.Signal == signal.Id).Select(n => n.Person).ToHashSet();
        var byText = _world.Organisation.People.Values
            .Where(p => _world.Twilio.ReceivedBy(p.WorkPhone!).Any(t => t.Contains(signal.Id.Value, StringComparison.Ordinal)))
            .Select(p => p.Id)
            .ToHashSet();
        if (signal.Receiver is not { } receiver || signal.State == SignalState.SetAside)
        {
            return byTeams.Count + byText.Count == 0 ? [] : ["somebody was told of what nobody has to look at"];
        }

        if (new[] { signal.OfferedTo, signal.Together }.OfType<PersonId>().Any(p => !byTeams.Contains(p)))
        {
            return ["a colleague was asked and not told"];
        }

        if (signal.Trail.Any(m => m is MoveKind.Offered or MoveKind.Joined))
        {
            return byTeams.Contains(receiver) ? [] : ["whoever has it now was not told"];
        }

        if (signal.Trail.Any(m => m is MoveKind.Added or MoveKind.Corrected or MoveKind.PassedOn or MoveKind.Barred or MoveKind.SafetyRaised or MoveKind.SafetyLowered))
        {
            return byTeams.Contains(signal.PickedUpBy ?? receiver) ? [] : ["whoever has it now was not told"];
        }

        if (signal.Wait?.Reached is { } reached)
        {
            return ToldOfStep(signal, reached, byTeams, byText);
        }

        var ladder = Ladder.Of(_world.Organisation, signal with { State = SignalState.Routed, PickedUpBy = null }, _world.Clock.Now).Select(r => r.Person).ToHashSet();
        PersonId[] informed = Ladder.Informed(_world.Organisation, signal, _world.Clock.Now) is { Person: var told } ? [told] : [];
        ladder.UnionWith(informed);
        if (!byTeams.IsSubsetOf(ladder) || !byText.IsSubsetOf(ladder))
        {
            return ["somebody was told whom it does not concern"];
        }

        if (scenario.Weather is not null || scenario.PassedOver)
        {
            return byTeams.Count + byText.Count > 0 ? [] : ["nobody was told"];
        }

        var isUrgent = signal.Urgency != Urgency.Normal;
        return byTeams.SetEquals([receiver, .. informed]) && byText.SetEquals(isUrgent ? [receiver] : [])
            ? []
            : [$"told by Teams: [{string.Join(' ', byTeams)}], by text: [{string.Join(' ', byText)}]; expected {receiver}"];
    }

    // Who was told of an earlier step too is not wrong: a step may come while the one before is on its way.
    private IEnumerable<string> ToldOfStep(Signal signal, LadderStep reached, HashSet<PersonId> byTeams, HashSet<PersonId> byText)
    {
        var manager = _world.Organisation.People[_world.Organisation.Safety.DutyManager];
        var wasCalled = _world.Twilio.ReceivedBy(manager.WorkPhone!).Contains(StaffTexts.SafetyWaits(_world.Organisation));
        foreach (var (person, channel) in Escalation.Of(_world.Organisation, signal).Single(s => s.Step == reached).Rungs)
        {
            var told = person == manager.Id && signal.SafeRoute ? wasCalled : (channel == StaffChannel.Teams ? byTeams : byText).Contains(person);
            if (!told && scenario.Weather is null)
            {
                yield return $"{person} was not told by {channel} of the step {reached}";
            }
        }

        if (byTeams.Concat(byText).Any(p => !Access.MaySee(_world.Organisation, _world.Organisation.People[p], signal)))
        {
            yield return "somebody was told who may not see it";
        }
    }

    private IEnumerable<string> Parts(Signal signal)
    {
        var stored = _world.Signals.All.Select(s => s.Signal).Where(s => s.PartOf == signal.Id).Select(s => s.Id).ToHashSet();
        return stored.SetEquals(signal.Parts) && signal.Parts.Count == signal.Trail.Count(m => m == MoveKind.Added)
            ? []
            : ["a signal and its parts do not know of each other"];
    }

    private IEnumerable<string> Details(Signal signal) =>
        signal.Hiding.All(_world.Signals.Details.ContainsKey)
        && (signal is not { State: SignalState.Closed, PartOf: null } || !signal.Parts.Append(signal.Id).Any(_world.Signals.Details.ContainsKey))
            ? []
            : ["names and addresses are lost, or live on after the signal was closed"];

    private List<string> OwedTo(StoredSignal stored)
    {
        var signal = stored.Signal;
        var answer = _world.Seal.Open(signal.Id, stored.Content).Notes?.Answer;
        List<string> owed = [.. answer is null ? [] : (string[])[answer]];
        if (signal is { Danger: Danger.None, SafeRoute: false } && !scenario.SenderUnreachable)
        {
            owed.AddRange(signal.Trail.Contains(MoveKind.PickedUp) ? [_world.Answers.PickedUp("nl")] : []);
            owed.AddRange(signal.Trail.Contains(MoveKind.Closed) ? [_world.Answers.Closed("nl", signal.AboutSelf)] : []);
        }

        owed.AddRange(_world.Signals.NotesOf(signal.Id).Where(n => signal.Sent.Contains(n.Id)).Select(_world.Seal.OpenNote));

        return owed;
    }
}
