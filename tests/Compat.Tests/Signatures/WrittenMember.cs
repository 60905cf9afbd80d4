using System.Text.RegularExpressions;

namespace Naober.Compat.Tests.Signatures;

/// <summary>One line of the written list.</summary>
internal static partial class WrittenMember
{
    private static readonly HashSet<string> ValueTypes =
        ["bool", "byte", "int", "long", "double", "decimal", "DateTime", "DateTimeOffset", "TimeSpan", "Guid", "ETag", "TableAudience"];

    public static MemberShape Read(string line, bool inInterface)
    {
        var text = Attributes().Replace(line, "");
        var modifiers = Modifiers().Match(text).Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        text = Modifiers().Replace(text, "", 1).TrimEnd(';');
        var accessors = Accessors().Match(text);
        text = Normal(accessors.Success ? text[..accessors.Index] : text);
        var kept = modifiers.Where(word => word is "public" or "protected" or "static" or "readonly");
        return new MemberShape(
            string.Join(' ', [.. inInterface ? ["public"] : kept, text]),
            NameOf(text),
            modifiers.FirstOrDefault(word => word is "virtual" or "abstract") ?? "",
            [.. accessors.Groups["accessors"].Value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]);
    }

    /// <summary>The one call of a delegate.</summary>
    public static MemberShape Call(string returns, string parameters) => new(Normal($"{returns} Invoke{parameters}"), "Invoke", "", []);

    /// <summary>Without the marks of nullable references, without the arity that reflection writes, and an enum's default in two words.</summary>
    public static string Normal(string text)
    {
        text = Nullable().Replace(text, match => ValueTypes.Contains(match.Groups["type"].Value) ? match.Value : match.Groups["type"].Value);
        text = Arity().Replace(text, "");
        return LongDefault().Replace(text, "= ${last}").Trim();
    }

    /// <summary>The word before the parameters, or the last one.</summary>
    public static string NameOf(string text) => Name().Match(text).Groups["name"].Value;

    [GeneratedRegex(@"^(\[[^\]]*\]\s*)+")]
    private static partial Regex Attributes();

    [GeneratedRegex(@"^((public|protected|internal|static|virtual|abstract|override|sealed|readonly|new|async) )*")]
    private static partial Regex Modifiers();

    [GeneratedRegex(@"\s*\{ (?<accessors>.*) \}\s*$")]
    private static partial Regex Accessors();

    [GeneratedRegex(@"(?<type>[\w.]+|[>\]])\?")]
    private static partial Regex Nullable();

    [GeneratedRegex(@"`\d+")]
    private static partial Regex Arity();

    [GeneratedRegex(@"= (?:\w+\.)+(?<last>\w+\.\w+)")]
    private static partial Regex LongDefault();

    [GeneratedRegex(@"^[^(\[]*?(?<name>\w+)(?:<[^>(]*>)?(?:[(\[]|$)")]
    private static partial Regex Name();
}
