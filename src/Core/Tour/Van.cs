using Naober.Core.Villages;

namespace Naober.Core.Tour;

/// <summary>A van that carries the meeting point around.</summary>
public sealed record Van
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Where it starts and ends each day.</summary>
    public required Position Home { get; init; }

    /// <summary>The village its home is in, so that measured drives count from home too. Null: they are computed from the position.</summary>
    public VillageId? HomeVillage { get; init; }

    /// <summary>
    /// When it may be on the road, driving from and to home included. A day may have more than one period: each stop lies within one
    /// of them, with its drive from and to home.
    /// </summary>
    public required IReadOnlyList<Hours> Runs { get; init; }

    /// <summary>Days it is not there: maintenance, holidays of the crew.</summary>
    public IReadOnlyList<Closure> Away { get; init; } = [];

    /// <summary>At most, Monday to Sunday.</summary>
    public int StopsPerWeek { get; init; } = 3;

    public int StopsPerDay { get; init; } = 2;
}
