using Naober.Core.Calendar;
using Naober.Core.Texts;

namespace Naober.Core.Routing;

/// <summary>In what a term is counted.</summary>
public enum TermUnit
{
    Minutes,
    Hours,

    /// <summary>Days on which the office is open.</summary>
    WorkingDays,
}

/// <summary>How long a signal may wait: until the first step of its ladder, until the second and so on, each since it began to wait.</summary>
/// <param name="Steps">Rising, at least two. The first one is when it must have been picked up. A step beyond the last comes as much later again.</param>
public sealed record Term(TermUnit Unit, IReadOnlyList<int> Steps)
{
    /// <summary>When a step is due, UTC.</summary>
    /// <param name="aroundTheClock">Whether minutes and hours also count while the office is closed.</param>
    public DateTimeOffset At(int step, DateTimeOffset since, OfficeHours hours, bool aroundTheClock) => (Unit, aroundTheClock) switch
    {
        (TermUnit.WorkingDays, _) => hours.AfterDays(since, Of(step)),
        (_, true) => since + Time(step),
        _ => hours.After(since, Time(step)),
    };

    /// <summary>Such as "20 minuten".</summary>
    public string Say(int step) => Unit switch
    {
        TermUnit.Minutes => Of(step) == 1 ? "1 minuut" : $"{Of(step)} minuten",
        TermUnit.Hours => $"{Of(step)} uur",
        _ => Of(step) == 1 ? "1 werkdag" : $"{Of(step)} werkdagen",
    };

    /// <summary>The same as residents read it, such as "15 minutes"; in English for any other language than Dutch.</summary>
    public string SayTo(string language, int step) => (language is TextBook.Dutch, Unit) switch
    {
        (true, _) => Say(step),
        (_, TermUnit.Minutes) => Of(step) == 1 ? "1 minute" : $"{Of(step)} minutes",
        (_, TermUnit.Hours) => Of(step) == 1 ? "1 hour" : $"{Of(step)} hours",
        _ => Of(step) == 1 ? "1 working day" : $"{Of(step)} working days",
    };

    private TimeSpan Time(int step) => Unit == TermUnit.Minutes ? TimeSpan.FromMinutes(Of(step)) : TimeSpan.FromHours(Of(step));

    private int Of(int step) => step < Steps.Count ? Steps[step] : Steps[^1] + ((step - Steps.Count + 1) * (Steps[^1] - Steps[^2]));
}
