using Naober.Core.Privacy;
using Naober.Core.Shops;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.BadDays;

/// <summary>A form that we cannot take in: nothing that was typed is lost, and whoever is in danger reads the numbers.</summary>
public sealed class ShopDoorTests
{
    private const string Code = "K7M3QX";
    private const string Worry = "Een klant komt al weken niet meer";
    private const string Threat = "Hij bedreigt haar met een mes";

    private readonly World _world = new();

    [Fact]
    public async Task A_form_over_the_limit_is_kept_on_the_page_and_can_be_sent_again_later()
    {
        await SendUpToTheLimitAsync();

        var answer = await _world.AskAsync(Form("een te veel", Worry, "06 12 34 56 78"));

        Assert.Equal(429, answer.Status);
        Assert.Contains("Je bericht is NIET aangekomen.", answer.Body, StringComparison.Ordinal);
        Assert.Contains("Wacht een uur en probeer het opnieuw.", answer.Body, StringComparison.Ordinal);
        Assert.Contains("0573 29 70 00", answer.Body, StringComparison.Ordinal);
        Assert.Contains(Worry, answer.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"06 12 34 56 78\"", answer.Body, StringComparison.Ordinal);
        Assert.Contains("name=\"nonce\" value=\"een te veel\"", answer.Body, StringComparison.Ordinal);
        Assert.Contains($"action=\"/winkel/{Code}\"", answer.Body, StringComparison.Ordinal);
        Assert.Equal("3600", answer.Headers.RetryAfter);

        _world.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(200, (await _world.AskAsync(Form("een te veel", Worry, "06 12 34 56 78"))).Status);
    }

    [Fact]
    public async Task Over_the_limit_danger_gets_its_numbers()
    {
        await SendUpToTheLimitAsync();

        var answer = await _world.AskAsync(Form("een te veel", Threat));

        Assert.Equal(429, answer.Status);
        Assert.Contains("0800-2000", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_shop_over_its_limit_does_not_stop_another()
    {
        await SendUpToTheLimitAsync();

        Assert.Equal(200, (await _world.AskAsync(TestRequest.Shop("R4TN8W", "n", Worry))).Status);
    }

    [Fact]
    public async Task When_nobody_can_count_every_form_is_let_through()
    {
        _world.Limits.Down = true;

        Assert.Equal(200, (await _world.AskAsync(Form("n", Worry))).Status);
    }

    [Theory]
    [InlineData(true, 410)]
    [InlineData(false, 404)]
    public async Task Under_a_code_that_opens_nothing_every_word_is_still_on_the_screen(bool wasOurs, int status)
    {
        if (wasOurs)
        {
            await ChangeAsync(s => s with { Revoked = true });
        }

        var answer = await _world.AskAsync(TestRequest.Shop(wasOurs ? Code : "ZZZZZZ", "n", Threat, "06 12 34 56 78"));

        Assert.Equal(status, answer.Status);
        Assert.Contains("De code van je kaartje werkt niet meer.", answer.Body, StringComparison.Ordinal);
        Assert.Contains(Threat, answer.Body, StringComparison.Ordinal);
        Assert.Contains("06 12 34 56 78", answer.Body, StringComparison.Ordinal);
        Assert.Contains("0573 29 70 00", answer.Body, StringComparison.Ordinal);
        Assert.Contains("0800-2000", answer.Body, StringComparison.Ordinal);
        Assert.Empty(_world.Queues.All);
    }

    [Fact]
    public async Task A_replaced_code_stops_and_the_new_one_works()
    {
        Assert.True(ShopCode.TryParse("W4W4W4", out var next));
        await ChangeAsync(s => s.WithCode(next));

        Assert.Equal(410, (await _world.AskAsync(TestRequest.Get($"/winkel/{Code}"))).Status);
        Assert.Equal(200, (await _world.AskAsync(TestRequest.Get($"/winkel/{next}"))).Status);
    }

    [Fact]
    public async Task While_the_register_is_away_a_shop_of_the_pack_can_still_send()
    {
        _world.Shops.Down = true;

        Assert.Equal(200, (await _world.AskAsync(TestRequest.Get($"/winkel/{Code}"))).Status);
        Assert.Equal(200, (await _world.AskAsync(Form("n", Worry))).Status);
        await _world.RunUntilQuietAsync();
        Assert.Single(_world.Signals.All);
    }

    [Fact]
    public async Task While_the_register_is_away_nobody_hears_that_their_code_is_wrong()
    {
        _world.Shops.Down = true;

        var page = await _world.AskAsync(TestRequest.Get("/winkel/W4W4W4"));
        var form = await _world.AskAsync(TestRequest.Shop("W4W4W4", "n", Worry));

        Assert.Equal((503, 503), (page.Status, form.Status));
        Assert.Contains("0573 29 70 00", page.Body, StringComparison.Ordinal);
        Assert.Contains(Worry, form.Body, StringComparison.Ordinal);
        Assert.Contains("storing", form.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_in_a_form_that_is_kept_is_shown_as_text()
    {
        var answer = await _world.AskAsync(TestRequest.Shop("ZZZZZZ", "\"><script>", "<script>alert(1)</script>"));

        Assert.DoesNotContain("<script", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signal_knows_the_shop_it_came_from_by_its_id()
    {
        await _world.AskAsync(Form("n", Worry));
        await _world.RunUntilQuietAsync();

        Assert.Equal(_world.Shops.All.Single(s => s.Code.Value == Code).Id, Assert.Single(_world.Signals.All).Signal.Shop);
    }

    private static TestRequest Form(string nonce, string text, string phone = "") => TestRequest.Shop(Code, nonce, text, phone);

    private async Task SendUpToTheLimitAsync()
    {
        for (var i = 0; i < RateLimit.ShopForm.Most; i++)
        {
            Assert.Equal(200, (await _world.AskAsync(Form($"nonce-{i}", Worry))).Status);
        }
    }

    private async Task ChangeAsync(Func<Shop, Shop> change)
    {
        var stored = (await _world.Shops.ListAsync(CancellationToken.None)).Single(s => s.Shop.Code.Value == Code);
        Assert.True(await _world.Shops.SaveAsync(change(stored.Shop), stored, CancellationToken.None));
    }
}
