using Azure;
using Azure.Data.Tables;
using Naober.Core.Organisations;
using Naober.Functions.Ports;

namespace Naober.Functions.Adapters.Storage;

/// <summary>
/// The directory in one row, and for half a minute in memory. The pack's people are inserted when there is no row: storage refuses the second of
/// two instances.
/// </summary>
public sealed class TableDirectory(NaoberTable table, Pack pack, TimeProvider clock) : IDirectory
{
    // A column takes 32,768 characters at most.
    private const int PieceLength = 30_000;

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    // Only while storage does not answer, and then there is nothing to show to who has just left.
    private static readonly TimeSpan BetterThanNothing = TimeSpan.FromMinutes(10);

    private volatile Known? _known;

    public async Task<StaffDirectory> GetAsync(CancellationToken ct)
    {
        var (known, now) = (_known, clock.GetUtcNow());
        if (known is not null && now - known.At < Fresh)
        {
            return known.Directory;
        }

        try
        {
            return (await ReadAsync(ct)).Directory;
        }
        catch (StorageUnavailableException) when (known is not null && now - known.At < BetterThanNothing)
        {
            return known.Directory;
        }
    }

    public async Task<StoredDirectory> ReadAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var row = await ShortWait.RunAsync(FindOrSeedAsync, ct);
        var read = new StoredDirectory(DirectoryJson.Read(TextOf(row)), row.ETag.ToString());
        _known = new Known(read.Directory, now);
        return read;
    }

    public async Task<bool> SaveAsync(StaffDirectory next, StoredDirectory from, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var saved = await table.TrySubmitAsync([new(TableTransactionActionType.UpdateReplace, Row(next), new ETag(from.Version))], ct);
        _known = saved ? new Known(next, now) : _known;
        return saved;
    }

    private async Task<TableEntity> FindOrSeedAsync(CancellationToken ct)
    {
        if (await table.FindAsync(Keys.Directory, ct) is { } row)
        {
            return row;
        }

        await table.TrySubmitAsync([new(TableTransactionActionType.Add, Row(StaffDirectory.Of(pack.Organisation)))], ct);
        return await table.FindAsync(Keys.Directory, ct) ?? throw new FormatException("The directory was saved and is not there.");
    }

    private TableEntity Row(StaffDirectory directory)
    {
        var row = new TableEntity(table.Partition, Keys.Directory);
        foreach (var (index, piece) in DirectoryJson.Write(directory).Chunk(PieceLength).Index())
        {
            row[$"Piece{index}"] = new string(piece);
        }

        return row;
    }

    private static string TextOf(TableEntity row) =>
        string.Concat(Enumerable.Range(0, row.Count).Select(i => row.GetString($"Piece{i}")).TakeWhile(p => p is not null));

    private sealed record Known(StaffDirectory Directory, DateTimeOffset At);
}
