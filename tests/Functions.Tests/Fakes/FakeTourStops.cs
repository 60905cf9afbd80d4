using Naober.Core.Tour;
using Naober.Functions.Ports;

namespace Naober.Functions.Tests.Fakes;

internal sealed class FakeTourStops : ITourStops
{
    private readonly Lock _lock = new();
    private readonly Dictionary<StopId, StoredStop> _stops = [];
    private StoredDraft _draft = new(TourDraft.Empty, null);
    private int _versions;

    /// <summary>Every stop that was ever published.</summary>
    public IReadOnlyList<PlannedStop> All => [.. InOrder().Select(s => s.Stop)];

    /// <summary>Storage does not answer.</summary>
    public bool Down { get; set; }

    public TourDraft Draft => _draft.Draft;

    public Task<IReadOnlyList<StoredStop>> ListAsync(DateOnly from, CancellationToken ct) =>
        Answer<IReadOnlyList<StoredStop>>(() => [.. InOrder().Where(s => s.Stop.Stop.Date >= from)]);

    public Task<StoredStop?> FindAsync(StopId id, CancellationToken ct) => Answer(() => _stops.GetValueOrDefault(id));

    public Task<bool> SaveAsync(PlannedStop stop, StoredStop from, CancellationToken ct) => Answer(() => Save([new StopChange(stop, from)]));

    public Task<StoredDraft> GetDraftAsync(CancellationToken ct) => Answer(() => _draft);

    public Task<bool> ChangeAsync(TourDraft draft, StoredDraft from, IReadOnlyList<StopChange> stops, CancellationToken ct) => Answer(() =>
    {
        if (_draft.Version != from.Version || !Save(stops))
        {
            return false;
        }

        _draft = new StoredDraft(draft, NextVersion());
        return true;
    });

    private bool Save(IReadOnlyList<StopChange> changes)
    {
        if (changes.Any(c => _stops.GetValueOrDefault(c.Stop.Id)?.Version != c.From?.Version))
        {
            return false;
        }

        foreach (var (stop, _) in changes)
        {
            _stops[stop.Id] = new StoredStop(stop, NextVersion());
        }

        return true;
    }

    private IEnumerable<StoredStop> InOrder() =>
        _stops.Values.OrderBy(s => s.Stop.Stop.Date).ThenBy(s => s.Stop.Stop.Start).ThenBy(s => s.Stop.Id.Value, StringComparer.Ordinal);

    private string NextVersion() => $"v{++_versions}";

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
