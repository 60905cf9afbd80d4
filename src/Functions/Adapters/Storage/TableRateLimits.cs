using Azure;
using Azure.Data.Tables;
using Naober.Core.Privacy;
using Naober.Functions.Ports;

namespace Naober.Functions.Adapters.Storage;

/// <summary>
/// A counter per window in the table, changed only from the version that was read: of many at once one gets through a time, and each who was too late
/// finds a higher count. Counters of windows that have passed are taken away when a new one is made.
/// </summary>
public sealed class TableRateLimits(NaoberTable table, ISenderKeys keys) : IRateLimits
{
    private const string Count = "Count";

    // As many as one transaction takes.
    private const int Swept = 100;

    public Task<DateTimeOffset?> TakeAsync(RateLimit limit, string who, DateTimeOffset now, CancellationToken ct)
    {
        var until = limit.WindowEnd(now);
        return ShortWait.RunAsync(
            async soon => await MayAsync(limit, Keys.Limit(until, keys.KeyOf($"limit|{limit.Name}|{who}")), now, soon) ? (DateTimeOffset?)null : until, ct);
    }

    private async Task<bool> MayAsync(RateLimit limit, string rowKey, DateTimeOffset now, CancellationToken ct)
    {
        while (true)
        {
            var row = await table.FindAsync(rowKey, ct);
            var count = row?.GetInt32(Count) ?? 0;
            if (count >= limit.Most)
            {
                return false;
            }

            TableTransactionAction action = row is null
                ? new(TableTransactionActionType.Add, Row(rowKey, count + 1))
                : new(TableTransactionActionType.UpdateReplace, Row(rowKey, count + 1), row.ETag);
            if (await table.TrySubmitAsync([action], ct))
            {
                if (row is null)
                {
                    await SweepAsync(now, ct);
                }

                return true;
            }
        }
    }

    private TableEntity Row(string rowKey, int count) => new(table.Partition, rowKey) { [Count] = count };

    private async Task SweepAsync(DateTimeOffset now, CancellationToken ct)
    {
        var passed = await table.RunAsync(t => FirstPageAsync(t, Keys.LimitsUntil(table.Partition, now), ct), ct);
        if (passed.Count == 0)
        {
            return;
        }

        try
        {
            await table.RunAsync(
                t => t.SubmitTransactionAsync(passed.Select(r => new TableTransactionAction(TableTransactionActionType.Delete, r, ETag.All)), ct), ct);
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            // Somebody else sweeps.
        }
    }

    private static async Task<List<TableEntity>> FirstPageAsync(TableClient client, string filter, CancellationToken ct)
    {
        await foreach (var page in client.QueryAsync<TableEntity>(filter, maxPerPage: Swept, cancellationToken: ct).AsPages())
        {
            return [.. page.Values];
        }

        return [];
    }
}
