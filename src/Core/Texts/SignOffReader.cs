using System.Globalization;
using Naober.Core.Organisations;

namespace Naober.Core.Texts;

/// <summary>Reads the approvals that stand in a pack and says in Dutch what is wrong with them.</summary>
public static class SignOffReader
{
    private static readonly Dictionary<string, Approver> Approvers = Enum.GetValues<Approver>().ToDictionary(NameOf);

    public static string NameOf(Approver approver) => approver switch
    {
        Approver.Officer => "aandachtsfunctionaris",
        Approver.SafeAtHome => "Veilig Thuis",
        Approver.SuicidePrevention => "113",
        _ => "moedertaalspreker",
    };

    /// <param name="errors">Dutch sentences are added here.</param>
    public static IReadOnlyList<SignOff> Read(IEnumerable<PackSignOff> signOffs, ICollection<string> errors)
    {
        ArgumentNullException.ThrowIfNull(signOffs);
        ArgumentNullException.ThrowIfNull(errors);
        var read = new List<SignOff>();
        foreach (var (text, language, by, who, date, mark) in signOffs)
        {
            if (!TextIds.TryParse(text ?? "", out var id))
            {
                errors.Add($"De goedkeuring van '{text}' hoort bij geen tekst.");
            }
            else if (!Approvers.TryGetValue(by ?? "", out var approver))
            {
                errors.Add($"Wie keurde '{text}' goed? Zet bij 'by': {string.Join(", ", Approvers.Keys)}.");
            }
            else if (string.IsNullOrWhiteSpace(who) || string.IsNullOrWhiteSpace(language) || string.IsNullOrWhiteSpace(mark)
                || !DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on))
            {
                errors.Add($"De goedkeuring van '{text}' heeft een 'language', 'who', 'date' (zoals 2026-12-01) en 'mark' (uit docs/safety-texts.md) nodig.");
            }
            else
            {
                read.Add(new SignOff(id, language, approver, who, on, mark));
            }
        }

        return read;
    }
}
