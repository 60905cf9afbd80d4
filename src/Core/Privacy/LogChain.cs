using System.Globalization;

namespace Naober.Core.Privacy;

/// <summary>
/// The access log as a chain: each entry is sealed together with the seal of the one before it, under a key that storage does not have. So an entry that
/// was changed, taken out, put in or moved is found, whoever did it.
/// </summary>
/// <param name="seal">A keyed hash.</param>
public sealed class LogChain(Func<string, string> seal)
{
    /// <summary>A chain without entries.</summary>
    public LogHead Empty => Proven(new LogHead(First: 1, Before: "", Last: 0, Seal: "", Proof: ""));

    /// <summary>The chain with these entries at its end.</summary>
    public (LogHead Head, IReadOnlyList<SealedEntry> Added) Append(LogHead head, IEnumerable<LogEntry> entries)
    {
        var (last, previous, added) = (head.Last, head.Seal, new List<SealedEntry>());
        foreach (var entry in entries)
        {
            last++;
            added.Add(new SealedEntry(last, last, entry, previous, SealOf(last, entry, previous)));
            previous = added[^1].Seal;
        }

        return (Proven(head with { Last = last, Seal = previous }), added);
    }

    /// <summary>The chain without its oldest entries up to and with this one.</summary>
    public LogHead Drop(LogHead head, SealedEntry last) => Proven(head with { First = last.Number + 1, Before = last.Seal });

    /// <summary>What is wrong with the chain; nothing when all is well.</summary>
    /// <param name="entries">All that stands in storage, in any order.</param>
    public IReadOnlyList<LogFault> Verify(LogHead head, IEnumerable<SealedEntry> entries)
    {
        if (Proven(head) != head)
        {
            return [new LogFault(LogFaultKind.HeadChanged, head.Last)];
        }

        var there = entries.ToLookup(e => e.Place >= head.First && e.Place <= head.Last);
        List<LogFault> faults = [.. there[false].Select(e => new LogFault(LogFaultKind.Inserted, e.Place))];
        var byPlace = there[true].ToDictionary(e => e.Place);
        string? previous = head.Before;
        for (var place = head.First; place <= head.Last; place++)
        {
            var found = byPlace.GetValueOrDefault(place);
            if (FaultOf(found, place, previous) is { } fault)
            {
                faults.Add(new LogFault(fault, place));
            }

            previous = found?.Seal; // after a gap nobody knows
        }

        if (previous is not null && previous != head.Seal)
        {
            faults.Add(new LogFault(LogFaultKind.Changed, head.Last));
        }

        return faults;
    }

    private LogFaultKind? FaultOf(SealedEntry? found, long place, string? previous) => found switch
    {
        null => LogFaultKind.Missing,
        _ when found.Number != place => LogFaultKind.Moved,
        _ when found.Seal != SealOf(found.Number, found.Entry, found.Previous) => LogFaultKind.Changed,
        _ when previous is not null && found.Previous != previous => LogFaultKind.Changed,
        _ => null,
    };

    private string SealOf(long number, LogEntry e, string previous) => seal(string.Create(
        CultureInfo.InvariantCulture,
        $"inzage|{previous}|{number}|{e.Signal}|{e.At.UtcTicks}|{e.By}|{e.Kind}|{e.Ground}|{e.SafeRoute}"));

    private LogHead Proven(LogHead head) => head with
    {
        Proof = seal(string.Create(CultureInfo.InvariantCulture, $"inzage-kop|{head.First}|{head.Before}|{head.Last}|{head.Seal}")),
    };
}

/// <summary>Something that is wrong in the chain.</summary>
/// <param name="Place">At or after which entry.</param>
public sealed record LogFault(LogFaultKind Kind, long Place);

public enum LogFaultKind
{
    Missing,
    Changed,

    /// <summary>It stands where another should: two were swapped, or one was put in between.</summary>
    Moved,

    /// <summary>It stands before the beginning, after the end, or nowhere.</summary>
    Inserted,

    /// <summary>Where it begins and ends was changed, so nothing can be said of the rest.</summary>
    HeadChanged,
}
