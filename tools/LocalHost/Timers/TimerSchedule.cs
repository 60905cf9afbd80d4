using NCrontab;

namespace Naober.LocalHost.Timers;

/// <summary>An NCRONTAB schedule of six fields (or five, without seconds), in UTC.</summary>
internal sealed class TimerSchedule
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly CrontabSchedule _schedule;

    private TimerSchedule(CrontabSchedule schedule) => _schedule = schedule;

    /// <exception cref="SetupException">The text is not a schedule.</exception>
    public static TimerSchedule Parse(string text)
    {
        var fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        try
        {
            return new TimerSchedule(CrontabSchedule.Parse(text, new CrontabSchedule.ParseOptions { IncludingSeconds = fields == 6 }));
        }
        catch (CrontabException e)
        {
            throw new SetupException($"'{text}' is not a schedule: {e.Message}");
        }
    }

    /// <summary>The first moment of the schedule after <paramref name="time"/>.</summary>
    public DateTimeOffset After(DateTimeOffset time) => new(_schedule.GetNextOccurrence(time.UtcDateTime), TimeSpan.Zero);

    /// <summary>More than once a minute: the host keeps no status of such a timer, so nothing is caught up.</summary>
    public bool IsTooFastToMonitor(DateTimeOffset now)
    {
        var first = After(now);
        return After(first) - first < Minute;
    }
}
