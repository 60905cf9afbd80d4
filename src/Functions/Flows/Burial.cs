using Naober.Core.Privacy;
using Naober.Core.Signals;
using Naober.Functions.Ports;

namespace Naober.Functions.Flows;

/// <summary>Destroys signals with all that belongs to them. What a crash leaves undone is found by listing again.</summary>
public sealed class Burial(IRetention retention, ISignalStore signals, TimeZoneInfo zone)
{
    /// <param name="parts">Its messages. They go first: as long as it is there, it leads to them.</param>
    /// <param name="now">UTC.</param>
    /// <returns>What was destroyed; less than all when somebody saved first.</returns>
    public async Task<IReadOnlyList<SignalId>> BuryAsync(StoredSignal whole, IEnumerable<StoredSignal> parts, DateTimeOffset now, CancellationToken ct)
    {
        var buried = new List<SignalId>();
        foreach (var stored in parts.Append(whole))
        {
            var signal = stored.Signal;
            var counted = signal.PartOf is null ? SignalCount.Of(signal, await signals.ListEventsAsync(signal.Id, ct), zone) : null;
            if (!await retention.BuryAsync(stored, counted, now, ct))
            {
                return buried;
            }

            await retention.ClearAsync(new Tombstone(signal.Id, now, IsCleared: false, HadText: !signal.Erased), ct);
            buried.Add(signal.Id);
        }

        return buried;
    }
}
