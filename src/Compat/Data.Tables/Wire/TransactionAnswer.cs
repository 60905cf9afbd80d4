using System.Globalization;
using System.Text;

namespace Azure.Data.Tables.Wire;

/// <summary>
/// The answer to a transaction. It is 202 even when the transaction was refused: then there is one part, its message
/// begins with the number of the action, and nothing was applied.
/// </summary>
internal static class TransactionAnswer
{
    /// <exception cref="TableTransactionFailedException">The service refused.</exception>
    public static IReadOnlyList<Response> Read(Response response, int actions)
    {
        Response[] parts = [.. Parts(response.Content.ToString(), response.ClientRequestId)];
        if (parts.FirstOrDefault(part => part.Status >= 400) is { } refused)
        {
            throw new TableTransactionFailedException(TablesEndpoint.Failure(refused), RefusedAction(refused));
        }

        return parts.Length == actions
            ? parts
            : throw new RequestFailedException(response.Status, $"The service answered {parts.Length} of {actions} actions.");
    }

    private static IEnumerable<Response> Parts(string text, string clientRequestId)
    {
        using var lines = new StringReader(text);
        while (lines.ReadLine() is { } line)
        {
            if (line.Split(' ', 3) is not [['H', 'T', 'T', 'P', '/', ..], var status, .. var reason])
            {
                continue;
            }

            var headers = new List<KeyValuePair<string, string>>();
            while (lines.ReadLine() is { Length: > 0 } header)
            {
                var colon = header.IndexOf(':', StringComparison.Ordinal);
                headers.Add(new(header[..colon], header[(colon + 1)..].Trim()));
            }

            // JSON is one line or more, and none of them begins as a boundary does.
            var body = new StringBuilder();
            while (lines.ReadLine() is { } more && !more.StartsWith("--", StringComparison.Ordinal))
            {
                body.AppendLine(more);
            }

            yield return new PartResponse(
                int.Parse(status, CultureInfo.InvariantCulture), string.Concat(reason), headers, body.ToString().Trim(), clientRequestId);
        }
    }

    private static int? RefusedAction(Response refused) =>
        ODataError.Of(refused)?.Message?.Split(':', 2) is [var number, _]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? index
            : null;
}
