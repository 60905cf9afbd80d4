using System.Text.Json;

namespace Naober.Pages.Languages;

/// <summary>A language in which the public forms can be read. An address says it (<c>?taal=uk</c>); no cookie does.</summary>
/// <param name="Code">Two letters after ISO 639-1.</param>
public sealed record Language(string Code, Words Words)
{
    /// <summary>What an address calls it.</summary>
    public const string Parameter = "taal";

    private static readonly Lazy<IReadOnlyList<Language>> Read =
        new(static () => [.. ((string[])["nl", "en", "uk", "tr", "pl", "ar"]).Select(static code => new Language(code, WordsOf(code)))]);

    /// <summary>Dutch first, then in the order of the switch.</summary>
    public static IReadOnlyList<Language> All => Read.Value;

    public static Language Dutch => All[0];

    public bool IsDutch => Code == Dutch.Code;

    /// <summary>The attribute <c>dir</c>; null where it may be left out.</summary>
    public string? Direction => Words.RightToLeft ? "rtl" : null;

    /// <summary>The language of an address; Dutch for any other word.</summary>
    public static Language Named(string? code) =>
        All.FirstOrDefault(l => string.Equals(l.Code, code, StringComparison.OrdinalIgnoreCase)) ?? Dutch;

    /// <summary>One of our addresses, in this language.</summary>
    public string Address(string path) => IsDutch ? path : $"{path}{(path.Contains('?') ? '&' : '?')}{Parameter}={Code}";

    private static Words WordsOf(string code)
    {
        using var stream = typeof(Language).Assembly.GetManifestResourceStream($"{code}.json")!;
        return JsonSerializer.Deserialize(stream, WordsJson.Default.Words)!;
    }
}
