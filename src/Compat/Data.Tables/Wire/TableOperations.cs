using System.Text;
using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Wire;

/// <summary>What can be done with a table as a whole, for both clients.</summary>
internal static class TableOperations
{
    private static readonly string[] Continuation = ["NextTableName"];

    public static async Task<Response<TableItem>> CreateAsync(TablesEndpoint endpoint, string table, CancellationToken ct)
    {
        using var message = Creation(endpoint, table);
        var response = await endpoint.SendAsync(message, ct);
        return Response.FromValue(new TableItem(table), response);
    }

    /// <summary>A table that is being deleted is no table that exists: that is an error.</summary>
    public static async Task<Response<TableItem>> CreateIfNotExistsAsync(TablesEndpoint endpoint, string table, CancellationToken ct)
    {
        using var message = Creation(endpoint, table);
        message.ResponseClassifier = ToleratedStatus.Conflict;
        var response = await endpoint.SendAsync(message, ct);
        return response.Status == 409 && ODataError.Of(response)?.Code != "TableAlreadyExists"
            ? throw TablesEndpoint.Failure(response)
            : Response.FromValue(new TableItem(table), response);
    }

    public static async Task<Response> DeleteAsync(TablesEndpoint endpoint, string table, CancellationToken ct)
    {
        using var message = endpoint.Message(RequestMethod.Delete, $"Tables('{Uri.EscapeDataString(table)}')");
        message.ResponseClassifier = ToleratedStatus.NotFound;
        return await endpoint.SendAsync(message, ct);
    }

    public static AsyncPageable<TableItem> Query(TablesEndpoint endpoint, string? filter, int? maxPerPage, CancellationToken ct) =>
        new ContinuedPages<TableItem>(endpoint, "Tables", [("$filter", filter)], maxPerPage, Continuation, Item, ct);

    private static TableItem Item(JsonElement table) => new(table.GetProperty("TableName").GetString()!);

    private static HttpMessage Creation(TablesEndpoint endpoint, string table)
    {
        var message = endpoint.Message(RequestMethod.Post, "Tables");
        message.Request.Headers.Add("Prefer", "return-no-content");
        message.Request.Headers.Add("Content-Type", "application/json");
        message.Request.Content = RequestContent.Create(Encoding.UTF8.GetBytes($$"""{"TableName":"{{JsonEncodedText.Encode(table)}}"}"""));
        return message;
    }
}
