namespace Naober.Sandbox.Twilio;

/// <summary>How many SMS segments a body takes: 160 or 153 in GSM-7, 70 or 67 UTF-16 units otherwise.</summary>
public static class Segments
{
    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private const string Extended = "^{}\\[~]|€";

    public static int Count(string body)
    {
        if (body.All(c => Basic.Contains(c) || Extended.Contains(c)))
        {
            return Parts(body.Sum(c => Extended.Contains(c) ? 2 : 1), 160, 153);
        }

        return Parts(body.Length, 70, 67);
    }

    private static int Parts(int length, int single, int joined) =>
        length <= single ? 1 : (length + joined - 1) / joined;
}
