using Naober.Core.Calendar;
using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Functions.Ports;

namespace Naober.Functions.Flows;

/// <summary>The access log as it stands.</summary>
/// <param name="Faults">Nothing when all is well.</param>
public sealed record CheckedLog(long Entries, LogHead? Head, IReadOnlyList<LogFault> Faults);

/// <summary>Puts loose entries of the access log in the chain, takes away what was kept long enough, and checks the chain.</summary>
public sealed class AccessLogKeeping(IAccessLog log, ISenderKeys keys, Organisation organisation, TimeProvider clock)
{
    private readonly LogChain _chain = new(keys.KeyOf);

    /// <summary>Two at once: one is refused, and the next round does the rest.</summary>
    /// <returns>How many entries got their place, and where the chain ends.</returns>
    public async Task<(int Sealed, LogHead? Head)> SealAsync(CancellationToken ct)
    {
        var (count, stored) = (0, await log.FindHeadAsync(ct));
        foreach (var loose in (await log.ListLooseAsync(ct)).Chunk(log.Most))
        {
            var (head, added) = _chain.Append(stored.Head ?? _chain.Empty, loose.Select(l => l.Entry));
            if (!await log.AppendAsync(stored, head, added, loose, ct))
            {
                break;
            }

            count += added.Count;
            stored = await log.FindHeadAsync(ct);
        }

        return (count, stored.Head);
    }

    /// <summary>Takes away what is older than the organisation's term. Nothing of a chain that is broken: that is what must be looked at.</summary>
    public async Task DropAsync(CheckedLog checkedLog, CancellationToken ct)
    {
        if (checkedLog.Faults.Count > 0)
        {
            return;
        }

        var zone = organisation.Hours.Zone;
        var today = LocalTime.Of(clock.GetUtcNow(), zone).Date;
        var over = (await log.ListAsync(ct)).TakeWhile(e => today >= LocalTime.Of(e.Entry.At, zone).Date.AddMonths(organisation.Retention.LogMonths));
        foreach (var dropped in over.Chunk(log.Most))
        {
            var stored = await log.FindHeadAsync(ct);
            if (stored.Head is not { } head || !await log.DropAsync(stored, _chain.Drop(head, dropped[^1]), dropped, ct))
            {
                return;
            }
        }
    }

    public async Task<CheckedLog> CheckAsync(CancellationToken ct)
    {
        var head = (await log.FindHeadAsync(ct)).Head;
        var entries = await log.ListAsync(ct);
        return new CheckedLog(entries.Count, head, (head, entries.Count) switch
        {
            (null, 0) => [],
            (null, _) => [new LogFault(LogFaultKind.HeadChanged, 0)],
            _ => _chain.Verify(head, entries),
        });
    }
}
