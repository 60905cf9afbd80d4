using Naober.Core.Privacy;
using Naober.Core.Signals;
using Naober.Functions.Ports;

namespace Naober.Functions.Tests.Fakes;

/// <summary>The log beside the fake store, which writes its loose entries as the table does.</summary>
internal sealed class FakeAccessLog(FakeSignalStore signals) : IAccessLog
{
    private readonly Lock _lock = new();
    private readonly List<SealedEntry> _chain = [];
    private StoredHead _head = new(Head: null, Version: null);

    public int Most => 3;

    public Task<StoredHead> FindHeadAsync(CancellationToken ct) => Task.FromResult(_head);

    public Task<IReadOnlyList<LooseEntry>> ListLooseAsync(CancellationToken ct) => Task.FromResult(signals.Loose);

    public Task<bool> AppendAsync(StoredHead from, LogHead next, IReadOnlyList<SealedEntry> added, IReadOnlyList<LooseEntry> loose, CancellationToken ct) =>
        Task.FromResult(Change(from, next, () =>
        {
            _chain.AddRange(added);
            signals.Settle(loose);
        }));

    public Task<IReadOnlyList<SealedEntry>> ListAsync(CancellationToken ct)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<SealedEntry>>([.. _chain]);
        }
    }

    public Task<bool> DropAsync(StoredHead from, LogHead next, IReadOnlyList<SealedEntry> dropped, CancellationToken ct) =>
        Task.FromResult(Change(from, next, () => _chain.RemoveAll(e => dropped.Any(d => d.Place == e.Place))));

    private bool Change(StoredHead from, LogHead next, Action change)
    {
        lock (_lock)
        {
            if (from.Version != _head.Version)
            {
                return false;
            }

            change();
            _head = new StoredHead(next, $"{next.First}-{next.Last}");
            return true;
        }
    }
}

/// <summary>What waits for its place in the log, of the same store.</summary>
internal sealed partial class FakeSignalStore
{
    private readonly SortedDictionary<string, LooseEntry> _loose = new(StringComparer.Ordinal);

    public IReadOnlyList<LooseEntry> Loose => Locked(() => _loose.Values.ToList());

    public void Settle(IEnumerable<LooseEntry> loose) => Locked(() => loose.Count(l => _loose.Remove(l.Row)));

    private bool Tell(SignalEvent e, bool safeRoute)
    {
        if (LogEntry.Of(e, safeRoute) is { } entry)
        {
            Enter(entry);
        }

        return Happened(e);
    }

    /// <summary>An entry that is no event of a signal.</summary>
    public bool Log(LogEntry entry) => Locked(() => Enter(entry));

    private bool Enter(LogEntry entry)
    {
        var row = $"{entry.At.UtcTicks:D19}-{entry.Signal}-{entry.Kind}-{entry.By}";
        _loose[row] = new LooseEntry(row, entry);
        return true;
    }
}
