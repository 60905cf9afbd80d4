using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Functions.Adapters.Storage;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.Contracts;

public abstract class AccessLogContract
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private static readonly DateTimeOffset Nine = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly LogChain Chain = new(static text => $"{text.Length}-{text.GetHashCode(StringComparison.Ordinal)}");

    private readonly ISignalStore _signals;
    private readonly IAccessLog _log;

    private protected AccessLogContract(ISignalStore signals, IAccessLog log) => (_signals, _log) = (signals, log);

    [Fact]
    public async Task What_a_person_views_or_does_is_loose_at_once_and_what_nobody_does_is_not()
    {
        var signal = Storage.ASignal() with { Parts = [], PartOf = null, SafeRoute = true };
        await _signals.AddAsync(new NewSignal(signal, Storage.Content()), Ct);
        await ViewAsync(signal.Id, minute: 1);
        await ViewAsync(signal.Id, minute: 1);
        var move = Assert.IsType<MoveDecision.Accepted>(signal.Decide(new Move.PickUp(), new PersonId("anna"), Nine.AddMinutes(2)));
        await _signals.MoveAsync((await _signals.FindAsync(signal.Id, Ct))!, move, Ct);

        Assert.Equal(
            [
                new LogEntry(signal.Id, Nine.AddMinutes(1), new("anna"), EventKind.Viewed, AccessGround.Officer, SafeRoute: true),
                new LogEntry(signal.Id, Nine.AddMinutes(2), new("anna"), EventKind.PickedUp, Ground: null, SafeRoute: true),
            ],
            (await _log.ListLooseAsync(Ct)).Select(l => l.Entry));
        Assert.Equal(AccessGround.Officer, (await _signals.ListEventsAsync(signal.Id, Ct)).Single(e => e.Kind == EventKind.Viewed).Ground);
    }

    [Fact]
    public async Task An_entry_gets_its_place_in_one_step_with_the_end_of_the_chain()
    {
        await AppendAsync(minute: 1);
        await AppendAsync(minute: 2);

        var head = await _log.FindHeadAsync(Ct);
        Assert.Empty(await _log.ListLooseAsync(Ct));
        Assert.Equal([1, 2], (await _log.ListAsync(Ct)).Select(e => e.Place));
        Assert.Empty(Chain.Verify(head.Head!, await _log.ListAsync(Ct)));
    }

    [Fact]
    public async Task Of_two_who_lengthen_the_chain_at_once_one_is_refused_and_nothing_of_it_is_kept()
    {
        var before = await _log.FindHeadAsync(Ct);
        await AppendAsync(minute: 1);
        await ViewAsync(Storage.NewId(), minute: 2);
        var loose = await _log.ListLooseAsync(Ct);
        var (next, added) = Chain.Append(Chain.Empty, loose.Select(l => l.Entry));

        Assert.False(await _log.AppendAsync(before, next, added, loose, Ct));

        Assert.Single(await _log.ListLooseAsync(Ct));
        Assert.Single(await _log.ListAsync(Ct));
    }

    [Fact]
    public async Task The_oldest_go_in_one_step_with_the_new_beginning()
    {
        await AppendAsync(minute: 1);
        await AppendAsync(minute: 2);
        var (head, oldest) = (await _log.FindHeadAsync(Ct), (await _log.ListAsync(Ct))[0]);

        Assert.True(await _log.DropAsync(head, Chain.Drop(head.Head!, oldest), [oldest], Ct));
        Assert.False(await _log.DropAsync(head, Chain.Drop(head.Head!, oldest), [oldest], Ct));

        Assert.Empty(Chain.Verify((await _log.FindHeadAsync(Ct)).Head!, await _log.ListAsync(Ct)));
        Assert.Equal(2, Assert.Single(await _log.ListAsync(Ct)).Place);
    }

    private Task ViewAsync(SignalId signal, int minute) => _signals.AddViewAsync(
        new SignalEvent(signal, Nine.AddMinutes(minute), new PersonId("anna"), EventKind.Viewed) { Ground = AccessGround.Officer }, Ct);

    private async Task AppendAsync(int minute)
    {
        await ViewAsync(Storage.NewId(), minute);
        var head = await _log.FindHeadAsync(Ct);
        var loose = await _log.ListLooseAsync(Ct);
        var (next, added) = Chain.Append(head.Head ?? Chain.Empty, loose.Select(l => l.Entry));
        Assert.True(await _log.AppendAsync(head, next, added, loose, Ct));
    }
}

public sealed class FakeAccessLogTests : AccessLogContract
{
    public FakeAccessLogTests()
        : this(new FakeSignalStore())
    {
    }

    private FakeAccessLogTests(FakeSignalStore store)
        : base(store, new FakeAccessLog(store))
    {
    }
}

[Collection(nameof(Storage))]
public sealed class TableAccessLogTests : AccessLogContract
{
    public TableAccessLogTests(Storage storage)
        : this(storage.Table())
    {
    }

    private TableAccessLogTests(NaoberTable table)
        : base(new TableSignalStore(table), new TableAccessLog(table))
    {
    }
}
