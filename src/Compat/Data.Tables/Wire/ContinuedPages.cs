using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables.Wire;

/// <summary>
/// The answer to a query, page after page as the service cuts it: at 1,000 rows, after 5 seconds or at a partition's
/// border. A page may be empty and still not be the last.
/// </summary>
/// <param name="endpoint">Where to ask.</param>
/// <param name="path">What to ask, as <see cref="TablesEndpoint.Message(RequestMethod, string)"/> takes it.</param>
/// <param name="query">The parameters; one that is null is left out.</param>
/// <param name="maxPerPage">Rows per page, when the caller of a page does not say.</param>
/// <param name="continuation">
/// The parameters that ask for the next page. Each comes as a header of its name after <c>x-ms-continuation-</c>, or does not come.
/// </param>
/// <param name="read">Makes a row of its JSON.</param>
/// <param name="ct">Ends the enumeration.</param>
internal sealed class ContinuedPages<T>(
    TablesEndpoint endpoint,
    string path,
    (string Name, string? Value)[] query,
    int? maxPerPage,
    string[] continuation,
    Func<JsonElement, T> read,
    CancellationToken ct) : AsyncPageable<T>(ct)
    where T : notnull
{
    public override IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null) =>
        PagesAsync(continuationToken, pageSizeHint ?? maxPerPage, CancellationToken);

    private async IAsyncEnumerable<Page<T>> PagesAsync(string? token, int? size, [EnumeratorCancellation] CancellationToken ct)
    {
        do
        {
            var page = await PageAsync(token, size, ct);
            yield return page;
            token = page.ContinuationToken;
        }
        while (token is not null);
    }

    private async Task<Page<T>> PageAsync(string? token, int? size, CancellationToken ct)
    {
        using var message = endpoint.Message(RequestMethod.Get, path);
        var next = token?.Split(' ', continuation.Length) ?? [];
        (string Name, string? Value)[] parameters =
            [.. query, ("$top", size?.ToString(CultureInfo.InvariantCulture)), .. continuation.Zip(next)];
        foreach (var (name, value) in parameters)
        {
            if (!string.IsNullOrEmpty(value))
            {
                message.Request.Uri.AppendQuery(name, value, escapeValue: true);
            }
        }

        var response = await endpoint.SendAsync(message, ct);
        using var body = JsonDocument.Parse(response.Content);
        return Page<T>.FromValues([.. body.RootElement.GetProperty("value").EnumerateArray().Select(read)], Token(response), response);
    }

    // The tokens are base64 or the like: no blank in them. The last may be absent.
    private string? Token(Response response)
    {
        var values = continuation.Select(name => response.Headers.TryGetValue("x-ms-continuation-" + name, out var value) ? value : "").ToArray();
        return values.All(string.IsNullOrEmpty) ? null : string.Join(' ', values);
    }
}
