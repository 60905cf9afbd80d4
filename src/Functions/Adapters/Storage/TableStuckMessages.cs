using Azure;
using Azure.Data.Tables;
using Naober.Core.Privacy;
using Naober.Core.Signals;
using Naober.Functions.Ports;

namespace Naober.Functions.Adapters.Storage;

/// <summary>Stuck messages in the table, beside the signals.</summary>
public sealed class TableStuckMessages(NaoberTable table) : IStuckMessages
{
    public Task AddAsync(StuckMessage message, SealedContent body, CancellationToken ct)
    {
        var row = new TableEntity(table.Partition, Keys.Stuck(message.Id))
        {
            ["Id"] = message.Id.Value,
            ["Queue"] = message.Queue,
            ["Signal"] = message.Signal?.Value,
            ["Since"] = message.Since,
            ["SafeRoute"] = message.SafeRoute,
        };
        SignalRow.WriteContent(row, body);
        return table.RunAsync(t => t.UpsertEntityAsync(row, TableUpdateMode.Replace, ct), ct);
    }

    public async Task<IReadOnlyList<StuckMessage>> ListAsync(CancellationToken ct) =>
        [.. (await table.ListAsync(Keys.StuckPrefix, ct)).Select(Read).OrderBy(m => m.Since)];

    public async Task<(StuckMessage Message, SealedContent Body)?> FindAsync(SignalId id, CancellationToken ct) =>
        await table.FindAsync(Keys.Stuck(id), ct) is { } row ? (Read(row), SignalRow.ReadContent(row)) : null;

    public Task RemoveAsync(SignalId id, CancellationToken ct) =>
        table.RunAsync(t => t.DeleteEntityAsync(table.Partition, Keys.Stuck(id), cancellationToken: ct), ct);

    public async Task<bool> DismissAsync(SignalId id, LogEntry entry, CancellationToken ct)
    {
        try
        {
            return await table.TrySubmitAsync(
                [
                    new(TableTransactionActionType.Delete, new TableEntity(table.Partition, Keys.Stuck(id)), ETag.All),
                    new(TableTransactionActionType.UpsertReplace, LogRow.WriteLoose(table.Partition, entry)),
                ],
                ct);
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            return false;
        }
    }

    private static StuckMessage Read(TableEntity row) => new(
        SignalId.TryParse(row.GetString("Id"), out var id) ? id : throw new FormatException($"The row '{row.RowKey}' holds no id."),
        SignalRow.Required(row, "Queue"),
        SignalId.TryParse(row.GetString("Signal"), out var signal) ? signal : null,
        row.GetDateTimeOffset("Since")!.Value,
        row.GetBoolean("SafeRoute") ?? false);
}
