using System.Globalization;

namespace Naober.Sandbox.Graph;

/// <summary>A refusal in Graph's words.</summary>
public sealed record GraphError(int Status, string Code, string Message)
{
    public static readonly GraphError NoToken = new(401, "InvalidAuthenticationToken", "Access token is empty.");
    public static readonly GraphError WrongToken = new(401, "InvalidAuthenticationToken", "Access token validation failure.");
    public static readonly GraphError WrongAudience = new(401, "InvalidAuthenticationToken", "Access token validation failure. Invalid audience.");
    public static readonly GraphError Expired = new(401, "InvalidAuthenticationToken", "Lifetime validation failed, the token is expired.");
    public static readonly GraphError NoJson = new(400, "BadRequest", "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.");

    public static GraphError BadRequest(string message) => new(400, "BadRequest", message);

    public static GraphError UnknownUser(string id) => new(
        404, "Request_ResourceNotFound", $"Resource '{id}' does not exist or one of its queried reference-property objects are not present.");

    public static GraphError NotInstalled(string appId, string user) => new(
        403,
        "Forbidden",
        $"Application with AAD App Id '{appId}' is not authorized to generate custom text notifications about "
        + $"'/users/{user}/teamwork/sendActivityNotification' to the recipient. "
        + "Ensure that the expected Teams app is installed in the target scope (user, team, or chat).");

    /// <summary>The body that goes with an HTTP status a fault asks for.</summary>
    public static GraphError ForStatus(int status) => status switch
    {
        401 => WrongToken,
        403 => new(403, "Forbidden", "Missing role permissions on the request. API requires one of 'TeamsActivity.Send, TeamsActivity.Send.User'."),
        429 => new(429, "TooManyRequests", "Too many requests"),
        503 => new(503, "ServiceUnavailable", "The service is temporarily unavailable."),
        _ => new(status, "InternalServerError", "Internal Server Error"),
    };

    public IResult ToResult(HttpContext context)
    {
        var requestId = $"{Guid.NewGuid()}";
        var client = context.Request.Headers["client-request-id"] is [{ Length: > 0 } given, ..] ? given : requestId;
        context.Response.Headers["request-id"] = requestId;
        context.Response.Headers["client-request-id"] = client;
        var now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var inner = new Dictionary<string, string>
        {
            ["date"] = now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
            ["request-id"] = requestId,
            ["client-request-id"] = client,
        };
        return Results.Json(new { error = new { code = Code, message = Message, innerError = inner } }, statusCode: Status);
    }
}
