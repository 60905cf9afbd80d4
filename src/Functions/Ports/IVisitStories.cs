using Naober.Core.Tour;
using Naober.Core.Villages;

namespace Naober.Functions.Ports;

/// <param name="Version">Changes with every save.</param>
public sealed record StoredStory(VisitStory Story, string Version);

/// <summary>Keeps what may be told on of visits, at most one of each.</summary>
public interface IVisitStories
{
    /// <summary>Saves what a host told of a visit, with the story if there is one: whole or not at all.</summary>
    /// <returns>False: somebody saved the visit first; nothing changed.</returns>
    /// <exception cref="StorageUnavailableException">Storage did not answer within 3 seconds: nobody knows.</exception>
    Task<bool> ReportAsync(PlannedStop stop, StoredStop from, VisitStory? story, CancellationToken ct);

    /// <summary>Of every village, the newest visit first.</summary>
    Task<IReadOnlyList<StoredStory>> ListAsync(CancellationToken ct);

    /// <exception cref="StorageUnavailableException">Storage did not answer within 3 seconds.</exception>
    Task<IReadOnlyList<StoredStory>> ListAsync(VillageId village, CancellationToken ct);

    /// <returns>False: somebody saved first; nothing changed.</returns>
    Task<bool> SaveAsync(VisitStory story, StoredStory from, CancellationToken ct);

    /// <inheritdoc cref="SaveAsync"/>
    Task<bool> RemoveAsync(StoredStory story, CancellationToken ct);
}
