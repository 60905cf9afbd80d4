using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Naober.Sandbox;
using Xunit;

namespace Naober.Tools.Tests.Sandbox;

public sealed class GraphTests : SandboxTests
{
    private const string TokenPath = "/msi/token?api-version=2019-08-01&resource=";

    protected override SandboxOptions Options
    {
        get
        {
            var manifest = Path.Combine(Folder, "manifest.json");
            File.WriteAllText(manifest, """
                {"activities":{"activityTypes":[{"type":"newSignal","description":"x","templateText":"{actor}: signaal uit {village}"}]}}
                """);
            return base.Options with { Manifest = manifest };
        }
    }

    [Fact]
    public async Task A_notification_shows_in_the_feed()
    {
        using var answer = await NotifyAsync(ANotification());

        var shown = Assert.Single(await CurrentAsync("anna"));
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("Nieuw signaal uit Almen", shown.GetProperty("title").GetString());
        Assert.Equal("Graag vandaag bellen.", shown.GetProperty("preview").GetString());
        Assert.Equal("signaal/7", shown.GetProperty("subEntityId").GetString());
    }

    [Fact]
    public async Task The_same_chain_id_replaces_for_the_same_person_only()
    {
        using var first = await NotifyAsync(ANotification());
        using var second = await NotifyAsync(With(ANotification(), "previewText", new JsonObject { ["content"] = "Nog steeds." }));
        using var other = await NotifyAsync(ANotification(), "bert");
        using var another = await NotifyAsync(With(ANotification(), "chainId", 8));

        var anna = await GetAsync("/api/people/anna/notifications");

        Assert.Equal(["Graag vandaag bellen.", "Nog steeds."], anna.GetProperty("current").EnumerateArray().Select(n => n.GetProperty("preview").GetString()));
        Assert.Equal(3, anna.GetProperty("log").GetArrayLength());
        Assert.Single(await CurrentAsync("bert"));
    }

    [Fact]
    public async Task A_declared_type_is_filled_in_from_the_manifest()
    {
        var order = With(ANotification(), "activityType", "newSignal");
        order["templateParameters"] = new JsonArray(new JsonObject { ["name"] = "village", ["value"] = "Almen" });

        using var answer = await NotifyAsync(order);

        Assert.Equal("Naober: signaal uit Almen", Assert.Single(await CurrentAsync("anna")).GetProperty("title").GetString());
    }

    [Fact]
    public async Task A_preview_shows_150_characters()
    {
        using var answer = await NotifyAsync(With(ANotification(), "previewText", new JsonObject { ["content"] = new string('x', 200) }));

        Assert.Equal(150, Assert.Single(await CurrentAsync("anna")).GetProperty("preview").GetString()!.Length);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("https://naober.nl/werk/signaal/7")]
    [InlineData("http://teams.microsoft.com/l/entity/app/tab")]
    [InlineData("https://teams.microsoft.com/l/chat/0/0")]
    [InlineData("https://teams.microsoft.com.naober.nl/l/entity/app/tab")]
    [InlineData("too long")]
    public async Task A_link_that_is_no_deep_link_is_refused(string? link)
    {
        var order = ANotification();
        order["topic"]!["webUrl"] = link == "too long" ? $"https://teams.microsoft.com/l/entity/app/tab?x={new string('x', 980)}" : link;

        await RefusedByGraphAsync(400, "BadRequest", NotifyAsync(order));
    }

