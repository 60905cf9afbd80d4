using Naober.Core.Organisations;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.Doors;

public sealed class SecurityHeadersTests
{
    private readonly World _world = new();

    /// <summary>Every route with each of its methods, found by its attribute.</summary>
    public static TheoryData<string, string> Routes =>
    [
        .. FunctionEntry.All
            .Where(f => f.Http is not null)
            .SelectMany(f => f.Http!.Methods!, (f, method) => (method.ToUpperInvariant(), TargetOf(f.Http!.Route!))),
    ];

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Every_answer_tells_the_browser_to_load_nothing_from_elsewhere(string method, string target)
    {
        AssertStrict(await _world.AskAsync(new TestRequest(method, target).With("Sec-Fetch-Site", "same-origin")));
        AssertStrict(await _world.AskAsync(new TestRequest(method, target).With("Sec-Fetch-Site", "cross-site")));
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task So_does_every_answer_while_storage_is_away(string method, string target)
    {
        _world.Signals.Down = _world.Queues.Down = _world.Shops.Down = _world.Limits.Down = _world.Tour.Down = _world.Directory.Down = true;

        var answer = await _world.AskAsync(new TestRequest(method, target) { Form = method == "POST" ? [] : null }
            .With("Sec-Fetch-Site", "same-origin").As(_world.Organisation.People[new PersonId("els")]));

        AssertStrict(answer);
        Assert.True(answer.Status < 500 || answer.Headers.CacheControl == "no-store", "What fails is not kept.");
    }

    private static void AssertStrict(Answer answer)
    {
        var policy = answer.Headers.ContentSecurityPolicy.ToString();
        Assert.StartsWith("default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.XContentTypeOptions);
        Assert.Equal("same-origin", answer.Headers["Referrer-Policy"]);
        Assert.StartsWith("max-age=31536000", answer.Headers.StrictTransportSecurity.ToString(), StringComparison.Ordinal);
        Assert.Equal("camera=(), geolocation=(), microphone=()", answer.Headers["Permissions-Policy"]);
        Assert.Equal("", answer.Headers.SetCookie.ToString());
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Only_what_Teams_shows_may_be_framed(string method, string target)
    {
        var answer = await _world.AskAsync(new TestRequest(method, target).With("Sec-Fetch-Site", "same-origin"));

        var mayBeFramed = target.StartsWith("/teams", StringComparison.Ordinal);
        Assert.Equal(mayBeFramed, answer.Headers.ContentSecurityPolicy.ToString().Contains("https://teams.microsoft.com", StringComparison.Ordinal));
        Assert.Equal(mayBeFramed ? "" : "DENY", answer.Headers.XFrameOptions.ToString());
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Only_what_is_the_same_for_everybody_may_be_kept_by_a_browser(string method, string target)
    {
        var answer = await _world.AskAsync(new TestRequest(method, target).With("Sec-Fetch-Site", "same-origin"));

        string[] kept = ["/assets/", "/agenda/", "/dorp/"];
        var mayBeKept = target == "/" || kept.Any(k => target.StartsWith(k, StringComparison.Ordinal));
        Assert.Equal(mayBeKept, answer.Headers.CacheControl != "no-store");
    }

    [Fact]
    public async Task A_failure_carries_the_same_headers()
    {
        await _world.ReceiveTextAsync("SM00000000000000000000000000000001", "+31612345678", "Mijn buurvrouw in Almen ziet niemand meer");
        await _world.RunUntilQuietAsync();
        _world.Signals.Changed = static _ => throw new InvalidOperationException("Nobody thought of this.");

        var answer = await _world.AskAsync(TestRequest.PickUp(Assert.Single(_world.Signals.All).Signal.Id).As(_world.Person("anna")));

        Assert.Equal(500, answer.Status);
        Assert.Equal("no-store", answer.Headers.CacheControl);
        Assert.Equal("DENY", answer.Headers.XFrameOptions);
    }

    [Fact]
    public async Task What_Teams_shows_is_the_same_for_every_signal_and_reads_no_storage()
    {
        _world.Signals.Down = true;

        var one = await _world.AskAsync(TestRequest.Get("/teams/0123456789abcdef0123456789abcdef"));
        var other = await _world.AskAsync(TestRequest.Get("/teams/fedcba9876543210fedcba9876543210"));
        var none = await _world.AskAsync(TestRequest.Get("/teams"));

        Assert.Equal(one.Body, other.Body);
        Assert.Equal(one.Body, none.Body);
        Assert.DoesNotContain("0123456789abcdef0123456789abcdef", one.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/teams/0123456789abcdef0123456789abcdef?verder", "/werk/signaal/0123456789abcdef0123456789abcdef")]
    [InlineData("/teams/https%3A%2F%2Fevil.example?verder", "/werk")]
    [InlineData("/teams?verder", "/werk")]
    public async Task The_link_in_Teams_leads_to_our_own_pages_only(string target, string location)
    {
        var answer = await _world.AskAsync(TestRequest.Get(target));

        Assert.Equal((302, location), (answer.Status, answer.Headers.Location.ToString()));
    }

    private static string TargetOf(string route) => "/" + route
        .Replace("agenda/{name}", "agenda/alle.ics", StringComparison.Ordinal)
        .Replace("{village}", "almen", StringComparison.Ordinal)
        .Replace("{home:maxlength(0)?}", "", StringComparison.Ordinal)
        .Replace("{id?}", "0123456789abcdef0123456789abcdef", StringComparison.Ordinal)
        .Replace("{id}", "0123456789abcdef0123456789abcdef", StringComparison.Ordinal)
        .Replace("{card}", "kaart", StringComparison.Ordinal)
        .Replace("{code}", "K7M3QX", StringComparison.Ordinal)
        .Replace("{name}", Naober.Pages.Assets.Url("naober.css")["/assets/".Length..], StringComparison.Ordinal);
}
