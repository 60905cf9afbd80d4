namespace Naober.Core.Tour;

/// <summary>How well the aims are met, in their order.</summary>
/// <param name="LargestWait">Largest relative wait: 1 is exactly on target.</param>
/// <param name="SumOfSquares">Of all relative waits.</param>
/// <param name="RhythmKept">Of the second and later visits to a village, the part on its usual weekday and hour; 1 when there are none.</param>
public sealed record TourFigures(double LargestWait, double SumOfSquares, double RhythmKept, double Kilometres);
