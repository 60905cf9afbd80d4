using System.Globalization;
using System.Text.Json.Nodes;

namespace Naober.Sandbox.Twilio;

/// <summary>
/// GET Messages.json: newest first, in pages. The page token names the last message of the page before, so that what
/// comes in meanwhile shifts nothing.
/// </summary>
public sealed class MessagePage(MessageLog messages, SandboxOptions options)
{
    public IResult Handle(HttpRequest request)
    {
        if (!MessageQuery.TryRead(request.Query, out var query))
        {
            return new TwilioError(400, 20001, "DateSent is no valid date").ToResult();
        }

        var size = Math.Clamp(Number(request, "PageSize", 50), 1, 1000);
        var page = Math.Max(Number(request, "Page", 0), 0);
        var found = messages.All().Reverse().Where(query.Matches).OrderByDescending(m => m.ListedAt).ToList();
        var start = request.Query["PageToken"] is [{ Length: > 0 } token, ..] ? After(found, token) : page * size;
        var shown = found.Skip(start).Take(size).ToList();
        var more = start + shown.Count < found.Count;
        return Results.Json(new JsonObject
        {
            ["end"] = (page * size) + Math.Max(shown.Count - 1, 0),
            ["first_page_uri"] = Address(request, size, 0, null),
            ["next_page_uri"] = more ? Address(request, size, page + 1, Token(shown[^1])) : null,
            ["page"] = page,
            ["page_size"] = size,
            ["previous_page_uri"] = null,
            ["messages"] = new JsonArray([.. shown.Select(m => MessageJson.Of(m, options.AccountSid))]),
            ["start"] = page * size,
            ["uri"] = Address(request, size, page, $"{request.Query["PageToken"]}"),
        });
    }

    private static string Token(TextMessage last) =>
        $"PA{last.Sid}{last.ListedAt.UtcTicks.ToString("x16", CultureInfo.InvariantCulture)}";

    /// <summary>The place after the token's message; by its time when it was deleted meanwhile.</summary>
    private static int After(List<TextMessage> found, string token)
    {
        var place = found.FindIndex(m => Token(m) == token);
        if (place >= 0)
        {
            return place + 1;
        }

        var ticks = long.TryParse(token[^Math.Min(16, token.Length)..], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var at) ? at : 0;
        return found.TakeWhile(m => m.ListedAt.UtcTicks >= ticks).Count();
    }

    private static int Number(HttpRequest request, string name, int standard) =>
        int.TryParse(request.Query[name], CultureInfo.InvariantCulture, out var value) ? value : standard;

    private static string Address(HttpRequest request, int size, int page, string? token)
    {
        var kept = request.Query.Where(q => q.Key is not ("PageSize" or "Page" or "PageToken"))
            .Select(q => KeyValuePair.Create(q.Key, (string?)$"{q.Value}"));
        List<KeyValuePair<string, string?>> all = [.. kept, new("PageSize", $"{size}"), new("Page", $"{page}")];
        if (token is { Length: > 0 })
        {
            all.Add(new("PageToken", token));
        }

        return $"{request.Path}{QueryString.Create(all)}";
    }
}
