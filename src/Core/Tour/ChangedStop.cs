namespace Naober.Core.Tour;

/// <param name="Before">Null: it is new.</param>
/// <param name="After">Null: it is gone.</param>
public sealed record ChangedStop(Stop? Before, Stop? After);
