namespace Naober.Core.Calendar;

/// <summary>When 5 May (Dutch: Bevrijdingsdag) is a day off. The law leaves it to the employer; the collective agreement says.</summary>
public enum LiberationDay
{
    Never,

    /// <summary>In 2025, 2030, 2035 and so on.</summary>
    EveryFiveYears,
    EveryYear,
}
