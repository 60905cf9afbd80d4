using Naober.Core.Villages;

namespace Naober.Core.Tour;

/// <summary>
/// A measured drive from one village to another. It counts for the way back too, unless that has a time of its own. Where there is none, it is
/// computed from the positions.
/// </summary>
public sealed record DrivingTime(VillageId From, VillageId To, int Minutes, double Kilometres);
