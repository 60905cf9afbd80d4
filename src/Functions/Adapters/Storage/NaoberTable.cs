using Azure;
using Azure.Data.Tables;
using Naober.Core.Organisations;
using Naober.Functions.Ports;

namespace Naober.Functions.Adapters.Storage;

/// <summary>The one table, and the partition of this organisation in it. Made on first use where it is not there; on Azure, Bicep has made it.</summary>
public sealed class NaoberTable(StorageOptions options, TableClientOptions clientOptions, Pack pack)
{
    private const int MostActions = 100;

    private readonly Lazy<TableClient> _client = new(() => options.ConnectionString is { } connection
        ? new TableClient(connection, Keys.Table, clientOptions)
        : new TableClient(options.TableServiceUri!, Keys.Table, options.Credential(), clientOptions));

    public string Partition => pack.Organisation.Id;

    /// <summary>Runs an operation, and once more when the table had to be made first.</summary>
    /// <exception cref="StorageUnavailableException">Storage did not answer; what it refuses is another fault.</exception>
    public async Task<T> RunAsync<T>(Func<TableClient, Task<T>> operation, CancellationToken ct)
    {
        try
        {
            return await OnTableAsync(operation, ct);
        }
        catch (Exception fault) when (!ct.IsCancellationRequested
            && fault is RequestFailedException { Status: 0 or 408 or 429 or >= 500 } or AggregateException or OperationCanceledException)
        {
            throw new StorageUnavailableException(fault);
        }
    }

    /// <summary>The row, or null.</summary>
    public async Task<TableEntity?> FindAsync(string rowKey, CancellationToken ct)
    {
        var found = await RunAsync(t => t.GetEntityIfExistsAsync<TableEntity>(Partition, rowKey, cancellationToken: ct), ct);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>All rows whose key starts so, in the order of their keys.</summary>
    public Task<List<TableEntity>> ListAsync(string prefix, CancellationToken ct) => QueryAsync(Keys.StartsWith(Partition, prefix), ct);

    /// <summary>All rows that a filter lets through, in the order of their keys.</summary>
    public Task<List<TableEntity>> QueryAsync(string filter, CancellationToken ct) => RunAsync(
        async t =>
        {
            var rows = new List<TableEntity>();
            await foreach (var row in t.QueryAsync<TableEntity>(filter, cancellationToken: ct))
            {
                rows.Add(row);
            }

            return rows;
        },
        ct);

    /// <summary>Takes rows away, as many at a time as one transaction takes. One that is gone already is gone.</summary>
    public async Task DeleteAsync(IReadOnlyList<string> rowKeys, CancellationToken ct)
    {
        foreach (var batch in rowKeys.Chunk(MostActions))
        {
            try
            {
                await RunAsync(
                    t => t.SubmitTransactionAsync(
                        batch.Select(k => new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(Partition, k), ETag.All)), ct),
                    ct);
            }
            catch (RequestFailedException fault) when (fault.Status == 404)
            {
                // Somebody else takes away the same: one by one, then.
                foreach (var key in batch)
                {
                    await RunAsync(t => t.DeleteEntityAsync(Partition, key, cancellationToken: ct), ct);
                }
            }
        }
    }

    /// <returns>False: storage refused, because a row was there already or somebody saved first; nothing changed.</returns>
    public async Task<bool> TrySubmitAsync(TableTransactionAction[] actions, CancellationToken ct)
    {
        try
        {
            await RunAsync(t => t.SubmitTransactionAsync(actions, ct), ct);
            return true;
        }
        catch (RequestFailedException fault) when (fault.Status is 409 or 412)
        {
            return false;
        }
    }

    private async Task<T> OnTableAsync<T>(Func<TableClient, Task<T>> operation, CancellationToken ct)
    {
        try
        {
            return await operation(_client.Value);
        }
        catch (RequestFailedException fault) when (fault.ErrorCode == "TableNotFound")
        {
            await _client.Value.CreateIfNotExistsAsync(ct);
            return await operation(_client.Value);
        }
    }
}
