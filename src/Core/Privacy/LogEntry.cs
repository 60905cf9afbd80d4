using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Signals;

namespace Naober.Core.Privacy;

/// <summary>That somebody viewed or did something: who, when, with which signal and why they could. Never content, nor who it is about.</summary>
/// <param name="At">UTC.</param>
/// <param name="Ground">Of a view.</param>
/// <param name="SafeRoute">Only the officer and the deputy may know that there was such a signal.</param>
public sealed record LogEntry(SignalId Signal, DateTimeOffset At, PersonId By, EventKind Kind, AccessGround? Ground, bool SafeRoute)
{
    /// <summary>Null: nobody did it, but Naober itself.</summary>
    public static LogEntry? Of(SignalEvent e, bool safeRoute) =>
        e.By is { } by ? new LogEntry(e.Signal, e.At, by, e.Kind, e.Ground, safeRoute || e.Ground == AccessGround.Officer) : null;
}

/// <summary>An entry in its place in the chain.</summary>
/// <param name="Place">Where it stands, from 1. Zero: where no entry can stand.</param>
/// <param name="Number">Where it was put.</param>
/// <param name="Previous">The seal of the entry before it.</param>
/// <param name="Seal">Over all of this; whoever lacks the key can make none.</param>
public sealed record SealedEntry(long Place, long Number, LogEntry Entry, string Previous, string Seal);

/// <summary>Where the chain begins and ends.</summary>
/// <param name="First">The number of the first entry that is kept; those before it were kept long enough.</param>
/// <param name="Before">The seal of the entry before that one.</param>
/// <param name="Last">The number of the last entry; one less than the first when there is none.</param>
/// <param name="Seal">Of the last entry.</param>
/// <param name="Proof">Over all of this.</param>
public sealed record LogHead(long First, string Before, long Last, string Seal, string Proof);
