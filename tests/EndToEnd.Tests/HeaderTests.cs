using System.Net;

namespace Naober.EndToEnd.Tests;

/// <summary>What every answer tells a browser, for every route and every way it can end, as it leaves the host.</summary>
public sealed class HeaderTests(Stack stack) : IClassFixture<Stack>
{
    private const string Content = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";

    private static readonly Dictionary<string, string> Always = new()
    {
        ["X-Content-Type-Options"] = "nosniff",
        ["Referrer-Policy"] = "same-origin",
        ["Strict-Transport-Security"] = "max-age=31536000; includeSubDomains",
        ["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
    };

    [Fact]
    public async Task Every_answer_of_every_route_carries_what_the_table_says_and_no_cookie()
    {
        await stack.TextAsync("+31611113333", "Mijn buurvrouw in Almen ziet niemand meer");
        var signal = await Testing.Eventually.GetAsync("the notification", async () =>
            (await stack.NotificationsAsync("anna")) is [var first, ..] ? first.GetProperty("subEntityId").GetString() : null);
        using var stranger = Visitors.Stranger();
        using var outsider = await stack.SignInAsync("zonder-rol");
        using var dirk = await stack.SignInAsync("dirk");
        using var anna = await stack.SignInAsync("anna");
        using var els = await stack.SignInAsync("els");
        var (wrong, seen) = (new List<string>(), new HashSet<HttpStatusCode>());

        foreach (var route in Route.All)
        {
            var address = new Uri(stack.App, route.PathOf(signal));
            foreach (var client in (HttpClient[])[stranger, outsider, dirk, anna, els])
            {
                foreach (var site in route.Method == "get" ? ["none"] : (string[])["same-origin", "cross-site"])
                {
                    using var request = new HttpRequestMessage(new HttpMethod(route.Method), address);
                    request.Content = route.Method == "get" ? null : new FormUrlEncodedContent([new("actie", "niets")]);
                    request.Headers.Add("Sec-Fetch-Site", site);
                    using var response = await client.SendAsync(request);
                    seen.Add(response.StatusCode);
                    wrong.AddRange(WrongIn(response, route).Select(w => $"{(int)response.StatusCode} {route.Method} {route.Path}: {w}"));
                }
            }
        }

        Assert.Empty(wrong);
        HttpStatusCode[] ways = [HttpStatusCode.OK, HttpStatusCode.Redirect, HttpStatusCode.BadRequest, HttpStatusCode.Forbidden, HttpStatusCode.NotFound];
        Assert.Empty(ways.Except(seen));
    }

    /// <summary>The platform's own cookie, which says who signed in, is the only one.</summary>
    [Fact]
    public async Task The_cookie_of_signing_in_is_for_our_pages_only_and_no_script_reads_it()
    {
        using var stranger = Visitors.Stranger();
        using var form = new FormUrlEncodedContent([new("person", "anna"), new("post_login_redirect_uri", "/werk")]);
        using var response = await stranger.PostAsync(new Uri(stack.App, "/.auth/login/aad"), form);

        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<string> WrongIn(HttpResponseMessage response, Route route)
    {
        foreach (var (name, value) in Always)
        {
            if (Header(response, name) != value)
            {
                yield return $"{name} is '{Header(response, name)}'";
            }
        }

        var (policy, frame) = (Header(response, "Content-Security-Policy"), Header(response, "X-Frame-Options"));
        if (route.IsFramed ? !policy.StartsWith($"{Content}http", StringComparison.Ordinal) || frame.Length > 0 : policy != $"{Content}'none'" || frame != "DENY")
        {
            yield return $"may be framed: '{policy}' '{frame}'";
        }

        var kept = response.IsSuccessStatusCode ? route.Kept : "no-store";
        if (Header(response, "Cache-Control") != kept)
        {
            yield return $"Cache-Control is '{Header(response, "Cache-Control")}' and not '{kept}'";
        }

        foreach (var secret in (string[])["Set-Cookie", "Server", "X-Powered-By"])
        {
            if (Header(response, secret).Length > 0)
            {
                yield return $"{secret} is '{Header(response, secret)}'";
            }
        }
    }

    private static string Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
}
