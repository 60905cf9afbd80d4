using System.Text.Json;
using Twilio.Exceptions;
using Twilio.Http;
using Twilio.Json;

namespace Twilio.Clients;

/// <summary>The body of a refusal: <c>{"code":21211,"message":"…","more_info":"…","status":400}</c>.</summary>
internal static class ApiError
{
    public static ApiException Read(Response response)
    {
        try
        {
            using var json = JsonDocument.Parse(response.Content ?? "");
            if (json.RootElement.ValueKind == JsonValueKind.Object)
            {
                return Read(json.RootElement, response);
            }
        }
        catch (JsonException)
        {
            // A proxy's page rather than Twilio's answer: told below, without a code.
        }

        return new ApiException($"Api Error: {response.StatusCode} - {response.Content}");
    }

    private static ApiException Read(JsonElement error, Response response) =>
        new(
            error.Number("code") ?? 0,
            (int)response.StatusCode,
            error.Text("message") ?? $"Unable to make request, {response.StatusCode}",
            error.Text("more_info"),
            error.Object("details"));
}
