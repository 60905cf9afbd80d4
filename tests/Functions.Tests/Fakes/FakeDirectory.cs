using Naober.Core.Organisations;
using Naober.Functions.Ports;

namespace Naober.Functions.Tests.Fakes;

/// <param name="pack">The people that the pack names.</param>
internal sealed class FakeDirectory(StaffDirectory pack) : IDirectory
{
    private readonly Lock _lock = new();
    private StoredDirectory _row = new(pack, "v0");
    private int _versions;

    /// <summary>Storage does not answer, and nothing is remembered.</summary>
    public bool Down { get; set; }

    public StaffDirectory Now => _row.Directory;

    public Task<StaffDirectory> GetAsync(CancellationToken ct) => Answer(() => _row.Directory);

    public Task<StoredDirectory> ReadAsync(CancellationToken ct) => Answer(() => _row);

    public Task<bool> SaveAsync(StaffDirectory next, StoredDirectory from, CancellationToken ct) => Answer(() =>
    {
        if (from.Version != _row.Version)
        {
            return false;
        }

        _row = new StoredDirectory(next, $"v{++_versions}");
        return true;
    });

    /// <summary>Somebody edits, and everything works.</summary>
    public void Change(Func<StaffDirectory, StaffDirectory> change)
    {
        lock (_lock)
        {
            _row = new StoredDirectory(change(_row.Directory), $"v{++_versions}");
        }
    }

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
