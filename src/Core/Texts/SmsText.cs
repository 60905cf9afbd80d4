namespace Naober.Core.Texts;

/// <summary>Counts what a text costs. Twilio bills per segment: 160 characters of GSM-7, or 70 as soon as one character is not in it.</summary>
public static class SmsText
{
    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private const string Extended = "^{}\\[~]|€";

    /// <summary>Whether it costs one of the 160.</summary>
    public static bool IsPlain(char character) => Basic.Contains(character, StringComparison.Ordinal);

    /// <summary>The number of segments; an empty text has one.</summary>
    public static int Segments(string text)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (Basic.Contains(c, StringComparison.Ordinal))
            {
                length++;
            }
            else if (Extended.Contains(c, StringComparison.Ordinal))
            {
                length += 2;
            }
            else
            {
                return Split(text.Length, whole: 70, part: 67);
            }
        }

        return Split(length, whole: 160, part: 153);
    }

    private static int Split(int length, int whole, int part) => length <= whole ? 1 : (length + part - 1) / part;
}
