using System.Text.RegularExpressions;

namespace Naober.Infra.Tests.Bicep;

/// <summary>A Bicep file, read without its compiler: enough to hold its structure to what the app needs.</summary>
public sealed partial class BicepFile(string text)
{
    private readonly BicepScan _scan = BicepScan.Of(text);

    /// <summary>The text with comments blanked; literal strings are kept.</summary>
    public string Text => _scan.WithoutComments;

    /// <summary>The text with comments and literal strings blanked; what is interpolated is kept.</summary>
    public string Code => _scan.Code;

    /// <summary>What is declared with the keyword, in the order of the file.</summary>
    /// <param name="keyword">param, var, resource, module or output.</param>
    public IReadOnlyList<string> Declared(string keyword) =>
        [.. Regex.Matches(Code, $@"^{keyword} (\w+)", RegexOptions.Multiline).Select(m => m.Groups[1].Value)];

    /// <summary>The parameters that have no default.</summary>
    public IReadOnlyList<string> RequiredParameters =>
        [.. Regex.Matches(Code, @"^param (\w+) \w+\s*$", RegexOptions.Multiline).Select(m => m.Groups[1].Value)];

    /// <summary>Whether the name is used as a value, not only declared or the name of a property.</summary>
    public bool Uses(string name) =>
        Regex.IsMatch(Code, $@"(?<!^(?:param|var|resource|output) )(?<![\w.])(?:(?<=\bin ){name}\b|{name}\b(?!:))", RegexOptions.Multiline);

    /// <summary>The declaration from its keyword to its end, comments blanked.</summary>
    public string Declaration(string keyword, string name)
    {
        var lines = Text.Split('\n');
        var start = Array.FindIndex(lines, l => Regex.IsMatch(l, $@"^{keyword} {name}\b"));
        Assert.True(start >= 0, $"There is no {keyword} '{name}'.");
        var end = Array.FindIndex(lines, start + 1, l => NextDeclaration().IsMatch(l));
        return string.Join('\n', lines[start..(end < 0 ? lines.Length : end)]);
    }

    /// <summary>The declarations of resources of this type, whatever its API version.</summary>
    public IReadOnlyList<string> ResourcesOfType(string type) =>
    [
        .. Regex.Matches(Text, $@"^resource (\w+) '{Regex.Escape(type)}@[^']+'", RegexOptions.Multiline)
            .Select(m => Declaration("resource", m.Groups[1].Value)),
    ];

    /// <summary>The app settings and their values, as they are written.</summary>
    public IReadOnlyDictionary<string, string> Settings =>
        Regex.Matches(Text, @"\bname: '(?<name>[^']+)'\s+value: (?<value>[^\n]+)")
            .ToDictionary(m => m.Groups["name"].Value, m => m.Groups["value"].Value.Trim());

    /// <summary>The strings in an array of literals.</summary>
    public IReadOnlyList<string> Literals(string variable) =>
        [.. Regex.Matches(Declaration("var", variable), @"^\s+'([^']*)'\s*$", RegexOptions.Multiline).Select(m => m.Groups[1].Value)];

    [GeneratedRegex("^(?:@|(?:targetScope|param|var|resource|module|output) )")]
    private static partial Regex NextDeclaration();
}
