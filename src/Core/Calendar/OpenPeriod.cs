namespace Naober.Core.Calendar;

/// <summary>Part of a day on which the office is open, in local time.</summary>
/// <param name="Until">No longer open from this moment on.</param>
public readonly record struct OpenPeriod(TimeOnly From, TimeOnly Until)
{
    public bool Contains(TimeOnly time) => From <= time && time < Until;
}
