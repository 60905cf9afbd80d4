using System.Text;
using Azure.Core;

namespace Azure.Data.Tables.Wire;

/// <summary>
/// Actions on the rows of one partition that succeed or fail together, as one multipart request. What Azure would
/// refuse is refused before a round trip, with Azure's own status and code, because Azurite lets it pass.
/// </summary>
internal static class TransactionBody
{
    public const int MaxActions = 100;
    public const int MaxBytes = 4 * 1024 * 1024;

    public static HttpMessage Message(TablesEndpoint endpoint, string table, IReadOnlyList<TableTransactionAction> actions)
    {
        Check(actions);
        var batch = $"batch_{Guid.NewGuid()}";
        var body = Write(endpoint, table, actions, batch);
        if (body.Length > MaxBytes)
        {
            throw Refused(413, "RequestBodyTooLarge", "A transaction is at most 4 MiB.");
        }

        var message = endpoint.Message(RequestMethod.Post, "$batch");
        message.Request.Headers.Add("Content-Type", $"multipart/mixed; boundary={batch}");
        message.Request.Content = RequestContent.Create(body);
        return message;
    }

    private static void Check(IReadOnlyList<TableTransactionAction> actions)
    {
        if (actions.Count == 0)
        {
            throw new InvalidOperationException("A transaction needs an action.");
        }

        if (actions.Count > MaxActions)
        {
            throw Refused(400, "InvalidInput", "A transaction has at most 100 actions.");
        }

        var rows = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, action) in actions.Index())
        {
            if (action.Entity.PartitionKey != actions[0].Entity.PartitionKey)
            {
                throw Refused(400, "CommandsInBatchActOnDifferentPartitions", "All actions of a transaction are on one partition.", index);
            }

            if (!rows.Add(action.Entity.RowKey))
            {
                throw Refused(400, "InvalidDuplicateRow", "A row is at most once in a transaction.", index);
            }
        }
    }

    private static ReadOnlyMemory<byte> Write(
        TablesEndpoint endpoint, string table, IReadOnlyList<TableTransactionAction> actions, string batch)
    {
        var changeset = $"changeset_{Guid.NewGuid()}";
        using var body = new MemoryStream();
        Line(body, $"--{batch}");
        Line(body, $"Content-Type: multipart/mixed; boundary={changeset}");
        Line(body, "");
        foreach (var action in actions)
        {
            Line(body, $"--{changeset}");
            Write(body, EntityOperation.Of(action), endpoint, table);
        }

        Line(body, $"--{changeset}--");
        Line(body, $"--{batch}--");
        return body.ToArray();
    }

    private static void Write(MemoryStream body, EntityOperation operation, TablesEndpoint endpoint, string table)
    {
        Line(body, "Content-Type: application/http");
        Line(body, "Content-Transfer-Encoding: binary");
        Line(body, "");
        Line(body, $"{operation.Method} {endpoint.At(table + operation.Address).AbsoluteUri} HTTP/1.1");
        Line(body, "Accept: application/json;odata=minimalmetadata");
        Line(body, "DataServiceVersion: 3.0");
        foreach (var (name, value) in operation.Headers())
        {
            Line(body, $"{name}: {value}");
        }

        Line(body, "");
        body.Write(operation.Body.Span);
        Line(body, "");
    }

    private static void Line(MemoryStream body, string line) => body.Write(Encoding.UTF8.GetBytes(line + "\r\n"));

    private static TableTransactionFailedException Refused(int status, string code, string message, int? index = null) =>
        new(new RequestFailedException(status, message, code, null), index);
}
