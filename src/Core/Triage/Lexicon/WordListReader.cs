using Naober.Core.Triage.Fitted;
using Naober.Core.Villages;

namespace Naober.Core.Triage.Lexicon;

/// <summary>Makes <see cref="WordLists"/> of text files, or says in plain Dutch which line must be mended. The files are described in docs/triage.md.</summary>
public sealed class WordListReader
{
    private const string Weights = "gewichten";
    private readonly List<string> _errors = [];
    private readonly Dictionary<string, string> _spellings = [];
    private readonly Dictionary<string, HashSet<string>> _lists = new() { ["voornamen"] = [], ["voornamen voorzichtig"] = [], ["gewone woorden"] = [], ["dubbele dorpsnamen"] = [] };
    private readonly Dictionary<string, List<string>> _groups = [];
    private readonly FittedWeights _weights = new();
    private readonly List<(string File, int Line, string Heading, Section Section, string Phrase)> _phrases = [];

    private WordListReader()
    {
    }

    /// <param name="files">Name and content of each file; the order does not matter.</param>
    /// <param name="errors">Dutch sentences with file and line; empty when all is well.</param>
    /// <returns>Null when there are errors.</returns>
    public static WordLists? Read(IEnumerable<(string Name, string Content)> files, out IReadOnlyList<string> errors)
    {
        var reader = new WordListReader();
        errors = reader._errors;
        foreach (var (name, content) in files)
        {
            reader.ReadFile(name, content);
        }

        var lists = reader.Compile();
        return reader._errors.Count == 0 ? lists : null;
    }

    private void ReadFile(string name, string content)
    {
        var (heading, section, number) = ("", (Section?)null, 0);
        foreach (var raw in content.Split('\n'))
        {
            number++;
            var line = raw.Split('#')[0].Trim();
            if (line.Length == 0)
            {
                continue;
            }

            if (line.StartsWith('[') && line.EndsWith(']'))
            {
                heading = line[1..^1].Trim();
                section = IsList(heading) ? null : Check(name, number, heading);
            }
            else if (section is not null)
            {
                _phrases.AddRange(Parts(line).Select(phrase => (name, number, heading, section, phrase)));
            }
            else if (heading == Weights)
            {
                AddError(name, number, _weights.Add(line));
            }
            else if (!ReadList(heading, line) && heading.Length == 0)
            {
                _errors.Add($"{name}, regel {number}: deze woorden staan onder geen kop tussen [ en ].");
            }
        }
    }

    private void AddError(string name, int number, string error)
    {
        if (error.Length > 0)
        {
            _errors.Add($"{name}, regel {number}: {error}");
        }
    }

    private Section? Check(string name, int number, string heading)
    {
        var section = Sections.Read(heading, out var error);
        AddError(name, number, error);
        return section;
    }

    private static bool IsList(string heading) =>
        heading is Weights or "schrijfwijze" or "voornamen" or "voornamen voorzichtig" or "gewone woorden" or "dubbele dorpsnamen" || heading.StartsWith("woorden ", StringComparison.Ordinal);

    private static string[] Parts(string line) => line.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private bool ReadList(string heading, string line)
    {
        switch (heading)
        {
            case "schrijfwijze":
                var sides = line.Split('=', 2);
                foreach (var variant in sides.Length == 2 ? Words.Of(sides[1]) : [])
                {
                    _spellings[variant] = Words.Of(sides[0])[0];
                }

                return true;
            case var list when _lists.TryGetValue(list, out var names):
                names.UnionWith(Words.Of(line));
                return true;
            case var list when list.StartsWith("woorden ", StringComparison.Ordinal):
                if (!_groups.TryGetValue(list[8..], out var group))
                {
                    _groups[list[8..]] = group = [];
                }

                group.AddRange(line.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries));
                return true;
            default:
                return false;
        }
    }

    /// <summary>Short enough to stand in a list; the beginning of a phrase tells which it is.</summary>
    private static string NameOf(string file, string heading, string phrase) =>
        $"{Path.GetFileNameWithoutExtension(file)} [{heading}] {(phrase.Length > 60 ? phrase[..60] + "…" : phrase)}";

    private WordLists Compile()
    {
        var compiler = new PhraseCompiler(_spellings, _groups);
        var rules = new List<Rule>(_phrases.Count);
        foreach (var (file, line, heading, section, phrase) in _phrases)
        {
            if (compiler.Compile(section, phrase, out var error) is { } rule)
            {
                rules.Add(rule with { Id = rules.Count, Name = NameOf(file, heading, phrase) });
            }
            else
            {
                _errors.Add($"{file}, regel {line}: '{phrase}': {error}");
            }
        }

        return new WordLists(
            compiler.Elements, rules, compiler.Sequences, _spellings, _lists["voornamen"], _lists["voornamen voorzichtig"], _lists["gewone woorden"], _lists["dubbele dorpsnamen"], _weights);
    }
}
