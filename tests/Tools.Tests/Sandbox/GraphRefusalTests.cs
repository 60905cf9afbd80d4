using System.Net;
using System.Text.Json.Nodes;
using Xunit;

namespace Naober.Tools.Tests.Sandbox;

public sealed class GraphRefusalTests : GraphSandboxTests
{
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
}
