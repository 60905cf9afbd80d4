using Naober.Core.Signals;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.Doors;

public sealed class CrossSiteGuardTests
{
    private readonly World _world = new();

    [Theory]
    [InlineData("same-origin", null, true)]
    [InlineData("none", null, true)] // typed or from a bookmark
    [InlineData("same-site", null, false)] // another name under our domain
    [InlineData("cross-site", null, false)]
    [InlineData("cross-site", App.Origin, false)]
    [InlineData("anything", null, false)]
    [InlineData(null, App.Origin, true)] // an older browser
    [InlineData(null, "https://evil.example", false)]
    [InlineData(null, "http://naober.example", false)]
    [InlineData(null, "https://naober.example.evil.example", false)]
    [InlineData(null, "null", false)]
    [InlineData(null, null, false)]
    public async Task A_post_passes_only_when_the_browser_says_that_it_comes_from_our_own_page(string? site, string? origin, bool passes)
    {
        var answer = await _world.AskAsync(From(TestRequest.Shop("K7M3QX", "n", "Een klant komt niet meer"), site, origin));

        Assert.Equal(passes ? 200 : 403, answer.Status);
        Assert.Equal(passes ? 1 : 0, _world.Queues.All.Count);
    }

    [Fact]
    public async Task Another_site_cannot_make_somebody_who_is_signed_in_pick_up_a_signal()
    {
        await _world.ReceiveTextAsync("SM1", "+31612345678", "Mijn buurvrouw in Almen ziet niemand meer");
        await _world.RunUntilQuietAsync();

        var answer = await _world.AskAsync(From(TestRequest.PickUp(SignalId.FromSms("SM1")), "cross-site", origin: null).As(_world.Person("anna")));

        Assert.Equal(403, answer.Status);
        Assert.Equal(SignalState.Routed, _world.Signals.All.Single().Signal.State);
    }

    [Fact]
    public async Task A_link_from_another_site_opens_our_page()
    {
        var answer = await _world.AskAsync(TestRequest.Get("/").With("Sec-Fetch-Site", "cross-site"));

        Assert.Equal(200, answer.Status);
    }

    [Fact]
    public async Task The_webhook_is_no_browser_and_proves_itself_by_its_signature()
    {
        var answer = await _world.AskAsync(TestRequest.Sms("SM1", "+31612345678", "hallo"));

        Assert.Equal(200, answer.Status);
    }

    private static TestRequest From(TestRequest request, string? site, string? origin)
    {
        request = request.Without("Sec-Fetch-Site");
        request = site is null ? request : request.With("Sec-Fetch-Site", site);
        return origin is null ? request : request.With("Origin", origin);
    }
}
