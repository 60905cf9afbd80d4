namespace Naober.Core.Triage.Lexicon;

/// <summary>Lists that reading a text needs for a moment, kept for the next text of the same thread.</summary>
internal sealed class Scratch
{
    [ThreadStatic]
    private static Scratch? _ofThread;

    public List<int> Elements { get; } = new(1024);

    public List<int> Offsets { get; } = new(256);

    public List<Span> Spans { get; } = new(512);

    public List<Hit> Hits { get; } = new(64);

    public List<ulong> Features { get; } = new(512);

    /// <returns>Empty lists.</returns>
    public static Scratch Clear()
    {
        var scratch = _ofThread ??= new Scratch();
        scratch.Elements.Clear();
        scratch.Offsets.Clear();
        scratch.Spans.Clear();
        scratch.Hits.Clear();
        scratch.Features.Clear();
        return scratch;
    }
}
