using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Core.Triage;
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
        .. NobodyGetsTheSameTextTwice(),
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

    private IEnumerable<string> NobodyGetsTheSameTextTwice() =>
        from text in _world.Twilio.All
        where text.Direction != TextDirection.Inbound
        group text by (text.Number, text.Body) into same
        where same.Count() > 1
        select $"{same.Key.Number} got {same.Count()} times '{same.Key.Body}'";

    private async IAsyncEnumerable<string> BrokenOfAsync(StoredSignal stored)
    {
        var signal = stored.Signal;
        var events = await _world.Signals.ListEventsAsync(signal.Id, CancellationToken.None);
        foreach (var (move, kind) in new[] { (MoveKind.Received, EventKind.Received), (MoveKind.PickedUp, EventKind.PickedUp), (MoveKind.Closed, EventKind.Closed) })
        {
            if (events.Count(e => e.Kind == kind) != signal.Trail.Count(m => m == move))
            {
                yield return $"the history and the trail disagree about {move}";
            }
        }

        var open = await _world.Signals.ListOpenAsync(CancellationToken.None);
        if (open.Count(s => s == signal) != (signal.State == SignalState.Closed ? 0 : 1))
        {
            yield return "the list of open signals does not follow";
        }

        foreach (var broken in ToldToStaff(signal).Concat(ToldToSender(stored)))
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
        if (signal.Receiver is not { } receiver)
        {
            return byTeams.Count + byText.Count == 0 ? [] : ["somebody was told of what nobody has to look at"];
        }

        var ladder = Ladder.Of(_world.Organisation, signal).Select(r => r.Person).ToHashSet();
        if (!byTeams.IsSubsetOf(ladder) || !byText.IsSubsetOf(ladder))
        {
            return ["somebody was told whom it does not concern"];
        }

        if (scenario.Weather is not null)
        {
            return byTeams.Count + byText.Count > 0 ? [] : ["nobody was told"];
        }

        var isUrgent = signal.Urgency != Urgency.Normal;
        return byTeams.SetEquals([receiver]) && byText.SetEquals(isUrgent ? [receiver] : [])
            ? []
            : [$"told by Teams: [{string.Join(' ', byTeams)}], by text: [{string.Join(' ', byText)}]; expected {receiver}"];
    }

    private IEnumerable<string> ToldToSender(StoredSignal stored)
    {
        var signal = stored.Signal;
        var content = _world.Seal.Open(signal.Id, stored.Content);
        if (content.Phone is not { } sender)
        {
            return [];
        }

        var answer = signal.Channel == Channel.Sms ? _world.AnswerTo(content.Text, signal.ReceivedAt) : null;
        List<string> owed = [.. answer is null ? [] : (string[])[answer]];
        if (signal is { Danger: Danger.None, SafeRoute: false } && !scenario.SenderUnreachable)
        {
            owed.AddRange(signal.Trail.Contains(MoveKind.PickedUp) ? [_world.Answers.PickedUp("nl")] : []);
            owed.AddRange(signal.Trail.Contains(MoveKind.Closed) ? [_world.Answers.Closed("nl")] : []);
        }

        var got = _world.Twilio.ReceivedBy(sender).ToList();
        var mayMiss = story.NobodyCameBack && answer is not null && got.Count == owed.Count - 1;
        return got.Order(StringComparer.Ordinal).SequenceEqual(owed.Order(StringComparer.Ordinal)) || mayMiss
            ? []
            : [$"the sender got [{string.Join(" | ", got)}] and was owed [{string.Join(" | ", owed)}]"];
    }
}
