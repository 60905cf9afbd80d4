namespace Naober.Core.Shops;

/// <summary>The code on the card behind the counter. Says nothing about the shop; in capitals.</summary>
public readonly record struct ShopCode
{
    private const int Length = 6;
    private const int Longest = 12;

    // Without what looks like something else (0 O, 1 I L, 2 Z, 5 S, 8 B, U V) and without vowels, so that no word can come out.
    private const string Alphabet = "34679CDFGHJKMNPQRTWXY";

    private ShopCode(string value) => Value = value;

    public string Value { get; }

    /// <param name="below">Chance, for Core has none: any whole number from 0 and below the one given.</param>
    public static ShopCode Make(Func<int, int> below) =>
        new(string.Create(Length, below, static (code, below) =>
        {
            for (var i = 0; i < code.Length; i++)
            {
                code[i] = Alphabet[below(Alphabet.Length)];
            }
        }));

    /// <summary>Reads a code as people type it. A pack may hold codes that we would not make: letters and digits are enough.</summary>
    public static bool TryParse(string? text, out ShopCode code)
    {
        var valid = text is { Length: > 0 and <= Longest } && text.All(char.IsAsciiLetterOrDigit);
        code = valid ? new ShopCode(text!.ToUpperInvariant()) : default;
        return valid;
    }

    public override string ToString() => Value;
}
