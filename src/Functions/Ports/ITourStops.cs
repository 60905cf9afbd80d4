using Naober.Core.Tour;

namespace Naober.Functions.Ports;

/// <summary>A published stop as it stands in storage.</summary>
/// <param name="Version">Changes with every save.</param>
public sealed record StoredStop(PlannedStop Stop, string Version);

/// <summary>The plan that nobody outside knows yet, as it stands in storage.</summary>
/// <param name="Version">Null: nothing was ever saved.</param>
public sealed record StoredDraft(TourDraft Draft, string? Version);

/// <summary>A published stop that changes together with the plan.</summary>
/// <param name="From">As it was read; null: it is published now.</param>
public sealed record StopChange(PlannedStop Stop, StoredStop? From);

/// <summary>Keeps the tour: the stops that people were told of, each by itself, and the draft of what comes. Each call takes effect whole or not at all.</summary>
public interface ITourStops
{
    /// <summary>Published stops on that local day or later, cancelled and held ones included, by date and time.</summary>
    /// <exception cref="StorageUnavailableException">Storage did not answer within 3 seconds.</exception>
    Task<IReadOnlyList<StoredStop>> ListAsync(DateOnly from, CancellationToken ct);

    Task<StoredStop?> FindAsync(StopId id, CancellationToken ct);

    /// <summary>Saves what changes at a stop while the plan stays: the host, that it was held.</summary>
    /// <returns>False: somebody saved first; nothing changed.</returns>
    Task<bool> SaveAsync(PlannedStop stop, StoredStop from, CancellationToken ct);

    /// <summary>An empty draft when there is none yet.</summary>
    Task<StoredDraft> GetDraftAsync(CancellationToken ct);

    /// <summary>Saves the draft, and with it what is published, moved or cancelled. Its revision must be another than before.</summary>
    /// <param name="stops">At most 99.</param>
    /// <returns>False: somebody saved the draft or one of the stops first, or a stop is there already; nothing changed.</returns>
    Task<bool> ChangeAsync(TourDraft draft, StoredDraft from, IReadOnlyList<StopChange> stops, CancellationToken ct);
}
