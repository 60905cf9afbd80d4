using Naober.Core.Villages;

namespace Naober.Functions.Ports;

/// <summary>Who asked to be told of the meeting point.</summary>
public interface ITourAudience
{
    /// <summary>How many numbers get a text when a visit to the village changes. A village that is not in it has none.</summary>
    Task<IReadOnlyDictionary<VillageId, int>> CountAsync(CancellationToken ct);
}
