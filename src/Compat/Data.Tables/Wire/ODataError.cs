using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables.Wire;

/// <summary>Code and message of <c>{"odata.error":{"code":…,"message":{"value":…}}}</c>; the header with the code is not always there.</summary>
internal sealed class ODataError : RequestFailedDetailsParser
{
    public override bool TryParse(
        Response response, [NotNullWhen(true)] out ResponseError? error, out IDictionary<string, string>? data)
    {
        data = null;
        error = Of(response);
        return error is not null;
    }

    public static ResponseError? Of(Response response) =>
        FromBody(response)
        ?? (response.Headers.TryGetValue("x-ms-error-code", out var code) ? new ResponseError(code, response.ReasonPhrase) : null);

    private static ResponseError? FromBody(Response response)
    {
        if (response.ContentStream is null or { Length: 0 })
        {
            return null;
        }

        try
        {
            using var body = JsonDocument.Parse(response.Content);
            var error = body.RootElement.GetProperty("odata.error");
            return new ResponseError(error.GetProperty("code").GetString(), error.GetProperty("message").GetProperty("value").GetString());
        }
        catch (Exception notOData) when (notOData is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // A proxy on the way answers in HTML, or in a JSON of its own.
            return null;
        }
    }
}
