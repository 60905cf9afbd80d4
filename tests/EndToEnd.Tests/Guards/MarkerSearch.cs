using System.Buffers;
using System.Text;

namespace Naober.EndToEnd.Tests.Guards;

/// <summary>
/// Finds words and numbers byte for byte: as they are, in any case, in UTF-16, in base64 wherever it begins (and base64 of that), as hexadecimal, and with
/// each letter percent-encoded or escaped as JSON does. A marker is plain ASCII, so what else escapes or encodes text leaves it as it is.
/// </summary>
internal sealed class MarkerSearch
{
    // The zero is every other byte of UTF-16.
    private static readonly char[] Separators = [' ', '-', '.', '(', ')', '\0'];

    private readonly Dictionary<string, (string Marker, StringComparison As)[]> _patterns;
    private readonly SearchValues<string> _anyCase;
    private readonly SearchValues<string> _exact;

    public MarkerSearch(IEnumerable<string> markers)
    {
        var patterns = markers.SelectMany(m => PatternsOf(m).Select(p => (Marker: m, p.Pattern, p.As))).Distinct().ToList();
        _patterns = patterns.GroupBy(p => p.Marker).ToDictionary(g => g.Key, g => g.Select(p => (p.Pattern, p.As)).ToArray());
        _anyCase = SearchValues.Create([.. patterns.Where(p => p.As == StringComparison.OrdinalIgnoreCase).Select(p => p.Pattern)], StringComparison.OrdinalIgnoreCase);
        _exact = SearchValues.Create([.. patterns.Where(p => p.As == StringComparison.Ordinal).Select(p => p.Pattern)], StringComparison.Ordinal);
    }

    /// <summary>Which markers stand in these bytes; numbers also where they are written with spaces or lines.</summary>
    public IReadOnlyList<string> In(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        return [.. In(text).Union(In(string.Concat(text.Split(Separators))))];
    }

    public IReadOnlyList<string> InText(string text) => In(Encoding.UTF8.GetBytes(text));

    private IEnumerable<string> In(string text) => text.AsSpan().ContainsAny(_anyCase) || text.AsSpan().ContainsAny(_exact)
        ? _patterns.Where(m => m.Value.Any(p => text.Contains(p.Marker, p.As))).Select(m => m.Key)
        : [];

    private static IEnumerable<(string Pattern, StringComparison As)> PatternsOf(string marker)
    {
        yield return (string.Concat(marker.Select(c => $"%{(int)c:x2}")), StringComparison.OrdinalIgnoreCase);
        yield return (string.Concat(marker.Select(c => $"\\u{(int)c:x4}")), StringComparison.OrdinalIgnoreCase);
        foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            yield return (Encoding.Latin1.GetString(encoding.GetBytes(marker)), StringComparison.OrdinalIgnoreCase);
            yield return (Convert.ToHexString(encoding.GetBytes(marker)), StringComparison.OrdinalIgnoreCase);
            foreach (var written in (string[])[marker, marker.ToLowerInvariant(), marker.ToUpperInvariant()])
            {
                foreach (var base64 in Base64Of(encoding.GetBytes(written)))
                {
                    yield return (base64, StringComparison.Ordinal);
                    yield return (base64.Replace('+', '-').Replace('/', '_'), StringComparison.Ordinal);
                    foreach (var twice in Base64Of(Encoding.ASCII.GetBytes(base64)))
                    {
                        yield return (twice, StringComparison.Ordinal);
                    }
                }
            }
        }
    }

    // What base64 makes of these bytes whatever stands before and after: only characters whose six bits are all theirs.
    private static IEnumerable<string> Base64Of(byte[] bytes) => Enumerable.Range(0, 3).Select(before =>
    {
        var first = (before * 8 + 5) / 6;
        var last = (before + bytes.Length) * 8 / 6;
        return Convert.ToBase64String([.. new byte[before], .. bytes])[first..last];
    });
}
