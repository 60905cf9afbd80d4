using System.Text.RegularExpressions;

namespace Naober.Infra.Tests.Settings;

/// <summary>The names of the settings that the app reads, with double underscores, taken from its source.</summary>
internal static partial class SettingsInCode
{
    /// <summary>A name that ends so stands for any that starts with what is before it.</summary>
    public const string Any = "__*";

    /// <summary>Without these the app does not start.</summary>
    public static IReadOnlySet<string> Required { get; } = Of(RequiredReads());

    public static IReadOnlySet<string> All { get; } =
        Of(RequiredReads().Concat(OptionalReads()).Concat(SectionReads()).Concat(Connections()));

    /// <summary>Ways to read a setting that are not understood here; there must be none.</summary>
    public static IEnumerable<string> NotUnderstood() =>
        Files.AppSources.SelectMany(s => Unread().Matches(s)).Select(m => m.Value);

    private static SortedSet<string> Of(IEnumerable<string> keys) =>
        new(keys.Select(k => k.Replace(":", "__", StringComparison.Ordinal)), StringComparer.Ordinal);

    private static IEnumerable<string> RequiredReads() =>
        Files.AppSources.SelectMany(s => RequiredRead().Matches(s)).Select(m => m.Groups[1].Value)
            .Concat(Files.AppSources.Where(HasKeysOfItsOwn).Select(s => SectionOf(s) + Any));

    private static IEnumerable<string> OptionalReads() =>
        Files.AppSources.SelectMany(s => OptionalRead().Matches(s)).Select(m => m.Groups[1].Value);

    private static IEnumerable<string> SectionReads() =>
        from source in Files.AppSources
        where !HasKeysOfItsOwn(source)
        from read in SectionRead().Matches(source)
        select read.Groups[1].Success ? $"{SectionOf(source)}:{read.Groups[1].Value}" : SectionOf(source);

    private static IEnumerable<string> Connections() =>
        Files.AppSources.SelectMany(s => Connection().Matches(s)).Select(m => m.Groups[1].Value);

    private static bool HasKeysOfItsOwn(string source) => source.Contains(".GetChildren()", StringComparison.Ordinal);

    private static string SectionOf(string source) => Section().Match(source) is { Success: true } found
        ? found.Groups[1].Value
        : throw new InvalidOperationException($"A section is read, but there is no 'const string Section':\n{source}");

    [GeneratedRegex("""\.(?:Required|Address)\("([A-Za-z:]+)"\)""")]
    private static partial Regex RequiredRead();

    [GeneratedRegex("""(?:\.Address\((?="[A-Za-z:]+", )|configuration\[)"([A-Za-z:_]+)"[\],]""")]
    private static partial Regex OptionalRead();

    [GeneratedRegex("""\bsection(?:\["([A-Za-z]+)"\]|\.Value\b)""")]
    private static partial Regex SectionRead();

    [GeneratedRegex("const string Section = \"([A-Za-z]+)\"")]
    private static partial Regex Section();

    [GeneratedRegex("\\bConnection = \"([A-Za-z]+)\"")]
    private static partial Regex Connection();

    [GeneratedRegex("""GetEnvironmentVariable\(.*|\.GetValue(?:<|\().*|BindConfiguration\(.*|\.Bind\(.*|GetConnectionString\(.*|GetSection\((?!Section\)).*|%[A-Za-z_]+%""")]
    private static partial Regex Unread();
}
