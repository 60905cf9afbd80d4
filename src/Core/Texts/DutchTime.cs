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

    /// <summary>Such as "14.05 uur", in the given zone.</summary>
    public static string Hour(DateTimeOffset moment, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(moment, zone);
        return $"{local.Hour}.{local.Minute:00} uur";
    }

    /// <summary>Such as "zaterdag 21 november om 14.05 uur", in the given zone.</summary>
    public static string Moment(DateTimeOffset moment, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(moment, zone);
        return $"{Days[(int)local.DayOfWeek]} {local.Day} {Months[local.Month - 1]} om {Hour(moment, zone)}";
    }
}
