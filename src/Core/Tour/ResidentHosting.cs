using Naober.Core.Calendar;

namespace Naober.Core.Tour;

/// <summary>A resident as the host of a visit, who has no account with us: how long a link of theirs works, and when we forget who it was.</summary>
public static class ResidentHosting
{
    /// <summary>So many days after the visit the link still works.</summary>
    public const int LinkDays = 7;

    public const int NameLength = 60;

    /// <summary>Whether the resident can tell how it went: once, from the end of the visit on.</summary>
    /// <param name="now">UTC.</param>
    public static bool IsLinkOpen(PlannedStop stop, DateTimeOffset now, TimeZoneInfo zone) =>
        stop.ResidentHost && ReportTimes.IsOpen(stop, now, zone) && LocalTime.Of(now, zone).Date <= stop.Stop.Date.AddDays(LinkDays);

    /// <summary>Whether the name and the number must go: it was told, a colleague is the host now, or the days are over.</summary>
    /// <param name="stop">Null: there is no such visit.</param>
    /// <param name="today">Local.</param>
    public static bool IsOver(PlannedStop? stop, DateOnly today) =>
        stop is not { ResidentHost: true, Report: null } || today > stop.Stop.Date.AddDays(LinkDays);
}
