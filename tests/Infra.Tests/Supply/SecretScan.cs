using System.Text.RegularExpressions;

namespace Naober.Infra.Tests.Supply;

/// <summary>Something that looks like a secret.</summary>
/// <param name="Where">The file, or the commit and the file.</param>
public sealed record Secret(string Where, string Kind, string Text)
{
    /// <summary>Where and what, without the secret itself: what a test prints ends in the log of a build.</summary>
    public override string ToString() => $"{Where}: {Kind} ({Text[..Math.Min(4, Text.Length)]}…, {Text.Length} characters)";
}

/// <summary>Finds keys, tokens and passwords in a line of text by their shape.</summary>
public static partial class SecretScan
{
    // A random key of 32 bytes is about 4.9 bits a character, and one in ten thousand is under this; words and paths are.
    private const double RandomBits = 4.4;

    private static readonly (string Kind, Regex Pattern)[] Kinds =
    [
        ("private key", PrivateKey()),
        ("storage key", AccountKey()),
        ("Twilio sid", TwilioSid()),
        ("JWT", Jwt()),
        ("shared access", SharedAccess()),
        ("password", Password()),
        ("token", HexToken()),
        ("random bytes", Base64()),
    ];

    public static IEnumerable<Secret> In(string place, string line) =>
        from kind in Kinds
        from Match match in kind.Pattern.Matches(line)
        let text = match.Groups["secret"] is { Success: true } secret ? secret.Value : match.Value
        where kind.Kind != "random bytes" || IsRandom(text)
        select new Secret(place, kind.Kind, text);

    private static bool IsRandom(string text) =>
        text.Any(char.IsAsciiLetterUpper) && text.Any(char.IsAsciiLetterLower) && text.Any(char.IsAsciiDigit)
        && text.GroupBy(c => c).Sum(g => -(double)g.Count() / text.Length * Math.Log2((double)g.Count() / text.Length)) > RandomBits;

    [GeneratedRegex("-----BEGIN [A-Z ]*PRIVATE KEY")]
    private static partial Regex PrivateKey();

    [GeneratedRegex("AccountKey=(?<secret>[A-Za-z0-9+/]{40,}={0,2})")]
    private static partial Regex AccountKey();

    [GeneratedRegex(@"\b(AC|SK)[0-9a-f]{32}\b")]
    private static partial Regex TwilioSid();

    [GeneratedRegex(@"\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*")]
    private static partial Regex Jwt();

    [GeneratedRegex("(SharedAccessKey|SharedAccessSignature|[?&]sig)=(?<secret>[A-Za-z0-9+/%]{20,}={0,2})")]
    private static partial Regex SharedAccess();

    [GeneratedRegex(@"(?i)\b(password|pwd|client_?secret)\s*=\s*(?<secret>(?=[^\s;""]*[0-9])[^\s;""'{}$<>()]{8,})\s*(;|""|'|$)")]
    private static partial Regex Password();

    [GeneratedRegex(@"(?i)(token|secret|api_?key|master_?key)[""']?\s*[:=]\s*[""'](?<secret>[0-9a-f]{32,})[""']")]
    private static partial Regex HexToken();

    [GeneratedRegex("(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/]{42,}={0,2}(?![A-Za-z0-9+/])")]
    private static partial Regex Base64();
}
