using System.Net;
using Xunit;

namespace Naober.Tools.Tests.Sandbox;

public sealed class KeywordTests : SandboxTests
{
    [Theory]
    [InlineData("STOP")]
    [InlineData("stop ")]
    [InlineData("Afmelden")]
    [InlineData("uit")]
    public async Task Stop_is_confirmed_blocks_the_number_and_still_reaches_the_webhook(string word)
    {
        await TextAsync(word);

        Assert.Single(Webhook.Calls);
        Assert.Equal("outbound-reply", (await PhoneAsync())[1].GetProperty("direction").GetString());
        Assert.StartsWith("You have successfully been unsubscribed.", (await PhoneAsync())[1].GetProperty("body").GetString());
        Assert.Equal(2, (await PhoneAsync()).Count); // the webhook's own answer is refused
        await RefusedAsync(400, 21610, SendAsync());
    }

    [Fact]
    public async Task Start_opens_the_number_again()
    {
        await TextAsync("STOP");
        await TextAsync("Start");

        using var answer = await SendAsync();

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    [Theory]
    [InlineData("stop daarmee")]
    [InlineData("hulp")]
    [InlineData("ja")]
    public async Task Other_words_are_just_words(string words)
    {
        await TextAsync(words);

        Assert.Equal("Dank je", (await PhoneAsync())[1].GetProperty("body").GetString());
        using var answer = await SendAsync();
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    [Fact]
    public async Task Help_gets_the_suppliers_answer_as_well_as_ours()
    {
        await TextAsync("HELP");

        Assert.Equal(
            ["HELP", "Reply STOP to unsubscribe. Msg&Data Rates May Apply.", "Dank je"],
            (await PhoneAsync()).Select(m => m.GetProperty("body").GetString()));
    }
}
