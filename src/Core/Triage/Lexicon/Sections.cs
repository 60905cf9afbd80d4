using System.Globalization;

namespace Naober.Core.Triage.Lexicon;

/// <summary>Reads the headings of the word lists.</summary>
internal static class Sections
{
    private static readonly Dictionary<string, Effect> Effects = new()
    {
        ["thema"] = Effect.Theme,
        ["gevaar"] = Effect.Danger,
        ["spoed"] = Effect.Urgent,
        ["thuis"] = Effect.AtHome,
        ["niet thuis"] = Effect.NotAtHome,
        ["nu"] = Effect.Now,
        ["voorbij"] = Effect.Past,
        ["geregeld"] = Effect.Handled,
        ["algemeen"] = Effect.General,
        ["figuurlijk"] = Effect.Figurative,
        ["bedoeling"] = Effect.Intent,
        ["over"] = Effect.About,
        ["wens"] = Effect.Wish,
        ["subonderwerp"] = Effect.SubTag,
        ["spreektaal"] = Effect.Language,
    };

    /// <param name="heading">Without brackets, such as "gevaar violence spoed thuis".</param>
    /// <returns>Null and a Dutch sentence when it is none.</returns>
    public static Section? Read(string heading, out string error)
    {
        error = "";
        var name = heading.StartsWith("niet thuis", StringComparison.Ordinal) ? "niet thuis" : heading.Split(' ')[0];
        var words = heading[name.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (!Effects.TryGetValue(name, out var effect))
        {
            error = $"[{heading}] is geen soort lijst. Kies uit: {string.Join(", ", Effects.Keys)}, woorden, schrijfwijze, voornamen, gewone woorden.";
            return null;
        }

        var weight = words.Count > 0 && double.TryParse(words[^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : 0;
        if (weight != 0)
        {
            words.RemoveAt(words.Count - 1);
        }

        var (atHome, whole) = (words.Remove("thuis"), words.Remove("heel"));
        var detail = 0;
        if (effect is Effect.Theme or Effect.Danger or Effect.Intent or Effect.About or Effect.Wish or Effect.SubTag)
        {
            detail = words.Count > 0 ? DutchIds.Find(effect, words[0]) : -1;
            error = detail < 0 ? $"[{heading}]: '{words.FirstOrDefault()}' is er niet." : "";
        }
        else if (effect == Effect.Language)
        {
            detail = words is [{ Length: 2 } code] ? (code[0] << 8) | code[1] : -1;
            error = detail < 0 ? $"[{heading}]: zet er de twee letters van de taal bij." : "";
        }

        var urgency = effect == Effect.Danger && words.Count == 2 ? DutchIds.FindUrgency(words[1]) : 0;
        if (effect == Effect.Danger && (urgency < 0 || words.Count != 2))
        {
            error = $"[{heading}]: zet gewoon, spoed of acuut achter het gevaar.";
        }

        return error.Length > 0
            ? null
            : new Section(effect, detail, weight == 0 ? 1 : weight, (Urgency)urgency, atHome, whole, Label(effect, words));
    }

    private static string Label(Effect effect, List<string> words) => effect switch
    {
        Effect.Theme => ThemeLabel(words[0]),
        Effect.Wish => words[0] switch { "niet-bellen" => "niet bellen", "bel-mij" => "wil gebeld worden", "geen-bericht" => "niets terugsturen", _ => "niets doorvertellen" },
        Effect.Danger => words[1],
        Effect.Urgent => "spoed",
        Effect.AtHome => "veiligheid thuis",
        Effect.NotAtHome => "niet thuis",
        Effect.Now => "het gebeurt nu",
        Effect.Past => "voorbij",
        Effect.Handled => "al hulp",
        Effect.General => "algemene vraag",
        Effect.Figurative => "zo niet bedoeld",
        Effect.Intent or Effect.SubTag => words[0],
        Effect.About => words[0] switch { "self" => "gaat over de afzender", "other" => "gaat over een ander", _ => "gaat niet over iemand" },
        _ => "taal",
    };

    /// <summary>Words as the pages have them: what is said of somebody is no diagnosis.</summary>
    private static string ThemeLabel(string theme) => theme switch
    {
        "dementie" => "vergeetachtig of verward",
        "geldzorgen" => "geld",
        "initiatief" => "idee",
        "ontmoetingsplek" => "ontmoeting",
        "verwaarlozing" => "zorgt slecht voor zichzelf",
        _ => theme,
    };
}
