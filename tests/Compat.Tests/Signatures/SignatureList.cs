using System.Reflection;
using System.Text.RegularExpressions;

namespace Naober.Compat.Tests.Signatures;

/// <summary>
/// The written list: C# blocks in Markdown, each with a first line <c>// Assembly.dll, Namespace</c>, then one type. A type may
/// stand in several blocks; its members are added up.
/// </summary>
internal static partial class SignatureList
{
    /// <summary>The official list and what was looked up besides, both of them files beside this one.</summary>
    public static IReadOnlyDictionary<string, TypeShape> Official { get; } =
        Read(string.Join('\n', Embedded("official-signatures.md"), Embedded("more-signatures.md")));

    /// <exception cref="FormatException">A block of C# is not understood: passed over, it would hide what it lists.</exception>
    public static IReadOnlyDictionary<string, TypeShape> Read(string markdown)
    {
        var blocks = Block().Matches(markdown);
        if (blocks.Count != markdown.Split("```csharp").Length - 1)
        {
            throw new FormatException("A block of C# does not begin with its assembly and its namespace.");
        }

        return blocks
            .Select(block => ReadType(block.Groups["namespace"].Value, block.Groups["type"].Value))
            .GroupBy(type => type.Name)
            .ToDictionary(same => same.Key, same => same.First() with
            {
                Bases = [.. same.SelectMany(type => type.Bases).Distinct()],
                Members = [.. same.SelectMany(type => type.Members)],
            });
    }

    private static TypeShape ReadType(string @namespace, string text)
    {
        var usage = Usage().Match(text);
        var head = Head().Match(text);
        if (!head.Success)
        {
            throw new FormatException($"Not the declaration of a type: {text}");
        }

        var kind = head.Groups["kind"].Value;
        var body = head.Groups["body"].Value;
        return new TypeShape(
            $"{@namespace}.{head.Groups["name"].Value}",
            kind,
            [.. Words(head.Groups["modifiers"].Value).Where(word => word is "static" or "abstract" or "sealed")],
            [.. AtTopLevel(head.Groups["bases"].Value).Select(WrittenMember.Normal)],
            usage.Success ? UsageOf(usage.Groups["usage"].Value) : null,
            kind switch
            {
                "enum" => [.. AtTopLevel(body).Select(value => new MemberShape(value, value.Split(' ')[0], "", []))],
                "delegate" => [WrittenMember.Call(head.Groups["returns"].Value, head.Groups["call"].Value)],
                _ => [.. Lines(body).Select(line => WrittenMember.Read(line, kind == "interface"))],
            });
    }

    private static string[] Lines(string body) => body.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Splits at the commas that stand in no angle brackets.</summary>
    private static IEnumerable<string> AtTopLevel(string list) =>
        TopLevelComma().Split(list).Select(part => part.Trim()).Where(part => part != "");

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string UsageOf(string usage)
    {
        var parts = AtTopLevel(usage).ToList();
        return $"{parts[0]}, AllowMultiple = {parts.Contains("AllowMultiple = True")}";
    }

    private static string Embedded(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file)
            ?? throw new FileNotFoundException($"{file} is not embedded in the tests.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"^```csharp\s*\n// [\w.]+\.dll, (?<namespace>[\w.]+)\s*\n(?<type>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"\[AttributeUsage\((?<usage>[^)]*)\)\]")]
    private static partial Regex Usage();

    [GeneratedRegex(
        @"^public (?<modifiers>(?:(?:static|abstract|sealed|readonly|partial) )*)(?:"
        + @"(?<kind>class|struct|interface|enum) (?<name>[\w.]+(?:<[\w, ]+>)?)(?: : (?<bases>[^{\n]+?))?\s*\{(?<body>.*)\}"
        + @"|(?<kind>delegate) (?<returns>\S+) (?<name>\w+)(?<call>\(.*\));)",
        RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Head();

    [GeneratedRegex(@",(?![^<]*>)")]
    private static partial Regex TopLevelComma();
}
