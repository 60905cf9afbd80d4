using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.BadDays;

/// <summary>Nothing can reconcile a form, so a page that could not store it says so.</summary>
public sealed class ShopFormNotArrivedTests
{
    private const string Code = "K7M3QX";
    private const string Worry = "Een klant komt al weken niet meer";

    private readonly World _world = new();

    [Fact]
    public async Task A_script_in_a_form_that_did_not_arrive_is_shown_as_text()
    {
        _world.Queues.Down = true;

        var page = await _world.AskAsync(Form("</textarea><script>alert(1)</script>", phone: "\"><b>0612345678"));

        Assert.DoesNotContain("<script", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_storage_is_down_the_page_says_that_nothing_arrived_and_keeps_the_text()
    {
        _world.Queues.Down = true;

        var answer = await _world.AskAsync(Form(Worry, phone: "06 12 34 56 78"));

        Assert.Equal(503, answer.Status);
        Assert.Contains("Je bericht is NIET aangekomen.", answer.Body, StringComparison.Ordinal);
        Assert.Contains(Worry, answer.Body, StringComparison.Ordinal);
        Assert.Contains("06 12 34 56 78", answer.Body, StringComparison.Ordinal);
        Assert.Contains("0573 29 70 00", answer.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"nonce-1\"", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("0800-2000", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_storage_is_down_danger_gets_its_numbers()
    {
        _world.Queues.Down = true;

        var answer = await _world.AskAsync(Form("Hij bedreigt haar met een mes"));

        Assert.Contains("NIET aangekomen", answer.Body, StringComparison.Ordinal);
        Assert.Contains("0800-2000", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pressing_again_after_a_failure_sends_the_same_signal_even_if_the_first_did_arrive()
    {
        var lost = await _world.TryAskAsync(Form(Worry), new PortCalls(StopAfterEnqueue()));
        var again = await _world.AskAsync(Form(Worry));
        await _world.RunUntilQuietAsync();

        Assert.Equal(503, lost!.Status);
        Assert.Equal(200, again.Status);
        Assert.Single(_world.Signals.All);
    }

    private static TestRequest Form(string text, string nonce = "nonce-1", string phone = "") =>
        TestRequest.Shop(Code, nonce, text, phone);

    // The shop, the limit, the seal, and then the queue: it takes the message and its answer gets lost.
    private static StopAt StopAfterEnqueue() => new(Call: 4, After: true, OnlyFails: true);
}
