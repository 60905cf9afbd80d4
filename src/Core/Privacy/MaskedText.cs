using System.Text;
using Naober.Core.Triage;
using Naober.Core.Villages;

namespace Naober.Core.Privacy;

/// <summary>A piece that was taken out of a text and may be put back.</summary>
/// <param name="At">Where its placeholder starts in the masked text.</param>
/// <param name="Length">Of the placeholder.</param>
/// <param name="Value">What stood there.</param>
public sealed record HiddenPiece(int At, int Length, string Value);

/// <summary>
/// A text without what identifies a person. Citizen service numbers, bank accounts and codes are gone for good: only the law allows us the
/// first (domain guide §4), and nobody needs the others. Names, addresses, telephone numbers and the like can be put back.
/// </summary>
public sealed record MaskedText(string Text, IReadOnlyList<HiddenPiece> Hidden)
{
    private const int ShortestNamePart = 3;

    /// <param name="found">In the order of the text, never overlapping.</param>
    public static MaskedText Of(string text, IReadOnlyList<PersonalData> found)
    {
        var masked = new StringBuilder(text.Length);
        var hidden = new List<HiddenPiece>();
        var done = 0;
        foreach (var (kind, start, length) in found)
        {
            masked.Append(text, done, start - done);
            var placeholder = PlaceholderOf(kind);
            if (!IsDestroyed(kind))
            {
                hidden.Add(new HiddenPiece(masked.Length, placeholder.Length, text.Substring(start, length)));
            }

            masked.Append(placeholder);
            done = start + length;
        }

        return new MaskedText(masked.Append(text, done, text.Length - done).ToString(), hidden);
    }

    /// <summary>The text with what was hidden; what was destroyed stays away.</summary>
    public string Reveal()
    {
        var whole = new StringBuilder(Text.Length);
        var done = 0;
        foreach (var (at, length, value) in Hidden)
        {
            whole.Append(Text, done, at - done).Append(value);
            done = at + length;
        }

        return whole.Append(Text, done, Text.Length - done).ToString();
    }

    /// <summary>A quotation from the text without what identifies a person, also where it quotes only part of a name or a number.</summary>
    public static string MaskQuote(string said, string text, IReadOnlyList<PersonalData> found)
    {
        foreach (var (kind, start, length) in found)
        {
            foreach (var word in Words.Split(text.Substring(start, length)).Where(w => w.Length >= ShortestNamePart || char.IsAsciiDigit(w.Plain[0])))
            {
                said = ReplaceWord(said, text.Substring(start + word.Start, word.Length), PlaceholderOf(kind));
            }
        }

        return said;
    }

    private static string ReplaceWord(string said, string word, string placeholder)
    {
        for (var at = said.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = said.IndexOf(word, at, StringComparison.OrdinalIgnoreCase))
        {
            var isWhole = (at == 0 || !char.IsLetterOrDigit(said[at - 1]))
                && (at + word.Length == said.Length || !char.IsLetterOrDigit(said[at + word.Length]));
            if (isWhole)
            {
                said = string.Concat(said.AsSpan(0, at), placeholder, said.AsSpan(at + word.Length));
            }

            at += isWhole ? placeholder.Length : word.Length;
            if (at >= said.Length)
            {
                break;
            }
        }

        return said;
    }

    private static bool IsDestroyed(PersonalDataKind kind) => kind is PersonalDataKind.Bsn or PersonalDataKind.Iban or PersonalDataKind.Code;

    private static string PlaceholderOf(PersonalDataKind kind) => kind switch
    {
        PersonalDataKind.Bsn => "[bsn]",
        PersonalDataKind.Iban => "[rekening]",
        PersonalDataKind.Code => "[code]",
        PersonalDataKind.Phone => "[telefoonnummer]",
        PersonalDataKind.Email => "[e-mailadres]",
        PersonalDataKind.Name => "[naam]",
        PersonalDataKind.Address => "[adres]",
        PersonalDataKind.LicensePlate => "[kenteken]",
        _ => "[geboortedatum]",
    };
}
