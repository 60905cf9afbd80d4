using System.Globalization;
using Naober.Core.Organisations;

namespace Naober.Core.Routing;

/// <summary>Reads the terms that an organisation wrote in its pack, such as "2, 4, 6 uur", and says in Dutch what is wrong.</summary>
public static class TermsReader
{
    // Longer is no term but a mistake.
    private const int Most = 240;

    private static readonly Dictionary<string, TermUnit> Units = new(StringComparer.Ordinal)
    {
        ["minuten"] = TermUnit.Minutes,
        ["uur"] = TermUnit.Hours,
        ["werkdagen"] = TermUnit.WorkingDays,
    };

    /// <param name="terms">What is left out is as in <see cref="Terms.Default"/>.</param>
    /// <param name="errors">Dutch sentences are added here.</param>
    public static Terms Read(bool onCall, PackTerms? terms, ICollection<string> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        var usual = Terms.Default;
        return new Terms(
            onCall,
            One("acute", terms?.Acute, usual.Acute),
            One("urgent", terms?.Urgent, usual.Urgent),
            One("normal", terms?.Normal, usual.Normal),
            One("safety", terms?.Safety, usual.Safety),
            One("followUp", terms?.FollowUp, usual.FollowUp));

        Term One(string name, string? text, Term ordinary)
        {
            if (text is null)
            {
                return ordinary;
            }

            if (Read(text) is { } read && read.Steps.Count == ordinary.Steps.Count)
            {
                return read;
            }

            var example = $"{string.Join(", ", ordinary.Steps)} {Units.First(u => u.Value == ordinary.Unit).Key}";
            errors.Add(
                $"De termijnen bij 'terms.{name}' ('{text}') kloppen niet. Schrijf {ordinary.Steps.Count} getallen die oplopen, en dan minuten, uur of werkdagen. Bijvoorbeeld: {example}.");
            return ordinary;
        }
    }

    // Null: it is no term.
    private static Term? Read(string text)
    {
        var words = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || !Units.TryGetValue(words[^1], out var unit))
        {
            return null;
        }

        var steps = words[..^1].Select(w => int.TryParse(w, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is > 0 and <= Most ? n : 0).ToList();
        return steps.Zip(steps.Skip(1)).All(s => s.First < s.Second) && steps[0] > 0 ? new Term(unit, steps) : null;
    }
}
