using Microsoft.Extensions.Configuration;
using Naober.Core.Calendar;
using Naober.Core.Tour;

namespace Naober.Functions.Settings;

/// <summary>
/// When a text may go that answers nothing at once. <c>Texting__AtAnyHour=true</c> lifts the quiet hours: for a laptop, where nobody sleeps
/// beside the phone.
/// </summary>
public sealed record TextingHours(bool AtAnyHour, TimeZoneInfo Zone)
{
    public static TextingHours From(IConfiguration configuration, TimeZoneInfo zone) => new(configuration["Texting:AtAnyHour"] == "true", zone);

    /// <summary>Where the quiet hours are counted. Null: there are none.</summary>
    public TimeZoneInfo? QuietIn => AtAnyHour ? null : Zone;

    /// <summary>How long a text that is due now must wait; nothing outside the quiet hours.</summary>
    /// <param name="now">UTC.</param>
    public TimeSpan WaitAt(DateTimeOffset now) => AtAnyHour ? TimeSpan.Zero : QuietHours.After(now, Zone) - now;

    /// <summary>The same for a text about a visit, which may go sooner when that is in the morning.</summary>
    public TimeSpan WaitAt(DateTimeOffset now, PlannedStop stop) => AtAnyHour ? TimeSpan.Zero : NoticeTimes.MayGo(stop, now, Zone) - now;
}
