using System.Net;
using Xunit;

namespace Naober.Tools.Tests.Sandbox;

public sealed class GraphFaultTests : GraphSandboxTests
{
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
}
