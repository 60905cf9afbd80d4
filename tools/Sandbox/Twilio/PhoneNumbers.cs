using System.Text.RegularExpressions;

namespace Naober.Sandbox.Twilio;

/// <summary>What Twilio knows about a number from its digits alone.</summary>
public static partial class PhoneNumbers
{
    /// <summary>E.164, and for the Netherlands of a length that exists: nine digits, or eleven after 97.</summary>
    public static bool IsValid(string number) =>
        E164().IsMatch(number) && (!number.StartsWith("+31", StringComparison.Ordinal) || Dutch().IsMatch(number));

    /// <summary>A Dutch number that is neither a mobile (06) nor a machine number (097): no text gets there.</summary>
    public static bool IsLandline(string number) =>
        number.StartsWith("+31", StringComparison.Ordinal)
        && !number.StartsWith("+316", StringComparison.Ordinal)
        && !number.StartsWith("+3197", StringComparison.Ordinal);

    /// <summary>What somebody types (06 12 34 56 78, 0031 6…) as E.164; null when it is no number.</summary>
    public static string? Parse(string? typed)
    {
        var digits = Separators().Replace(typed ?? "", "");
        var number = digits switch
        {
            ['+', ..] => digits,
            ['0', '0', .. var rest] => $"+{rest}",
            ['0', .. var rest] => $"+31{rest}",
            _ => $"+{digits}",
        };
        return IsValid(number) ? number : null;
    }

    /// <summary>As people write it: 06 12 34 56 78.</summary>
    public static string Show(string number)
    {
        if (!number.StartsWith("+31", StringComparison.Ordinal))
        {
            return number;
        }

        var national = $"0{number[3..]}";
        return national switch
        {
            { Length: 10 } when national[1] == '6' =>
                $"{national[..2]} {national[2..4]} {national[4..6]} {national[6..8]} {national[8..]}",
            { Length: 10 } => $"{national[..4]} {national[4..6]} {national[6..8]} {national[8..]}",
            { Length: 12 } => $"{national[..3]} {national[3..6]} {national[6..9]} {national[9..]}",
            _ => number,
        };
    }

    [GeneratedRegex(@"^\+[1-9]\d{6,14}$")]
    private static partial Regex E164();

    [GeneratedRegex(@"^\+31(97\d{9}|(?!97)[1-9]\d{8})$")]
    private static partial Regex Dutch();

    [GeneratedRegex(@"\(0\)|[\s.\-()]")]
    private static partial Regex Separators();
}
