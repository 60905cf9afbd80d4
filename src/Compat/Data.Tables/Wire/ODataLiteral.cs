using System.Globalization;

namespace Azure.Data.Tables.Wire;

/// <summary>Values as they stand in a <c>$filter</c>.</summary>
internal static class ODataLiteral
{
    /// <exception cref="ArgumentException">A value is of a type that no filter can hold.</exception>
    public static string Fill(FormattableString filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return string.Format(CultureInfo.InvariantCulture, filter.Format, [.. filter.GetArguments().Select(Of)]);
    }

    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => Quoted(text),
        char letter => Quoted(letter.ToString()),
        bool flag => flag ? "true" : "false",
        sbyte or byte or short or ushort or int or uint => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        float number => Fraction(number.ToString(CultureInfo.InvariantCulture)),
        double number => Fraction(number.ToString(CultureInfo.InvariantCulture)),
        Guid id => $"guid'{id}'",
        DateTimeOffset instant => Instant(instant.UtcDateTime),
        DateTime instant => Instant(instant.ToUniversalTime()),
        byte[] bytes => $"X'{Convert.ToHexStringLower(bytes)}'",
        BinaryData bytes => $"X'{Convert.ToHexStringLower(bytes)}'",
        _ => throw new ArgumentException($"A filter cannot hold a {value.GetType()}.", nameof(value)),
    };

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Instant(DateTime utc) => $"datetime'{utc.ToString(Edm.InstantFormat, CultureInfo.InvariantCulture)}'";

    // 5 would be an Int32.
    private static string Fraction(string number) => number.All(c => char.IsAsciiDigit(c) || c == '-') ? number + ".0" : number;
}
