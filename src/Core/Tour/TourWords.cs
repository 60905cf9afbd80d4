namespace Naober.Core.Tour;

/// <summary>Days and rhythms as people say them.</summary>
internal static class TourWords
{
    private static readonly string[] Days = ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"];

    private static readonly string[] Months =
    [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
    ];

    /// <summary>Such as "donderdag 3 december".</summary>
    public static string Day(DateOnly date) => $"{Weekday(date.DayOfWeek)} {Short(date)}";

    /// <summary>Such as "3 december".</summary>
    public static string Short(DateOnly date) => $"{date.Day} {Month(date)}";

    public static string Month(DateOnly date) => Months[date.Month - 1];

    public static string Weekday(DayOfWeek day) => Days[(int)day];

    /// <summary>Such as "om de 3 weken".</summary>
    public static string Every(int days) => (days % 7, days / 7) switch
    {
        (0, 1) => "elke week",
        (0, var weeks) => $"eens in de {weeks} weken",
        _ => $"eens in de {days} dagen",
    };
}
