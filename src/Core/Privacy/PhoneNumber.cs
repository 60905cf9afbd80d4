using System.Text;

namespace Naober.Core.Privacy;

/// <summary>
/// A telephone number in E.164. Prints masked, so that it cannot slip into a log; <see cref="E164"/> is the number itself.
/// </summary>
public sealed record PhoneNumber
{
    private const int Shortest = 8;
    private const int Longest = 15;
    private const string Netherlands = "+31";

    private PhoneNumber(string e164) => E164 = e164;

    /// <summary>The whole number, such as +31612345678.</summary>
    public string E164 { get; }

    /// <summary>As people read it: 06 12 34 56 78 for a Dutch mobile, 097 010 240 573 for another Dutch number, E.164 from abroad.</summary>
    public string Readable => E164 switch
    {
        ['+', '3', '1', '6', .. var rest] => $"06 {InGroups(rest, 2)}",
        ['+', '3', '1', .. var rest] => InGroups("0" + rest, 3),
        _ => E164,
    };

    /// <summary>
    /// Whether a text can arrive: an ordinary Dutch mobile number, or any number from abroad. Dutch landlines get none
    /// (Twilio refuses them with 21614) and 097 numbers belong to machines.
    /// </summary>
    public bool CanReceiveText =>
        !E164.StartsWith(Netherlands, StringComparison.Ordinal)
        || (E164.Length == 12 && E164[3] == '6' && E164[4] is >= '1' and <= '8' and not '6' and not '7');

    /// <summary>Reads what people write: 06 12 34 56 78, 0031 6…, +31 (0)6-…, 31 6…. Other words or too few digits: false.</summary>
    public static bool TryParse(string? text, out PhoneNumber? number)
    {
        number = Normalise(text) is { } e164 ? new PhoneNumber(e164) : null;
        return number is not null;
    }

    /// <summary>Masked: "06 ** ** ** 78", or "+49 ** 89" for a number from abroad.</summary>
    public override string ToString() =>
        E164.StartsWith("+316", StringComparison.Ordinal) ? $"06 ** ** ** {E164[^2..]}" : $"{E164[..3]} ** {E164[^2..]}";

    private static string InGroups(string digits, int size) => string.Join(' ', digits.Chunk(size).Select(c => new string(c)));

    private static string? Normalise(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var kept = new StringBuilder(text.Length);
        foreach (var c in text.Replace("(0)", "", StringComparison.Ordinal))
        {
            if (char.IsAsciiDigit(c) || (c == '+' && kept.Length == 0))
            {
                kept.Append(c);
            }
            else if (c is not (' ' or '.' or '-' or '(' or ')' or '\u00a0'))
            {
                return null;
            }
        }

        var digits = kept.ToString();
        var e164 = digits switch
        {
            ['+', ..] => digits,
            ['0', '0', .. var rest] => "+" + rest,
            ['0', .. var rest] => Netherlands + rest,
            ['3', '1', '6', ..] => "+" + digits,
            _ => "",
        };
        return e164.Length is > Shortest and <= Longest + 1 && e164[1] != '0' ? e164 : null;
    }
}
