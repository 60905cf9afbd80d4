using Naober.Core.Calendar;

namespace Naober.Core.Texts;

/// <summary>Moments as people in the Netherlands read them; without culture data, so that they are the same on every machine.</summary>
public static class DutchTime
{
    private static readonly string[] Days = ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"];

    private static readonly string[] Months =
    [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
    ];

    /// <summary>Such as "3 december 2026".</summary>
    public static string Date(DateOnly date) => $"{date.Day} {Months[date.Month - 1]} {date.Year}";

    /// <summary>Such as "donderdag 3 december".</summary>
    public static string Day(DateOnly date) => $"{Days[(int)date.DayOfWeek]} {date.Day} {Months[date.Month - 1]}";

    /// <summary>Such as "10.00 tot 12.00 uur".</summary>
    public static string Between(TimeOnly from, TimeOnly until) => $"{from.Hour}.{from.Minute:00} tot {until.Hour}.{until.Minute:00} uur";

    /// <summary>Such as "14.05 uur", in the given zone.</summary>
    public static string Hour(DateTimeOffset moment, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(moment, zone);
        return $"{local.Hour}.{local.Minute:00} uur";
    }

    /// <summary>A moment to come: "10.59 uur" today, "dinsdag 10.59 uur" within a week, otherwise the whole <see cref="Moment"/>.</summary>
    public static string Near(DateTimeOffset moment, DateTimeOffset now, TimeZoneInfo zone)
    {
        var (day, today) = (LocalTime.Of(moment, zone).Date, LocalTime.Of(now, zone).Date);
        return day == today ? Hour(moment, zone)
            : day < today.AddDays(7) ? $"{Days[(int)day.DayOfWeek]} {Hour(moment, zone)}"
            : Moment(moment, zone);
    }

    /// <summary>A moment that has passed: "om 10.59 uur" today, otherwise the whole <see cref="Moment"/>.</summary>
    public static string Past(DateTimeOffset moment, DateTimeOffset now, TimeZoneInfo zone) =>
        LocalTime.Of(moment, zone).Date == LocalTime.Of(now, zone).Date ? $"om {Hour(moment, zone)}" : Moment(moment, zone);

    /// <summary>Such as "zaterdag 21 november om 14.05 uur", in the given zone.</summary>
    public static string Moment(DateTimeOffset moment, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(moment, zone);
        return $"{Days[(int)local.DayOfWeek]} {local.Day} {Months[local.Month - 1]} om {Hour(moment, zone)}";
    }
}
