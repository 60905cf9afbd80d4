using Azure.Core;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

/// <summary>The tables of one storage account. Safe to share between threads; its clients share its pipeline.</summary>
public class TableServiceClient
{
    private readonly TablesEndpoint _endpoint;

    /// <exception cref="FormatException">The connection string lacks something or holds a SharedAccessSignature.</exception>
    public TableServiceClient(string connectionString, TableClientOptions? options = null)
        : this(new TablesEndpoint(ConnectionString.Parse(connectionString), options))
    {
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential)
        : this(endpoint, credential, null)
    {
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options)
        : this(new TablesEndpoint(endpoint, credential, options))
    {
    }

    /// <param name="endpoint">Must be https, or every request fails.</param>
    /// <param name="tokenCredential">Asked for tokens of https://storage.azure.com.</param>
    /// <param name="options">Retries, transport and policies; the defaults when left out.</param>
    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions? options = null)
        : this(new TablesEndpoint(endpoint, tokenCredential, options))
    {
    }

    private TableServiceClient(TablesEndpoint endpoint) => _endpoint = endpoint;

    public virtual string AccountName => _endpoint.AccountName;

    public virtual Uri Uri => _endpoint.Uri;

    public static string CreateQueryFilter(FormattableString filter) => ODataLiteral.Fill(filter);

    /// <summary>A client for one table; nothing is asked or created.</summary>
    public virtual TableClient GetTableClient(string tableName) => new(_endpoint, tableName);

    /// <exception cref="RequestFailedException">409 TableAlreadyExists, or TableBeingDeleted until 40 seconds or more after a delete.</exception>
    public virtual Task<Response<TableItem>> CreateTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).CreateAsync(cancellationToken);

    /// <summary>Idempotent.</summary>
    /// <exception cref="RequestFailedException">409 TableBeingDeleted until 40 seconds or more after a delete.</exception>
    public virtual Task<Response<TableItem>> CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).CreateIfNotExistsAsync(cancellationToken);

    /// <summary>Idempotent: a table that is not there is no error.</summary>
    public virtual Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).DeleteAsync(cancellationToken);

    /// <param name="filter">For instance <c>TableName eq 'signals'</c>; all tables when left out.</param>
    /// <param name="maxPerPage">At most 1,000.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    public virtual AsyncPageable<TableItem> QueryAsync(
        string? filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        TableOperations.Query(_endpoint, filter, maxPerPage, cancellationToken);
}
