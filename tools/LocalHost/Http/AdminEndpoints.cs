using System.Text.Json;

namespace Naober.LocalHost.Http;

/// <summary>The host's own paths under /admin, for this machine only.</summary>
internal static class AdminEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints, FunctionsHost host)
    {
        var admin = endpoints.MapGroup("/admin").WithMetadata(PlatformEndpoint.Mark).AddEndpointFilter(async (context, next) =>
            Callers.IsThisMachine(context.HttpContext) ? await next(context) : Results.NotFound());
        admin.MapGet("/host/status", () => Results.Json(host.Status()));
        admin.MapPost("/host/restart-handler", async (CancellationToken ct) =>
        {
            if (host.Status().Handler is null)
            {
                return Results.Conflict("The app has no functions, so there is no handler.");
            }

            host.Handler.Restart("asked for");
            await host.WhenReadyAsync(ct);
            return Results.Json(host.Status());
        });
        admin.MapPost("/functions/{name}", async (string name, HttpRequest request) =>
            await InputAsync(request) is { } input ? Run(host, name, input) : Results.BadRequest("The body is no JSON object."));
    }

    private static IResult Run(FunctionsHost host, string name, string input) =>
        host.Find(name) is not { } function ? Results.NotFound()
        : host.TryRunByHand(function, input) ? Results.Accepted()
        : Results.BadRequest($"{name} is an HTTP function; call its route.");

    /// <summary>The "input" of the body; empty when there is none, null when the body is no JSON object.</summary>
    private static async Task<string?> InputAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        if (string.IsNullOrWhiteSpace(body))
        {
            return "";
        }

        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind != JsonValueKind.Object ? null
                : json.RootElement.TryGetProperty("input", out var input) ? input.ToString()
                : "";
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
