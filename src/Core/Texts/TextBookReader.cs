namespace Naober.Core.Texts;

/// <summary>
/// Reads <c>config/texts</c>: a file per language, in it <c>[name]</c> or <c>[name je]</c> and <c>[name u]</c> and below it the text. Says in
/// Dutch what is wrong. Dutch and English must be complete; any other language must have the texts for danger and urgency.
/// </summary>
public sealed class TextBookReader
{
    private static readonly string[] Placeholders = ["organisatie", "telefoon", "dorp", "dag", "tijd", "naam", "termijn", "bus", "bezoek"];

    private readonly Dictionary<(string Language, TextId Id, FormOfAddress Address), string> _templates = [];
    private readonly List<DayWords> _days = [];
    private readonly List<string> _errors = [];

    private TextBookReader()
    {
    }

    /// <param name="files">Their names without folder, such as "nl.txt", and what stands in them. Of a later file with the same name the texts go before those of an earlier one.</param>
    /// <param name="errors">Dutch sentences; empty when all is well.</param>
    /// <returns>Null when there are errors.</returns>
    public static TextBook? Read(IEnumerable<(string Name, string Content)> files, out IReadOnlyList<string> errors)
    {
        ArgumentNullException.ThrowIfNull(files);
        var reader = new TextBookReader();
        foreach (var language in files.GroupBy(f => f.Name.Split('.')[0]))
        {
            var sections = new Dictionary<string, string>();
            foreach (var (name, content) in language)
            {
                reader.ReadSections(name, content, sections);
            }

            reader.ReadLanguage(language.Key, sections);
        }

        reader.CheckComplete();
        errors = reader._errors;
        return reader._errors.Count == 0 ? new TextBook(reader._templates, reader._days) : null;
    }

    private void ReadSections(string file, string content, Dictionary<string, string> sections)
    {
        var seen = new HashSet<string>();
        string? section = null;
        foreach (var line in content.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#'))
        {
            if (line[0] == '[' && line[^1] == ']')
            {
                section = line[1..^1];
                sections[section] = "";
                Check(seen.Add(section), $"{file}: de tekst '{section}' staat er twee keer in.");
            }
            else if (section is null)
            {
                _errors.Add($"{file}: boven '{line}' staat geen naam tussen [haken].");
            }
            else
            {
                sections[section] = $"{sections[section]} {line}".TrimStart();
            }
        }
    }

    private void ReadLanguage(string language, Dictionary<string, string> sections)
    {
        var days = new DayWords(
            language, sections.GetValueOrDefault("vandaag", ""), ListOf(sections, "dagen"), ListOf(sections, "maanden"));
        Check(
            days is { Today.Length: > 0, Days.Count: 7, Months.Count: 12 },
            $"{language}.txt: er horen [vandaag], zeven [dagen] vanaf zondag en twaalf [maanden] in te staan.");
        _days.Add(days);
        foreach (var (section, text) in sections.Where(s => s.Key is not ("vandaag" or "dagen" or "maanden")))
        {
            var words = section.Split(' ');
            FormOfAddress[] addresses = words switch
            {
                [_] => [FormOfAddress.Je, FormOfAddress.U],
                [_, "je"] => [FormOfAddress.Je],
                [_, "u"] => [FormOfAddress.U],
                _ => [],
            };
            if (addresses.Length == 0 || !TextIds.TryParse(words[0], out var id))
            {
                _errors.Add($"{language}.txt: er is geen tekst die '{section}' heet.");
                continue;
            }

            CheckPlaceholders(language, section, text);
            foreach (var address in addresses)
            {
                Check(_templates.TryAdd((language, id, address), text), $"{language}.txt: '{words[0]}' staat er met en zonder je of u in.");
            }
        }
    }

    private void CheckPlaceholders(string language, string section, string text)
    {
        Check(text.Length > 0, $"{language}.txt: onder [{section}] staat geen tekst.");
        var rest = Placeholders.Aggregate(text, (t, p) => t.Replace($"{{{p}}}", "", StringComparison.Ordinal));
        Check(
            rest.IndexOfAny(['{', '}']) < 0,
            $"{language}.txt: in '{section}' staat iets tussen accolades dat Naober niet kan invullen. Het kan: {string.Join(", ", Placeholders.Select(p => $"{{{p}}}"))}.");
    }

    private void CheckComplete()
    {
        foreach (var language in new[] { TextBook.Dutch, TextBook.English }.Where(l => _days.TrueForAll(d => d.Language != l)))
        {
            _errors.Add($"Het bestand {language}.txt met teksten is er niet.");
        }

        foreach (var language in _days.Select(d => d.Language))
        {
            var needed = language is TextBook.Dutch or TextBook.English
                ? TextIds.All
                : TextIds.All.Where(id => TextIds.IsSafety(id) && TextIds.GeneralOf(id) == id);
            foreach (var id in needed)
            {
                var has = _templates.ContainsKey((language, id, FormOfAddress.Je)) && _templates.ContainsKey((language, id, FormOfAddress.U));
                Check(has, $"{language}.txt: de tekst '{TextIds.NameOf(id)}' ontbreekt, of heeft alleen een je- of een u-vorm.");
            }
        }
    }

    private static List<string> ListOf(Dictionary<string, string> sections, string name) =>
        [.. sections.GetValueOrDefault(name, "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private void Check(bool good, string error)
    {
        if (!good)
        {
            _errors.Add(error);
        }
    }
}
