using Naober.Core.Signals;
using Naober.Functions.Ports;

namespace Naober.Functions.Tests.Fakes;

internal sealed class FakeClaims : IClaims
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ClaimKey, Row> _rows = [];
    private readonly Dictionary<SignalId, HashSet<ClaimKey>> _bySignal = [];
    private int _versions;

    /// <summary>Steps that somebody began and nobody ended.</summary>
    public IReadOnlyList<ClaimKey> Unfinished
    {
        get
        {
            lock (_lock)
            {
                return [.. _rows.Where(r => r.Value.Outcome is null).Select(r => r.Key)];
            }
        }
    }

    /// <summary>Every step that was begun, however it ended.</summary>
    public IReadOnlyList<string> StepsOf(SignalId signal)
    {
        lock (_lock)
        {
            return [.. _bySignal.GetValueOrDefault(signal, []).Select(k => k.Step)];
        }
    }

    public Task<Claim> TakeAsync(ClaimKey key, DateTimeOffset now, DateTimeOffset until, CancellationToken ct)
    {
        lock (_lock)
        {
            return Task.FromResult<Claim>(_rows.GetValueOrDefault(key) switch
            {
                null => Take(key, new Row(now, until, UnknownSince: null)),
                { Outcome: { } outcome } => new Claim.Done(outcome),
                { Until: var fresh } when fresh > now => new Claim.Fresh(fresh),
                var there => Take(key, new Row(now, until, there.UnknownSince ?? (there.Released ? null : there.TakenAt))),
            });
        }
    }

    public Task MarkAsync(Claim.Mine claim, StepOutcome outcome, CancellationToken ct) =>
        Update(claim, row => row with { Outcome = outcome });

    public Task ReleaseAsync(Claim.Mine claim, DateTimeOffset now, CancellationToken ct) =>
        Update(claim, row => row with { TakenAt = now, Until = now, Released = true });

    public Task<IReadOnlyDictionary<string, StepOutcome>> ListDoneAsync(SignalId signal, CancellationToken ct)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyDictionary<string, StepOutcome>>(_bySignal.GetValueOrDefault(signal, [])
                .Where(k => _rows[k].Outcome is not null)
                .ToDictionary(k => k.Step, k => _rows[k].Outcome!));
        }
    }

    /// <param name="which">By the key and when it was taken.</param>
    public void Forget(Func<ClaimKey, DateTimeOffset, bool> which)
    {
        lock (_lock)
        {
            foreach (var key in _rows.Where(r => which(r.Key, r.Value.Outcome?.At ?? r.Value.TakenAt)).Select(r => r.Key).ToList())
            {
                _rows.Remove(key);
            }
        }
    }

    private Claim.Mine Take(ClaimKey key, Row row)
    {
        var version = $"v{++_versions}";
        _rows[key] = row with { Version = version };
        (_bySignal.TryGetValue(key.Signal, out var keys) ? keys : _bySignal[key.Signal] = []).Add(key);
        return new Claim.Mine(key, version, row.UnknownSince, row.Until);
    }

    // A claim that somebody took over meanwhile is left to them.
    private Task Update(Claim.Mine claim, Func<Row, Row> change)
    {
        lock (_lock)
        {
            if (_rows.TryGetValue(claim.Key, out var row) && row.Version == claim.Version)
            {
                _rows[claim.Key] = change(row) with { Version = $"v{++_versions}" };
            }
        }

        return Task.CompletedTask;
    }

    private sealed record Row(DateTimeOffset TakenAt, DateTimeOffset Until, DateTimeOffset? UnknownSince)
    {
        public string Version { get; init; } = "";

        public bool Released { get; init; }

        public StepOutcome? Outcome { get; init; }
    }
}
