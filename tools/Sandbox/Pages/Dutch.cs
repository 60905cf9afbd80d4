using System.Globalization;

namespace Naober.Sandbox.Pages;

/// <summary>Moments as people here read them.</summary>
public static class Dutch
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>14.05 today, otherwise 3 december 14.05.</summary>
    public static string Moment(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, Amsterdam);
        var today = TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, Amsterdam).Date;
        return local.ToString(local.Date == today ? "HH'.'mm" : "d MMMM HH'.'mm", Culture);
    }
}
