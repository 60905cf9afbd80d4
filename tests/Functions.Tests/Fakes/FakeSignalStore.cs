using Naober.Core.Shops;
using Naober.Core.Signals;
using Naober.Functions.Ports;

namespace Naober.Functions.Tests.Fakes;

internal sealed class FakeSignalStore : ISignalStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<SignalId, StoredSignal> _signals = [];
    private readonly Dictionary<SignalId, Signal> _open = [];
    private readonly HashSet<SignalEvent> _events = [];
    private int _versions;

    /// <summary>Storage does not answer.</summary>
    public bool Down { get; set; }

    public IReadOnlyList<StoredSignal> All => Locked(() => _signals.Values.ToList());

    public IReadOnlyList<SignalEvent> Events => Locked(() => _events.ToList());

    public Task<bool> AddAsync(Signal signal, SealedContent content, CancellationToken ct) => Answer(() =>
    {
        if (!_signals.TryAdd(signal.Id, new StoredSignal(signal, content, NextVersion())))
        {
            return false;
        }

        _events.Add(new SignalEvent(signal.Id, signal.ReceivedAt, By: null, EventKind.Received));
        Follow(signal);
        return true;
    });

    public Task<StoredSignal?> FindAsync(SignalId id, CancellationToken ct) => Answer(() => _signals.GetValueOrDefault(id));

    public Task<bool> MoveAsync(StoredSignal from, MoveDecision.Accepted move, CancellationToken ct) => Answer(() =>
    {
        if (_signals.GetValueOrDefault(from.Signal.Id)?.Version != from.Version)
        {
            return false;
        }

        _signals[from.Signal.Id] = @from with { Signal = move.Next, Version = NextVersion() };
        _events.Add(move.Event);
        Follow(move.Next);
        return true;
    });

    public Task<IReadOnlyList<Signal>> ListOpenAsync(CancellationToken ct) =>
        Answer<IReadOnlyList<Signal>>(() => [.. _open.Values.OrderBy(s => s.ReceivedAt)]);

    public Task AddViewAsync(SignalEvent view, CancellationToken ct) => Answer(() => _events.Add(view));

    public Task<IReadOnlyList<SignalEvent>> ListEventsAsync(SignalId id, CancellationToken ct) =>
        Answer<IReadOnlyList<SignalEvent>>(() => [.. _events.Where(e => e.Signal == id).OrderBy(e => e.At)]);

    public Task<IReadOnlyList<ShopSignal>> ListOfShopAsync(ShopId shop, DateTimeOffset since, CancellationToken ct) =>
        Answer<IReadOnlyList<ShopSignal>>(() =>
        [
            .. _signals.Values.Select(s => s.Signal)
                .Where(s => s.Shop == shop && s.ReceivedAt >= since)
                .OrderBy(s => s.ReceivedAt)
                .Select(s => new ShopSignal(s.ReceivedAt, s.Trail.Contains(MoveKind.PickedUp))),
        ]);

    private string NextVersion() => $"v{++_versions}";

    private void Follow(Signal signal)
    {
        if (signal.State == SignalState.Closed)
        {
            _open.Remove(signal.Id);
        }
        else
        {
            _open[signal.Id] = signal;
        }
    }

    private Task<T> Answer<T>(Func<T> answer) =>
        Down ? Task.FromException<T>(new IOException("Storage is down.")) : Task.FromResult(Locked(answer));

    private T Locked<T>(Func<T> read)
    {
        lock (_lock)
        {
            return read();
        }
    }
}
