using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace Naober.Tools.Tests.LocalHost;

public sealed class SignInTests(SignInHost host) : IClassFixture<SignInHost>
{
    private const string Tenant = "5f0c7a5e-3f0b-4f0e-9a53-000000007240";

    [Fact]
    public async Task The_page_has_a_button_for_everyone_in_the_pack_and_one_for_a_colleague_without_a_role()
    {
        var page = await host.Http.GetStringAsync("/.auth/login/aad?post_login_redirect_uri=/werk");

        Assert.Contains(">Anna Wissink</button>", page, StringComparison.Ordinal);
        Assert.Contains(">Hanneke ter Beest</button>", page, StringComparison.Ordinal);
        Assert.Contains(">Andere medewerker zonder rol</button>", page, StringComparison.Ordinal);
        Assert.Contains("value=\"/werk\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_refuses_to_be_framed()
    {
        using var answer = await host.Http.GetAsync("/.auth/login/aad");

        Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
        Assert.Contains("frame-ancestors 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_signed_in_reaches_the_handler_as_the_platform_tells_it()
    {
        var seen = await host.SeenAsync(await host.SignInAsync("els"));

        var principal = Principal(seen);
        Assert.Equal("aad", principal.GetProperty("auth_typ").GetString());
        Assert.Equal(
            [
                ("http://schemas.microsoft.com/identity/claims/objectidentifier", "a0000000-0000-4000-8000-00000000a005"),
                ("http://schemas.microsoft.com/identity/claims/tenantid", Tenant),
                ("name", "Els Braakman"),
                ("preferred_username", "els@lochem.example"),
                ("roles", "Staff"),
                ("roles", "Coordinator"),
                ("ver", "2.0"),
            ],
            principal.GetProperty("claims").EnumerateArray().Select(c => (c.GetProperty("typ").GetString()!, c.GetProperty("val").GetString()!)));
        Assert.Equal("a0000000-0000-4000-8000-00000000a005", seen.GetProperty("X-MS-CLIENT-PRINCIPAL-ID").GetString());
        Assert.Equal("els@lochem.example", seen.GetProperty("X-MS-CLIENT-PRINCIPAL-NAME").GetString());
        Assert.Equal("aad", seen.GetProperty("X-MS-CLIENT-PRINCIPAL-IDP").GetString());
    }

    [Fact]
    public async Task The_other_colleague_is_of_the_same_tenant_and_has_no_role()
    {
        var principal = Principal(await host.SeenAsync(await host.SignInAsync("zonder-rol")));

        var claims = principal.GetProperty("claims").EnumerateArray().ToLookup(c => c.GetProperty("typ").GetString(), c => c.GetProperty("val").GetString());
        Assert.Equal(Tenant, Assert.Single(claims["http://schemas.microsoft.com/identity/claims/tenantid"]));
        Assert.Empty(claims["roles"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("anna")]
    public async Task What_a_caller_claims_to_be_never_arrives(string? signedIn)
    {
        var cookie = signedIn is null ? null : await host.SignInAsync(signedIn);

        var seen = await host.SeenAsync(
            cookie,
            ("X-MS-CLIENT-PRINCIPAL", "forged"), ("x-ms-client-principal-id", "forged"), ("X-Ms-Client-Principal-Name", "forged"),
            ("X-MS-CLIENT-PRINCIPAL-IDP", "forged"), ("X-MS-TOKEN-AAD-ACCESS-TOKEN", "forged"), ("X-MS-CLIENT-PRINCIPAL-OTHER", "forged"));

        Assert.DoesNotContain(seen.EnumerateObject(), h => h.Value.GetString()!.Contains("forged", StringComparison.Ordinal));
        Assert.Equal(signedIn is not null, seen.EnumerateObject().Any(h => h.Name.StartsWith("X-MS-", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task A_cookie_that_was_touched_signs_nobody_in()
    {
        var cookie = await host.SignInAsync("anna");
        var (name, value) = (cookie.Split('=', 2)[0], cookie.Split('=', 2)[1]);
        var touched = (value[0] == 'A' ? 'B' : 'A') + value[1..];

        foreach (var forged in (string[])[touched, value.Split('.')[0], value.Split('.')[0] + ".", "x.y", "..", "=.="])
        {
            var seen = await host.SeenAsync($"{name}={forged}");

            Assert.DoesNotContain(seen.EnumerateObject(), h => h.Name.StartsWith("X-MS-", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Theory]
    [InlineData("/werk?a=1", "/werk?a=1")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("werk", "/")]
    [InlineData("", "/")]
    public async Task After_signing_in_one_goes_to_a_path_of_this_site(string asked, string location)
    {
        using var answer = await host.PostAsync("anna", asked);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(location, answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_of_other_sites_posts()
    {
        using var answer = await host.PostAsync("anna", "/");

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Nobody_is_signed_in_by_a_name_that_is_not_there()
    {
        using var answer = await host.PostAsync("iemand", "/");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Another_sites_page_signs_nobody_in()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/.auth/login/aad") { Content = SignInHost.Form("anna", "/") };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        using var answer = await host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Me_says_who_is_signed_in()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/.auth/me");
        request.Headers.Add("Cookie", await host.SignInAsync("anna"));

        using var known = await host.Http.SendAsync(request);
        using var unknown = await host.Http.GetAsync("/.auth/me");

        var me = await known.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("anna@lochem.example", me[0].GetProperty("user_id").GetString());
        Assert.Equal(HttpStatusCode.Unauthorized, unknown.StatusCode);
    }

    [Fact]
    public async Task Signing_out_takes_the_cookie_away()
    {
        using var answer = await host.Http.GetAsync("/.auth/logout?post_logout_redirect_uri=/tot-ziens");

        Assert.Equal("/tot-ziens", answer.Headers.Location?.OriginalString);
        Assert.Contains("AppServiceAuthSession=;", Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }

    private static JsonElement Principal(JsonElement seen) =>
        JsonSerializer.Deserialize<JsonElement>(seen.GetProperty("X-MS-CLIENT-PRINCIPAL").GetBytesFromBase64());
}
