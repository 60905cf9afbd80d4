using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace Naober.Sandbox.Twilio;

/// <summary>/2010-04-01/Accounts/{sid}/Messages: the part of Twilio's API that Naober uses.</summary>
public static class TwilioEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var account = routes.MapGroup("/2010-04-01/Accounts/{account}").AddEndpointFilter(AuthenticateAsync);
        account.MapPost("/Messages.json", async (HttpRequest request, CreateMessage create) => create.Handle(await request.ReadFormAsync()));
        account.MapGet("/Messages.json", (HttpRequest request, MessagePage page) => page.Handle(request));
        account.MapGet("/Messages/{sid}.json", Fetch);
        account.MapPost("/Messages/{sid}.json", UpdateAsync);
        account.MapDelete("/Messages/{sid}.json", Delete);
    }

    private static IResult Fetch(string sid, HttpRequest request, MessageLog messages, SandboxOptions options) =>
        messages.Find(sid) is { Deleted: false } message
            ? Results.Json(MessageJson.Of(message, options.AccountSid))
            : TwilioError.NotFound(request.Path).ToResult();

    private static async Task<IResult> UpdateAsync(string sid, HttpRequest request, MessageLog messages, SandboxOptions options)
    {
        if (messages.Find(sid) is not { Deleted: false } message)
        {
            return TwilioError.NotFound(request.Path).ToResult();
        }

        var form = await request.ReadFormAsync();
        TwilioError? refusal = null;
        Func<TextMessage, TextMessage> change = (form["Status"], form["Body"]) switch
        {
            (["canceled"], []) => m => m.Status is Statuses.Scheduled or Statuses.Accepted or Statuses.Queued
                ? m with { Status = Statuses.Canceled }
                : Refuse(m, TwilioError.NotCancelable),
            ([], [""]) => m => Statuses.IsFinal(m.Status) ? m with { Body = "" } : Refuse(m, TwilioError.NotComplete),
            _ => m => Refuse(m, TwilioError.WrongUpdate),
        };
        var changed = messages.Change(sid, change) ?? message;
        return refusal?.ToResult() ?? Results.Json(MessageJson.Of(changed, options.AccountSid));

        TextMessage Refuse(TextMessage unchanged, TwilioError error)
        {
            refusal = error;
            return unchanged;
        }
    }

    private static IResult Delete(string sid, HttpRequest request, MessageLog messages)
    {
        switch (messages.Find(sid))
        {
            case null or { Deleted: true }:
                return TwilioError.NotFound(request.Path).ToResult();
            case var message when !Statuses.IsFinal(message.Status):
                return TwilioError.NotComplete.ToResult();
            default:
                messages.Change(sid, m => m with { Body = "", Deleted = true });
                return Results.NoContent();
        }
    }

    private static async ValueTask<object?> AuthenticateAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var options = http.RequestServices.GetRequiredService<SandboxOptions>();
        if (!IsAccount(http.Request.Headers.Authorization, options))
        {
            return TwilioError.Authenticate.ToResult();
        }

        return http.GetRouteValue("account") as string == options.AccountSid
            ? await next(context)
            : TwilioError.NotFound(http.Request.Path).ToResult();
    }

    private static bool IsAccount(string? header, SandboxOptions options)
    {
        if (!AuthenticationHeaderValue.TryParse(header, out var given)
            || !"Basic".Equals(given.Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var expected = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.AccountSid}:{options.AuthToken}"));
        return CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(given.Parameter ?? ""), Encoding.UTF8.GetBytes(expected));
    }
}
