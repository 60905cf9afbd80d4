namespace Naober.Core.Texts;

/// <summary>All texts in all languages, before anything is filled in. Made by <see cref="TextBookReader"/>.</summary>
public sealed class TextBook(IReadOnlyDictionary<(string Language, TextId Id, FormOfAddress Address), string> templates, IReadOnlyList<DayWords> days)
{
    /// <summary>Must have every text.</summary>
    public const string Dutch = "nl";

    /// <summary>Must have every text, because it goes along with Dutch to whoever reads another language.</summary>
    public const string English = "en";

    public IReadOnlyList<string> Languages { get; } = [.. days.Select(d => d.Language)];

    /// <returns>Null when the language does not have this text.</returns>
    public string? Find(string language, TextId id, FormOfAddress address) => templates.GetValueOrDefault((language, id, address));

    public DayWords DayWords(string language) => days.First(d => d.Language == language);
}

/// <summary>How a language says when: "vandaag", "op maandag", "op maandag 4 januari".</summary>
/// <param name="Days">Sunday first, with the word before them ("op").</param>
/// <param name="Months">January first.</param>
public sealed record DayWords(string Language, string Today, IReadOnlyList<string> Days, IReadOnlyList<string> Months)
{
    /// <summary>The longest that this language makes of a day.</summary>
    public string Longest => $"{Days.MaxBy(d => d.Length)} 30 {Months.MaxBy(m => m.Length)}";

    public string Say(DateOnly day, DateOnly today)
    {
        if (day == today)
        {
            return Today;
        }

        var name = Days[(int)day.DayOfWeek];
        return day < today.AddDays(7) ? name : $"{name} {day.Day} {Months[day.Month - 1]}";
    }
}