    [Fact]
    public async Task A_link_of_1024_characters_is_taken()
    {
        var order = ANotification();
        order["topic"]!["webUrl"] = "https://teams.microsoft.com/l/entity/app/tab?x=".PadRight(1024, 'x');

        using var answer = await NotifyAsync(order);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    [Fact]
    public Task A_type_that_is_not_declared_is_refused() =>
        RefusedByGraphAsync(400, "BadRequest", NotifyAsync(With(ANotification(), "activityType", "somethingElse")));

    [Fact]
    public Task SystemDefault_without_its_text_is_refused() =>
        RefusedByGraphAsync(400, "BadRequest", NotifyAsync(With(ANotification(), "templateParameters", new JsonArray())));

    [Fact]
    public Task Somebody_unknown_is_not_found() =>
        RefusedByGraphAsync(404, "Request_ResourceNotFound", NotifyAsync(ANotification(), "a0000000-0000-4000-8000-00000000ffff"));

    [Theory]
    [InlineData(null)]
    [InlineData("eyJhbGciOiJub25lIn0.e30.")]
    public async Task Without_a_token_of_ours_nothing_goes(string? token)
    {
        await RefusedByGraphAsync(401, "InvalidAuthenticationToken", PostAsync("anna", ANotification(), token));

        Assert.Empty(await CurrentAsync("anna"));
    }

    [Fact]
    public async Task A_token_for_something_else_is_refused() => await RefusedByGraphAsync(
        401, "InvalidAuthenticationToken", PostAsync("anna", ANotification(), await TokenAsync("https://vault.azure.net")));

    [Fact]
    public async Task The_token_endpoint_wants_the_identity_header()
    {
        using var answer = await Http.GetAsync($"{TokenPath}https://graph.microsoft.com", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Not_installed_says_so_in_Graphs_words_for_that_person_only()
    {
        await FaultsAsync(new { target = "graph", kind = "notInstalled", @for = "anna" });

        using var refused = await NotifyAsync(ANotification(), AnnaEntraId);
        using var other = await NotifyAsync(ANotification(), "bert");
        var error = (await JsonAsync(refused)).GetProperty("error");

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal("Forbidden", error.GetProperty("code").GetString());
        Assert.Contains("Ensure that the expected Teams app is installed in the target scope", error.GetProperty("message").GetString());
        Assert.Equal(HttpStatusCode.NoContent, other.StatusCode);
    }

    [Fact]
    public async Task Too_busy_leaves_the_token_endpoint_alone()
    {
        await FaultsAsync(new { target = "graph", kind = "status", status = 429, retryAfter = 3 });

        using var refused = await NotifyAsync(ANotification());

        Assert.Equal(TimeSpan.FromSeconds(3), refused.Headers.RetryAfter?.Delta);
        Assert.Empty(await CurrentAsync("anna"));
    }

    [Fact]
    public async Task Dropped_after_acceptance_is_in_the_feed()
    {
        var token = await TokenAsync();
        await FaultsAsync(new { target = "graph", kind = "dropAfterAcceptance", times = 1 });

        await Assert.ThrowsAsync<HttpRequestException>(() => PostAsync("anna", ANotification(), token));

        Assert.Single(await CurrentAsync("anna"));
    }

    [Fact]
    public async Task Every_request_can_be_read_back_word_for_word_but_for_the_credentials()
    {
        using var answer = await NotifyAsync(ANotification());

        var request = Assert.Single((await GetAsync("/api/requests?side=graph")).EnumerateArray(), r => r.GetProperty("operation").GetString() == "notify");
        Assert.Equal(ANotification().ToJsonString(), request.GetProperty("body").GetString());
        Assert.Equal(204, request.GetProperty("status").GetInt32());
        Assert.DoesNotContain("Bearer", request.GetRawText(), StringComparison.Ordinal);
    }

    private static JsonObject ANotification() => new()
    {
        ["topic"] = new JsonObject
        {
            ["source"] = "text",
            ["value"] = "Signaal",
            ["webUrl"] = $"https://teams.microsoft.com/l/entity/{TeamsAppId}/naober?context={Uri.EscapeDataString("""{"subEntityId":"signaal/7"}""")}",
        },
        ["activityType"] = "systemDefault",
        ["chainId"] = 7,
        ["previewText"] = new JsonObject { ["content"] = "Graag vandaag bellen." },
        ["templateParameters"] = new JsonArray(new JsonObject { ["name"] = "systemDefaultText", ["value"] = "Nieuw signaal uit Almen" }),
    };

    private static JsonObject With(JsonObject order, string name, JsonNode value)
    {
        order[name] = value;
        return order;
    }

    private async Task<string> TokenAsync(string resource = "https://graph.microsoft.com")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{TokenPath}{Uri.EscapeDataString(resource)}");
        request.Headers.Add("X-IDENTITY-HEADER", "secret");
        using var answer = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        return (await JsonAsync(answer)).GetProperty("access_token").GetString()!;
    }

    private async Task<HttpResponseMessage> NotifyAsync(JsonObject order, string person = "anna") =>
        await PostAsync(person, order, await TokenAsync());

    private Task<HttpResponseMessage> PostAsync(string person, JsonObject order, string? token)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/v1.0/users/{person}/teamwork/sendActivityNotification")
        {
            Content = new StringContent(order.ToJsonString(), System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task<IReadOnlyList<JsonElement>> CurrentAsync(string person) =>
        [.. (await GetAsync($"/api/people/{person}/notifications")).GetProperty("current").EnumerateArray()];

    private static async Task RefusedByGraphAsync(int status, string code, Task<HttpResponseMessage> request)
    {
        using var answer = await request;
        var error = (await JsonAsync(answer)).GetProperty("error");

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(code, error.GetProperty("code").GetString());
        Assert.NotEmpty(error.GetProperty("innerError").GetProperty("request-id").GetString()!);
    }
}
