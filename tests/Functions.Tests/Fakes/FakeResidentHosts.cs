using Naober.Core.Tour;
using Naober.Functions.Ports;

namespace Naober.Functions.Tests.Fakes;

/// <param name="tour">Keeps the visits themselves.</param>
internal sealed class FakeResidentHosts(FakeTourStops tour) : IResidentHosts
{
    private readonly Lock _lock = new();
    private readonly Dictionary<StopId, ResidentHost> _rows = [];

    /// <summary>Storage does not answer.</summary>
    public bool Down { get; set; }

    public IReadOnlyList<ResidentHost> All => [.. _rows.Values];

    public async Task<bool> SaveAsync(PlannedStop stop, StoredStop from, ResidentHost? host, CancellationToken ct)
    {
        if (!await tour.SaveAsync(stop, from, ct))
        {
            return false;
        }

        return await Answer(() =>
        {
            _rows.Remove(stop.Id);
            if (host is not null)
            {
                _rows[stop.Id] = host;
            }

            return true;
        });
    }

    public Task<ResidentHost?> FindAsync(StopId visit, CancellationToken ct) => Answer(() => _rows.GetValueOrDefault(visit));

    public Task<IReadOnlyList<ResidentHost>> ListAsync(CancellationToken ct) => Answer<IReadOnlyList<ResidentHost>>(() => [.. _rows.Values]);

    public Task RemoveAsync(StopId visit, CancellationToken ct) => Answer(() => _rows.Remove(visit));

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
