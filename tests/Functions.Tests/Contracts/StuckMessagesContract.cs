using Naober.Core.Privacy;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Functions.Adapters.Storage;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.Contracts;

public abstract class StuckMessagesContract
{
    private static readonly DateTimeOffset Nine = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly CancellationToken Ct = CancellationToken.None;

    private readonly IStuckMessages _stuck;
    private readonly IAccessLog _log;

    private protected StuckMessagesContract(IStuckMessages stuck, IAccessLog log) => (_stuck, _log) = (stuck, log);

    [Fact]
    public async Task What_is_kept_is_found_and_listed_oldest_first()
    {
        var (late, early) = (Stuck("a", Nine.AddHours(1)), Stuck("b", Nine) with { Signal = Storage.NewId() });
        await _stuck.AddAsync(late, Storage.Content(), Ct);
        await _stuck.AddAsync(early, Storage.Content() with { Phone = null }, Ct);

        var found = await _stuck.FindAsync(early.Id, Ct);

        Assert.Equal([early, late], await _stuck.ListAsync(Ct));
        Assert.Equal(early, found!.Value.Message);
        Assert.Equivalent(Storage.Content() with { Phone = null }, found.Value.Body, strict: true);
    }

    [Fact]
    public async Task The_same_one_again_replaces_the_body()
    {
        var stuck = Stuck("a", Nine);
        await _stuck.AddAsync(stuck, Storage.Content(), Ct);
        await _stuck.AddAsync(stuck with { Since = Nine.AddDays(1) }, Storage.Content(seed: 7), Ct);

        Assert.Single(await _stuck.ListAsync(Ct));
        Assert.Equal(7, (await _stuck.FindAsync(stuck.Id, Ct))!.Value.Body.Text[0]);
    }

    [Fact]
    public async Task What_is_forgotten_is_gone_and_forgetting_twice_is_once()
    {
        var (gone, stays) = (Stuck("a", Nine), Stuck("b", Nine));
        await _stuck.AddAsync(gone, Storage.Content(), Ct);
        await _stuck.AddAsync(stays, Storage.Content(), Ct);

        await _stuck.RemoveAsync(gone.Id, Ct);
        await _stuck.RemoveAsync(gone.Id, Ct);

        Assert.Equal([stays], await _stuck.ListAsync(Ct));
        Assert.Null(await _stuck.FindAsync(gone.Id, Ct));
    }

    [Fact]
    public async Task What_is_dismissed_is_gone_with_an_entry_in_the_log_and_twice_is_once()
    {
        var (gone, stays) = (Stuck("a", Nine), Stuck("b", Nine));
        await _stuck.AddAsync(gone, Storage.Content(), Ct);
        await _stuck.AddAsync(stays, Storage.Content(), Ct);
        var entry = new LogEntry(gone.Id, Nine, new("els"), EventKind.Dismissed, AccessGround.Coordinator, SafeRoute: false);

        Assert.True(await _stuck.DismissAsync(gone.Id, entry, Ct));
        Assert.False(await _stuck.DismissAsync(gone.Id, entry with { At = Nine.AddHours(1) }, Ct));

        Assert.Equal([stays], await _stuck.ListAsync(Ct));
        Assert.Equal(entry, Assert.Single(await _log.ListLooseAsync(Ct)).Entry);
    }

    private static StuckMessage Stuck(string body, DateTimeOffset since) =>
        new(StuckMessage.IdOf("notify", signal: null, body), "notify", Signal: null, since);
}

public sealed class FakeStuckMessagesTests : StuckMessagesContract
{
    public FakeStuckMessagesTests()
        : this(new FakeSignalStore())
    {
    }

    private FakeStuckMessagesTests(FakeSignalStore signals)
        : base(new FakeStuckMessages(signals), new FakeAccessLog(signals))
    {
    }
}

[Collection(nameof(Storage))]
public sealed class TableStuckMessagesTests : StuckMessagesContract
{
    public TableStuckMessagesTests(Storage storage)
        : this(storage.Table())
    {
    }

    private TableStuckMessagesTests(NaoberTable table)
        : base(new TableStuckMessages(table), new TableAccessLog(table))
    {
    }
}
