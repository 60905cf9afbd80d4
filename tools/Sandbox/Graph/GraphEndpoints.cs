using System.Globalization;
using System.Net.Http.Headers;

namespace Naober.Sandbox.Graph;

/// <summary>/v1.0/users/…: the part of Microsoft Graph that Naober uses; and the token endpoint of a managed identity.</summary>
public static class GraphEndpoints
{
    private const string Context = "https://graph.microsoft.com/v1.0/$metadata#users";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/msi/token", IssueToken);
        var users = routes.MapGroup("/v1.0/users/{userId}").AddEndpointFilter(CheckTokenAsync);
        users.MapPost("/teamwork/sendActivityNotification", (string userId, HttpContext context, SendActivityNotification send) =>
            send.HandleAsync(userId, context));
        users.MapPost("/sendMail", (string userId, HttpContext context, SendMail send) => send.HandleAsync(userId, context));
        users.MapGet("/mailboxSettings", (string userId, HttpContext context, Tenant tenant, Mailboxes mailboxes) =>
            Settings(userId, context, tenant, mailboxes, whole: true));
        users.MapGet("/mailboxSettings/automaticRepliesSetting", (string userId, HttpContext context, Tenant tenant, Mailboxes mailboxes) =>
            Settings(userId, context, tenant, mailboxes, whole: false));
    }

    /// <summary>As App Service answers to IDENTITY_ENDPOINT with api-version 2019-08-01.</summary>
    private static IResult IssueToken(HttpRequest request, Tokens tokens)
    {
        if (request.Headers["X-IDENTITY-HEADER"] is not [{ Length: > 0 }])
        {
            return Results.Json(new { statusCode = 401, message = "The X-IDENTITY-HEADER header is missing." }, statusCode: 401);
        }

        if (request.Query["resource"] is not [{ Length: > 0 } resource] || request.Query["api-version"] != "2019-08-01")
        {
            return Results.Json(new { statusCode = 400, message = "'resource' and 'api-version' 2019-08-01 are required." }, statusCode: 400);
        }

        var (token, expires) = tokens.Issue(resource);
        return Results.Json(new
        {
            access_token = token,
            expires_on = expires.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            resource,
            token_type = "Bearer",
            client_id = $"{request.Query["client_id"]}" is { Length: > 0 } asked ? asked : Tokens.ClientId,
        });
    }

    private static IResult Settings(string userId, HttpContext context, Tenant tenant, Mailboxes mailboxes, bool whole)
    {
        if (tenant.Find(userId) is not { } person)
        {
            return GraphError.UnknownUser(userId).ToResult(context);
        }

        var replies = mailboxes.RepliesOf(person.Id);
        var setting = new Dictionary<string, object>
        {
            ["status"] = replies.Status,
            ["externalAudience"] = replies.ExternalAudience,
            ["internalReplyMessage"] = replies.InternalReplyMessage,
            ["externalReplyMessage"] = replies.ExternalReplyMessage,
            ["scheduledStartDateTime"] = replies.ScheduledStartDateTime,
            ["scheduledEndDateTime"] = replies.ScheduledEndDateTime,
        };
        return Results.Json(whole
            ? new Dictionary<string, object>
            {
                ["@odata.context"] = $"{Context}('{person.EntraId}')/mailboxSettings",
                ["automaticRepliesSetting"] = setting,
                ["timeZone"] = "W. Europe Standard Time",
            }
            : new Dictionary<string, object>(setting)
            {
                ["@odata.context"] = $"{Context}('{person.EntraId}')/mailboxSettings/automaticRepliesSetting",
            });
    }

    private static async ValueTask<object?> CheckTokenAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var tokens = http.RequestServices.GetRequiredService<Tokens>();
        var objection = AuthenticationHeaderValue.TryParse(http.Request.Headers.Authorization, out var given) && given.Scheme == "Bearer"
            ? tokens.Objection(given.Parameter ?? "")
            : GraphError.NoToken;
        if (objection is not null)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            return objection.ToResult(http);
        }

        return await next(context);
    }
}
