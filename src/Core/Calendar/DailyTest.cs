namespace Naober.Core.Calendar;

/// <summary>
/// When the whole way of a signal is tried: each day that the office is open at 8.30, and until it worked; from 8.45 somebody must know that it
/// does not. Local time. Asked as often and as late as one likes.
/// </summary>
public static class DailyTest
{
    private static readonly TimeOnly Start = new(8, 30);
    private static readonly TimeOnly Alarm = new(8, 45);
    private static readonly TimeOnly End = new(9, 30);

    /// <param name="now">UTC.</param>
    public static DailyTestStep Next(OfficeHours hours, DateTimeOffset now)
    {
        var (date, time) = LocalTime.Of(now, hours.Zone);
        return hours.PeriodsOn(date).Count == 0 || time < Start || time >= End ? DailyTestStep.Nothing
            : time < Alarm ? DailyTestStep.Try
            : DailyTestStep.TryAndAlarm;
    }

    /// <summary>Whether a test of today should have arrived by now.</summary>
    public static bool IsOverdue(OfficeHours hours, DateTimeOffset now)
    {
        var (date, time) = LocalTime.Of(now, hours.Zone);
        return hours.PeriodsOn(date).Count > 0 && time >= Alarm;
    }
}

/// <summary>What to do as long as today's test has not arrived.</summary>
public enum DailyTestStep
{
    Nothing,
    Try,
    TryAndAlarm,
}
