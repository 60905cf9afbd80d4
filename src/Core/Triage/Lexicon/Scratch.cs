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

    /// <summary>By element, the number of the text it was last in.</summary>
    public int[] LastIn { get; private set; } = [];

    /// <summary>The number of this text.</summary>
    public int Text { get; private set; }

    /// <summary>Notes which elements this text has, so that what cannot fit is passed by at once.</summary>
    public void Note(int elements)
    {
        Text++;
        if (LastIn.Length < elements)
        {
            LastIn = new int[elements];
        }

        foreach (var element in Elements)
        {
            LastIn[element] = Text;
        }
    }

    /// <summary>Whether every word that must be there is in the text at all.</summary>
    public bool Has(Step[] steps)
    {
        for (var step = steps.Length - 1; step > 0; step--)
        {
            if (LastIn[steps[step].Element] != Text && !steps[step].Optional)
            {
                return false;
            }
        }

        return true;
    }

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
