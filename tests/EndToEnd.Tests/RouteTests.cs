using System.Net;
using System.Text;
using System.Text.Json;
using Naober.Testing;

namespace Naober.EndToEnd.Tests;

/// <summary>Every way into Naober, tried by everybody who may not come in, through the host that stands in for the platform.</summary>
public sealed class RouteTests(Stack stack) : IClassFixture<Stack>
{
    private const string Worry = "Mijn buurvrouw Truus in Almen ziet niemand meer";
    private const string EntraIdOfEls = "a0000000-0000-4000-8000-00000000a005";

    [Fact]
    public void Every_function_that_can_be_called_is_in_the_table()
    {
        var app = Path.Combine(Repository.Root, "artifacts", "bin", "Functions", "debug");
        var called =
            from file in Directory.GetFiles(app, "function.json", SearchOption.AllDirectories)
            let bindings = JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("bindings").EnumerateArray()
            from trigger in bindings
            where trigger.GetProperty("type").GetString() == "httpTrigger"
            from method in trigger.GetProperty("methods").EnumerateArray()
            select $"{Path.GetFileName(Path.GetDirectoryName(file))} {method.GetString()}";

        Assert.Equal(called.Order(StringComparer.Ordinal), Route.All.Select(r => $"{r.Function} {r.Method}").Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Who_may_not_come_in_is_refused_at_every_door()
    {
        var signal = await SignalAsync();
        using var stranger = Visitors.Stranger();
        using var forger = Visitors.Stranger();
        forger.DefaultRequestHeaders.Add("X-MS-CLIENT-PRINCIPAL", PrincipalOf(EntraIdOfEls));
        forger.DefaultRequestHeaders.Add("X-MS-CLIENT-PRINCIPAL-ID", EntraIdOfEls);
        using var outsider = await stack.SignInAsync("zonder-rol");
        using var dirk = await stack.SignInAsync("dirk"); // of Laren
        using var anna = await stack.SignInAsync("anna"); // of Almen
        using var els = await stack.SignInAsync("els"); // the coordinator
        var wrong = new List<string>();

        foreach (var route in Route.All)
        {
            var path = route.PathOf(signal);
            foreach (var (who, client, ownPage, expected) in Tries(route))
            {
                using var request = new HttpRequestMessage(new HttpMethod(route.Method), new Uri(stack.App, path));
                if (route.Method == "post")
                {
                    request.Content = new FormUrlEncodedContent([new("actie", "oppakken")]);
                    request.Headers.Add("Origin", ownPage ? stack.App.GetLeftPart(UriPartial.Authority) : "https://evil.example");
                    request.Headers.Add("Sec-Fetch-Site", ownPage ? "same-origin" : "cross-site");
                }

                using var response = await client.SendAsync(request);
                var body = await response.Content.ReadAsStringAsync();
                if (response.StatusCode != expected || body.Contains("Truus", StringComparison.Ordinal)
                    || (expected == HttpStatusCode.Redirect && !response.Headers.Location!.OriginalString.StartsWith("/.auth/login/aad", StringComparison.Ordinal)))
                {
                    wrong.Add($"{who} at {route.Method} {route.Path}: {(int)response.StatusCode}, expected {(int)expected}");
                }
            }
        }

        Assert.Empty(wrong);
        Assert.Contains("Nog niemand", await anna.GetStringAsync(new Uri(stack.App, $"/werk/signaal/{signal}")));

        IEnumerable<(string Who, HttpClient Client, bool OwnPage, HttpStatusCode Expected)> Tries(Route route)
        {
            var isStaffs = route.Door is Door.Staff or Door.Signal or Door.Coordinator;
            if (isStaffs)
            {
                yield return ("a stranger", stranger, true, HttpStatusCode.Redirect);
                yield return ("a forger", forger, true, HttpStatusCode.Redirect);
                yield return ("a colleague of another department", outsider, true, HttpStatusCode.Forbidden);
            }

            if (route.Door is Door.Signal or Door.Coordinator)
            {
                yield return ("a colleague of another village", dirk, true, HttpStatusCode.NotFound);
            }

            if (route.Door == Door.Twilio)
            {
                yield return ("who is not Twilio", stranger, true, HttpStatusCode.Forbidden);
            }
            else if (route.Method == "post")
            {
                yield return ("another site, in a browser that is signed in", route.Door == Door.Coordinator ? els : anna, false, HttpStatusCode.Forbidden);
            }
        }
    }

    [Fact]
    public async Task Who_may_come_in_does()
    {
        var signal = await SignalAsync();
        using var anna = await stack.SignInAsync("anna");
        using var els = await stack.SignInAsync("els");

        foreach (var route in Route.All.Where(r => r.Method == "get" && r.Function is not ("Asset" or "ShopStanding" or "EditShop" or "PrintCard" or "TextSender" or "ChangeTour" or "PublishTour" or "AnswerRequest" or "PrintRequest" or "ReportVisit" or "ReportByLink")))
        {
            var path = route.PathOf(signal);
            using var response = await (route.Door == Door.Coordinator ? els : anna).GetAsync(new Uri(stack.App, path));
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{route.Path}: {response.StatusCode}");
        }
    }

    private async Task<string> SignalAsync()
    {
        await stack.TextAsync($"+3161111{Random.Shared.Next(1000, 9999)}", Worry);
        return await Eventually.GetAsync("the notification", async () =>
            (await stack.NotificationsAsync("anna")) is [var first, ..] ? first.GetProperty("subEntityId").GetString() : null) ?? "";
    }

    private static string PrincipalOf(string entraId) => Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
    {
        auth_typ = "aad",
        claims = new[]
        {
            new { typ = "http://schemas.microsoft.com/identity/claims/objectidentifier", val = entraId },
            new { typ = "http://schemas.microsoft.com/identity/claims/tenantid", val = "5f0c7a5e-3f0b-4f0e-9a53-000000007240" },
        },
    })));
}
