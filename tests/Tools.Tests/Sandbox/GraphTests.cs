using System.Net;
using System.Text.Json.Nodes;
using Xunit;

namespace Naober.Tools.Tests.Sandbox;

public sealed class GraphTests : GraphSandboxTests
{
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

    [Fact]
    public async Task Every_request_can_be_read_back_word_for_word_but_for_the_credentials()
    {
        using var answer = await NotifyAsync(ANotification());

        var request = Assert.Single((await GetAsync("/api/requests?side=graph")).EnumerateArray(), r => r.GetProperty("operation").GetString() == "notify");
        Assert.Equal(ANotification().ToJsonString(), request.GetProperty("body").GetString());
        Assert.Equal(204, request.GetProperty("status").GetInt32());
        Assert.DoesNotContain("Bearer", request.GetRawText(), StringComparison.Ordinal);
    }
}
