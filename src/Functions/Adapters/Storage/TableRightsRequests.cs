using Azure;
using Azure.Data.Tables;
using Naober.Core.Privacy;
using Naober.Core.Rights;
using Naober.Core.Signals;
using Naober.Functions.Ports;

namespace Naober.Functions.Adapters.Storage;

/// <summary>A row per request, written together with the loose entry of the access log.</summary>
public sealed class TableRightsRequests(NaoberTable table) : IRightsRequests
{
    public Task<bool> AddAsync(RightsRequest request, LogEntry? entry, CancellationToken ct) =>
        SubmitAsync(new(TableTransactionActionType.Add, RightsRequestRow.Write(table.Partition, request)), entry, ct);

    public Task<StoredRequest?> FindAsync(SignalId id, CancellationToken ct) => ShortWait.RunAsync(
        async wait => await table.FindAsync(Keys.Request(id), wait) is { } row ? new StoredRequest(RightsRequestRow.Read(row), row.ETag.ToString()) : null, ct);

    public Task<IReadOnlyList<StoredRequest>> ListAsync(CancellationToken ct) => ShortWait.RunAsync<IReadOnlyList<StoredRequest>>(
        async wait => [.. (await table.ListAsync(Keys.RequestPrefix, wait)).Select(r => new StoredRequest(RightsRequestRow.Read(r), r.ETag.ToString()))], ct);

    public Task<bool> SaveAsync(RightsRequest next, StoredRequest from, LogEntry? entry, CancellationToken ct) => SubmitAsync(
        new(TableTransactionActionType.UpdateReplace, RightsRequestRow.Write(table.Partition, next), new ETag(from.Version)), entry, ct);

    public Task RemoveAsync(IReadOnlyList<SignalId> ids, CancellationToken ct) => table.DeleteAsync([.. ids.Select(Keys.Request)], ct);

    private async Task<bool> SubmitAsync(TableTransactionAction request, LogEntry? entry, CancellationToken ct)
    {
        try
        {
            return await table.TrySubmitAsync(
                [
                    request,
                    .. entry is null ? [] : (TableTransactionAction[])[new(TableTransactionActionType.UpsertReplace, LogRow.WriteLoose(table.Partition, entry))],
                ],
                ct);
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            return false;
        }
    }
}
