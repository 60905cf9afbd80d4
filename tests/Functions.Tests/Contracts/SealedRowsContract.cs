using Naober.Core.Organisations;
using Naober.Core.Signals;
using Naober.Functions.Adapters.Storage;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.Contracts;

public abstract class SealedRowsContract
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private static readonly WrappedKey Newer = new("k20261201", [9, 9]);

    private readonly ISignalStore _signals;
    private readonly ISealedRows _rows;

    private protected SealedRowsContract(ISignalStore signals, ISealedRows rows) => (_signals, _rows) = (signals, rows);

    [Fact]
    public async Task Text_names_and_notes_under_another_key_are_listed_once_and_what_was_erased_is_not()
    {
        var id = await AddAsync();
        var stored = (await _signals.FindAsync(await AddAsync(), Ct))!;
        await _signals.MoveAsync(stored, Core.Privacy.ExpiryTable.Forget(stored.Signal, DateTimeOffset.UnixEpoch), Ct);

        var listed = await _rows.ListAsync("k20261201", Ct);

        Assert.Equal([SealedKind.Content, SealedKind.Details, SealedKind.Note], listed.Select(r => r.Kind).Order());
        Assert.All(listed, r => Assert.Equal("k20260101", r.Key.KeyId));
        Assert.Equal(2, listed.Count(r => r.Id == id));
        Assert.Empty(await _rows.ListAsync("k20260101", Ct));
    }

    [Fact]
    public async Task A_new_wrapping_replaces_the_key_and_nothing_else()
    {
        var id = await AddAsync();
        foreach (var row in await _rows.ListAsync(Newer.KeyId, Ct))
        {
            Assert.True(await _rows.SaveAsync(row, Newer, Ct));
        }

        Assert.Empty(await _rows.ListAsync(Newer.KeyId, Ct));
        var stored = (await _signals.FindAsync(id, Ct))!;
        Assert.Equivalent(Storage.Content() with { KeyId = Newer.KeyId, WrappedKey = Newer.Bytes }, stored.Content, strict: true);
        Assert.Equal(SignalState.Routed, stored.Signal.State);
        Assert.Equivalent(Storage.Details() with { KeyId = Newer.KeyId, WrappedKey = Newer.Bytes }, await _signals.FindDetailsAsync(id, Ct), strict: true);
        Assert.Equal("k20261201", Assert.Single(await _signals.ListNotesAsync(id, Ct)).KeyId);
    }

    [Fact]
    public async Task What_somebody_saved_meanwhile_is_left_to_the_next_round()
    {
        await AddAsync();
        var rows = await _rows.ListAsync(Newer.KeyId, Ct);
        foreach (var row in rows)
        {
            await _rows.SaveAsync(row, new WrappedKey("k20261130", [7]), Ct);
        }

        Assert.All(rows, async row => Assert.False(await _rows.SaveAsync(row, Newer, Ct)));
        Assert.Equal(3, (await _rows.ListAsync(Newer.KeyId, Ct)).Count);
    }

    private async Task<SignalId> AddAsync()
    {
        var signal = Storage.ASignal() with { Parts = [], PartOf = null };
        signal = signal with { Hiding = [signal.Id] };
        await _signals.AddAsync(new NewSignal(signal, Storage.Content(), Storage.Details()), Ct);
        var note = Storage.NewId();
        var move = Assert.IsType<MoveDecision.Accepted>(signal.Decide(new Move.WriteNote(note), new PersonId("anna"), DateTimeOffset.UnixEpoch));
        var stored = (await _signals.FindAsync(signal.Id, Ct))!;
        Assert.True(await _signals.MoveWithNoteAsync(stored, move, new SealedNote(note, DateTimeOffset.UnixEpoch, new PersonId("anna"), "k20260101", [1], [2]), conversation: null, Ct));
        return signal.Id;
    }
}

public sealed class FakeSealedRowsTests : SealedRowsContract
{
    public FakeSealedRowsTests()
        : this(new FakeSignalStore())
    {
    }

    private FakeSealedRowsTests(FakeSignalStore store)
        : base(store, store)
    {
    }
}

[Collection(nameof(Storage))]
public sealed class TableSealedRowsTests : SealedRowsContract
{
    public TableSealedRowsTests(Storage storage)
        : this(storage.Table())
    {
    }

    private TableSealedRowsTests(NaoberTable table)
        : base(new TableSignalStore(table), new TableSealedRows(table))
    {
    }
}
