using Naober.Core.Shops;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.BadDays;

public sealed class ShopStandingTests
{
    private const string Code = "K7M3QX";
    private const string Page = $"/winkel/{Code}/stand";
    private const string Pin = "4711";

    private readonly World _world = new();

    [Fact]
    public async Task Without_a_pin_there_is_nothing_to_see() => Assert.Equal(404, (await _world.AskAsync(TestRequest.Get(Page))).Status);

    [Theory]
    [InlineData("4712")]
    [InlineData("")]
    [InlineData("47110")]
    public async Task A_wrong_pin_shows_no_counts(string pin)
    {
        await SetPinAsync();

        var answer = await TryAsync(pin);

        Assert.Equal(403, answer.Status);
        Assert.Contains("De pincode klopt niet.", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("minder dan", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_tries_in_a_quarter_of_an_hour_and_then_the_right_one_waits_too()
    {
        await SetPinAsync();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(403, (await TryAsync("0000")).Status);
        }

        var right = await TryAsync(Pin);
        _world.Clock.Advance(TimeSpan.FromMinutes(15));

        Assert.Equal(429, right.Status);
        Assert.Contains("Wacht tot 10.15 uur.", right.Body, StringComparison.Ordinal);
        Assert.Equal(200, (await TryAsync(Pin)).Status);
    }

    [Fact]
    public async Task When_nobody_can_count_the_tries_nobody_gets_in()
    {
        await SetPinAsync();
        _world.Limits.Down = true;

        Assert.Equal(503, (await TryAsync(Pin)).Status);
    }

    [Fact]
    public async Task While_the_register_is_away_the_page_says_so()
    {
        await SetPinAsync();
        _world.Shops.Down = true;

        Assert.Equal(503, (await TryAsync(Pin)).Status);
    }

    [Fact]
    public async Task A_shop_reads_how_many_it_gave_and_how_many_were_picked_up()
    {
        await SetPinAsync();
        await GiveAsync(6, "Een klant komt al weken niet meer");

        var before = await TryAsync(Pin);
        foreach (var signal in _world.Signals.All)
        {
            await _world.AskAsync(TestRequest.PickUp(signal.Signal.Id).As(_world.Person("anna")));
        }

        var after = await TryAsync(Pin);

        Assert.Contains("<dd>6</dd>", before.Body, StringComparison.Ordinal);
        Assert.Contains("<dd>minder dan 5</dd>", before.Body, StringComparison.Ordinal);
        Assert.Contains("<dd>bijna allemaal</dd>", after.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Safety_at_home_leaves_no_trace_in_what_a_shop_reads()
    {
        await SetPinAsync();
        var other = new World();
        await SetPinAsync(other);
        await GiveAsync(6, "Een klant komt al weken niet meer");
        await GiveAsync(5, "Een klant komt al weken niet meer", other);
        await GiveAsync(1, "Haar man slaat haar", other, first: 5);
        Assert.Single(other.Signals.All, s => s.Signal.SafeRoute);

        Assert.Equal((await TryAsync(Pin)).Body, (await TryAsync(Pin, other)).Body);
    }

    private Task<Answer> TryAsync(string pin, World? world = null) => (world ?? _world).AskAsync(TestRequest.Post(Page, ("pincode", pin)));

    private async Task GiveAsync(int count, string text, World? world = null, int first = 0)
    {
        for (var i = first; i < first + count; i++)
        {
            await (world ?? _world).AskAsync(TestRequest.Shop(Code, $"nonce-{i}", text));
        }

        await (world ?? _world).RunUntilQuietAsync();
    }

    private async Task SetPinAsync(World? world = null)
    {
        var shops = (world ?? _world).Shops;
        var stored = (await shops.ListAsync(CancellationToken.None)).Single(s => s.Shop.Code.Value == Code);
        await shops.SaveAsync(stored.Shop with { Pin = PinHash.Of(Pin, [1], rounds: 2) }, stored, CancellationToken.None);
    }
}
