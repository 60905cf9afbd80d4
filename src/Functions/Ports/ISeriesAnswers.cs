using Naober.Core.Tour;
using Naober.Core.Villages;

namespace Naober.Functions.Ports;

/// <summary>Keeps what residents answered to the question whether the visits to a village must go on, until that is decided.</summary>
public interface ISeriesAnswers
{
    /// <summary>Of two answers for a village by the same number or form the later one counts, in whatever order they come here; the same one twice is one.</summary>
    /// <exception cref="StorageUnavailableException">Storage did not answer within 3 seconds: nobody knows whether it is kept.</exception>
    Task PutAsync(SeriesAnswer answer, CancellationToken ct);

    /// <summary>Those for a village.</summary>
    Task<IReadOnlyList<SeriesAnswer>> ListAsync(VillageId village, CancellationToken ct);

    /// <summary>All that are kept.</summary>
    Task<IReadOnlyList<SeriesAnswer>> ListAsync(CancellationToken ct);

    /// <summary>Takes these away; what is gone already is gone.</summary>
    Task RemoveAsync(IReadOnlyList<SeriesAnswer> answers, CancellationToken ct);
}
