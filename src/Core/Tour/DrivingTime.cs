using Naober.Core.Villages;

namespace Naober.Core.Tour;

/// <summary>A measured drive between two villages, both ways. Where there is none, it is computed from the positions.</summary>
public sealed record DrivingTime(VillageId From, VillageId To, int Minutes, double Kilometres);
