using System.Linq.Expressions;
using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

/// <summary>
/// One table. Safe to share between threads. Every call throws <see cref="RequestFailedException"/> with the
/// service's status and code when the service refuses. A write that is retried after its answer was lost can be
/// refused although the first try did it: an insert with 409, an update with 412.
/// </summary>
public class TableClient
{
    private static readonly string[] Continuation = ["NextPartitionKey", "NextRowKey"];

    private readonly TablesEndpoint _endpoint;

    /// <exception cref="FormatException">The connection string lacks something or holds a SharedAccessSignature.</exception>
    public TableClient(string connectionString, string tableName, TableClientOptions? options = null)
        : this(new TablesEndpoint(ConnectionString.Parse(connectionString), options), tableName)
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential, TableClientOptions? options = null)
        : this(new TablesEndpoint(endpoint, credential, options), tableName)
    {
    }

    /// <param name="endpoint">The account's table endpoint, without the table. Must be https, or every request fails.</param>
    /// <param name="tableName">The table.</param>
    /// <param name="tokenCredential">Asked for tokens of https://storage.azure.com.</param>
    /// <param name="options">Retries, transport and policies; the defaults when left out.</param>
    public TableClient(Uri endpoint, string tableName, TokenCredential tokenCredential, TableClientOptions? options = null)
        : this(new TablesEndpoint(endpoint, tokenCredential, options), tableName)
    {
    }

    internal TableClient(TablesEndpoint endpoint, string tableName)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        _endpoint = endpoint;
        Name = tableName;
    }

    public virtual string AccountName => _endpoint.AccountName;

    public virtual string Name { get; }

    public virtual Uri Uri => _endpoint.At(Name);

    /// <summary>Quotes and escapes the values in an interpolated string: <c>$"RowKey eq {text}"</c>.</summary>
    /// <exception cref="ArgumentException">A value is of a type that no filter can hold.</exception>
    public static string CreateQueryFilter(FormattableString filter) => ODataLiteral.Fill(filter);

    /// <exception cref="NotSupportedException">The condition says what a table cannot be asked.</exception>
    public static string CreateQueryFilter<T>(Expression<Func<T, bool>> filter) => LambdaFilter.Of(filter);

    /// <exception cref="RequestFailedException">409 TableAlreadyExists, or TableBeingDeleted until 40 seconds or more after a delete.</exception>
    public virtual Task<Response<TableItem>> CreateAsync(CancellationToken cancellationToken = default) =>
        TableOperations.CreateAsync(_endpoint, Name, cancellationToken);

    /// <summary>Idempotent.</summary>
    /// <exception cref="RequestFailedException">409 TableBeingDeleted until 40 seconds or more after a delete.</exception>
    public virtual Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) =>
        TableOperations.CreateIfNotExistsAsync(_endpoint, Name, cancellationToken);

    /// <summary>Idempotent: a table that is not there is no error.</summary>
    public virtual Task<Response> DeleteAsync(CancellationToken cancellationToken = default) =>
        TableOperations.DeleteAsync(_endpoint, Name, cancellationToken);

    /// <exception cref="RequestFailedException">409 EntityAlreadyExists.</exception>
    public virtual async Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        await SendAsync(EntityOperation.Add(entity), cancellationToken);

    /// <summary>Writes whatever version is there. Idempotent.</summary>
    public virtual async Task<Response> UpsertEntityAsync<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        await SendAsync(EntityOperation.Upsert(entity, mode), cancellationToken);

    /// <exception cref="RequestFailedException">404, or 412 UpdateConditionNotSatisfied: somebody else wrote first.</exception>
    /// <exception cref="ArgumentException">No version is given.</exception>
    public virtual async Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        await SendAsync(EntityOperation.Update(entity, ifMatch, mode), cancellationToken);

    /// <summary>Deletes any version, whatever the entity's own ETag, unless one is given. A row that is not there is no error.</summary>
    public virtual async Task<Response> DeleteEntityAsync(ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return await DeleteEntityAsync(entity.PartitionKey, entity.RowKey, ifMatch, cancellationToken);
    }

    /// <summary>Deletes any version, unless one is given. A row that is not there is no error.</summary>
    /// <exception cref="RequestFailedException">412 UpdateConditionNotSatisfied: somebody else wrote first.</exception>
    public virtual async Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        await SendAsync(EntityOperation.Delete(partitionKey, rowKey, ifMatch), cancellationToken, ToleratedStatus.NotFound);

    /// <param name="partitionKey">The partition.</param>
    /// <param name="rowKey">The row in it.</param>
    /// <param name="select">The only properties to read; the others keep their defaults. All when left out.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="RequestFailedException">404 ResourceNotFound.</exception>
    public virtual async Task<Response<T>> GetEntityAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        using var message = Reading(partitionKey, rowKey, select);
        return Entity<T>(await _endpoint.SendAsync(message, cancellationToken));
    }

    /// <summary>Without a value when there is no such row, or no such table.</summary>
    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        using var message = Reading(partitionKey, rowKey, select);
        message.ResponseClassifier = ToleratedStatus.NotFound;
        var response = await _endpoint.SendAsync(message, cancellationToken);
        return response.Status == 404 ? new NoValueResponse<T>(response) : Entity<T>(response);
    }

    /// <inheritdoc cref="QueryAsync{T}(string?, int?, IEnumerable{string}?, CancellationToken)"/>
    /// <exception cref="NotSupportedException">The condition says what a table cannot be asked.</exception>
    public virtual AsyncPageable<T> QueryAsync<T>(
        Expression<Func<T, bool>> filter,
        int? maxPerPage = null,
        IEnumerable<string>? select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        QueryAsync<T>(CreateQueryFilter(filter), maxPerPage, select, cancellationToken);

    /// <summary>Rows in the order of PartitionKey and RowKey, ordinal. Asks for the next page only when it is reached.</summary>
    /// <param name="filter">At most 15 comparisons; see <see cref="CreateQueryFilter(FormattableString)"/>. Every row when left out.</param>
    /// <param name="maxPerPage">At most 1,000.</param>
    /// <param name="select">The only properties to read; the others keep their defaults. All when left out.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    public virtual AsyncPageable<T> QueryAsync<T>(
        string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        new ContinuedPages<T>(
            _endpoint,
            Name + "()",
            [("$filter", filter), ("$select", Names(select))],
            maxPerPage,
            Continuation,
            EntityReader.Read<T>,
            cancellationToken);

    /// <summary>All or nothing: 1 to 100 actions on different rows of one partition, 4 MiB together.</summary>
    /// <returns>The answer to each action, in their order.</returns>
    /// <exception cref="TableTransactionFailedException">Refused, and nothing was applied; it says by which action.</exception>
    /// <exception cref="InvalidOperationException">There is no action.</exception>
    public virtual async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transactionActions);
        TableTransactionAction[] actions = [.. transactionActions];
        using var message = TransactionBody.Message(_endpoint, Name, actions);
        var response = await _endpoint.SendAsync(message, cancellationToken);
        return Response.FromValue(TransactionAnswer.Read(response, actions.Length), response);
    }

    private static string? Names(IEnumerable<string>? select) => select is null ? null : string.Join(',', select);

    private static Response<T> Entity<T>(Response response)
        where T : class, ITableEntity
    {
        using var body = JsonDocument.Parse(response.Content);
        return Response.FromValue(EntityReader.Read<T>(body.RootElement), response);
    }

    private HttpMessage Reading(string partitionKey, string rowKey, IEnumerable<string>? select)
    {
        var message = _endpoint.Message(RequestMethod.Get, Name + Keys.Address(partitionKey, rowKey));
        if (Names(select) is { } names)
        {
            message.Request.Uri.AppendQuery("$select", names, escapeValue: true);
        }

        return message;
    }

    private async Task<Response> SendAsync(EntityOperation operation, CancellationToken ct, ResponseClassifier? classifier = null)
    {
        using var message = _endpoint.Message(operation, Name);
        message.ResponseClassifier = classifier ?? message.ResponseClassifier;
        return await _endpoint.SendAsync(message, ct);
    }
}
