namespace Naober.Core.Tour;

/// <summary>A part of every such day of the week, in local time.</summary>
public sealed record Hours(DayOfWeek Day, TimeOnly From, TimeOnly Until);
