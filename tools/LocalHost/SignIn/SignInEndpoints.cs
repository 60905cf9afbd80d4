using Naober.LocalHost.Http;

namespace Naober.LocalHost.SignIn;

/// <summary>The platform's own paths under /.auth.</summary>
internal static class SignInEndpoints
{
    private const string ReturnTo = "post_login_redirect_uri";

    public static void Map(IEndpointRouteBuilder endpoints, DemoPeople people, Session session)
    {
        var auth = endpoints.MapGroup("/.auth").WithMetadata(PlatformEndpoint.Mark);
        auth.MapGet("/login/aad", (HttpContext context) =>
        {
            Seclude(context.Response);
            return Results.Text(SignInPage.Render(people, LocalPath.Of(context.Request.Query[ReturnTo])), "text/html; charset=utf-8");
        });
        auth.MapPost("/login/aad", (HttpContext context, CancellationToken ct) => SignInAsync(context, people, session, ct));
        auth.MapGet("/logout", (HttpContext context) =>
        {
            context.Response.Cookies.Delete(Session.Cookie);
            return Results.Redirect(LocalPath.Of(context.Request.Query["post_logout_redirect_uri"]));
        });
        auth.MapGet("/me", (HttpContext context) => session.Find(context.Request) is { } colleague
            ? Results.Json(new[] { new Me("aad", colleague.Username, ClientPrincipal.Claims(colleague)) }, ClaimsJson.Options)
            : Results.Unauthorized());
    }

    private static async Task<IResult> SignInAsync(HttpContext context, DemoPeople people, Session session, CancellationToken ct)
    {
        Seclude(context.Response);
        if (Callers.IsOtherSite(context.Request) || !context.Request.HasFormContentType)
        {
            return Results.BadRequest();
        }

        var form = await context.Request.ReadFormAsync(ct);
        if (people.Find(form["person"].ToString()) is not { } colleague)
        {
            return Results.BadRequest();
        }

        context.Response.Cookies.Append(Session.Cookie, session.Seal(colleague), new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/" });
        return Results.Redirect(LocalPath.Of(form[ReturnTo]));
    }

    /// <summary>Entra's page refuses to be framed, and so must this one: what works here must work there.</summary>
    private static void Seclude(HttpResponse response)
    {
        response.Headers.XFrameOptions = "DENY";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        response.Headers.CacheControl = "no-store";
    }

    private sealed record Me(string ProviderName, string UserId, IReadOnlyList<ClientPrincipal.Claim> UserClaims);
}
