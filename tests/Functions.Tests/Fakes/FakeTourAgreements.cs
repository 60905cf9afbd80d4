using Naober.Core.Tour;
using Naober.Core.Villages;
using Naober.Functions.Ports;

namespace Naober.Functions.Tests.Fakes;

internal sealed class FakeTourAgreements : ITourAgreements
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, StoredAgreement> _rows = new(StringComparer.Ordinal);
    private int _versions;

    public VillageAgreement? Of(string village) => _rows.GetValueOrDefault(village)?.Agreement;

    public Task<IReadOnlyList<StoredAgreement>> ListAsync(CancellationToken ct)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<StoredAgreement>>([.. _rows.Values]);
        }
    }

    public Task<bool> SaveAsync(VillageAgreement agreement, StoredAgreement from, CancellationToken ct)
    {
        lock (_lock)
        {
            if (_rows.GetValueOrDefault(agreement.Village.Value)?.Version != from.Version)
            {
                return Task.FromResult(false);
            }

            _rows[agreement.Village.Value] = new StoredAgreement(agreement, $"v{++_versions}");
            return Task.FromResult(true);
        }
    }
}

internal sealed class FakeTourAudience : ITourAudience
{
    public Dictionary<VillageId, int> Counts { get; } = [];

    public Task<IReadOnlyDictionary<VillageId, int>> CountAsync(CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<VillageId, int>>(Counts.ToDictionary());
}
