using Naober.Core.Tour;
using Naober.Core.Villages;
using Naober.Functions.Ports;

namespace Naober.Functions.Tests.Fakes;

internal sealed class FakeVillageLines : IVillageLines
{
    private readonly Lock _lock = new();
    private readonly Dictionary<VillageId, StoredLines> _rows = [];
    private int _versions;

    /// <summary>Storage does not answer.</summary>
    public bool Down { get; set; }

    public Task<StoredLines?> FindAsync(VillageId village, CancellationToken ct) => Answer(() => _rows.GetValueOrDefault(village));

    public Task<bool> SaveAsync(VillageLines lines, StoredLines? from, CancellationToken ct) => Answer(() =>
    {
        var saves = IsAsRead(lines.Village, from);
        if (saves)
        {
            _rows[lines.Village] = new StoredLines(lines, $"v{++_versions}");
        }

        return saves;
    });

    public Task<bool> RemoveAsync(StoredLines lines, CancellationToken ct) =>
        Answer(() => IsAsRead(lines.Lines.Village, lines) && _rows.Remove(lines.Lines.Village));

    private bool IsAsRead(VillageId village, StoredLines? from) => _rows.GetValueOrDefault(village)?.Version == from?.Version;

    private Task<T> Answer<T>(Func<T> answer)
    {
        lock (_lock)
        {
            return Down
                ? Task.FromException<T>(new StorageUnavailableException(new IOException("Storage is down.")))
                : Task.FromResult(answer());
        }
    }
}
