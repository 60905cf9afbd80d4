using Naober.Sandbox.Twilio;
using Xunit;

namespace Naober.Tools.Tests.Sandbox;

public sealed class WebhookFaultTests : SandboxTests
{
    [Fact]
    public async Task Not_delivered_is_in_Twilios_list_and_nowhere_else()
    {
        await FaultsAsync(new { target = "webhook", kind = "doNotDeliver", times = 1 });

        var sent = await TextAsync("Hoi");

        using var list = await TwilioAsync(HttpMethod.Get, Messages);
        Assert.False(sent.GetProperty("webhook").GetProperty("delivered").GetBoolean());
        Assert.Empty(Webhook.Calls);
        Assert.Single((await JsonAsync(list)).GetProperty("messages").EnumerateArray());
    }

    [Fact]
    public async Task Delivered_twice_at_once_is_answered_once()
    {
        await FaultsAsync(new { target = "webhook", kind = "deliverTwice", times = 1 });
        using var both = new Barrier(2);
        Webhook.Answer = _ =>
        {
            Assert.True(both.SignalAndWait(TimeSpan.FromSeconds(10)), "The second call came only after the first.");
            return Receiver.Reply("Dank je");
        };

        await TextAsync("Hoi");

        Assert.Equal(2, Webhook.Calls.Count);
        Assert.Equal(Webhook.Calls[0].Form, Webhook.Calls[1].Form);
        Assert.Single(await PhoneAsync(), m => m.GetProperty("direction").GetString() == "outbound-reply");
    }

    [Fact]
    public async Task Without_signature_has_none()
    {
        await FaultsAsync(new { target = "webhook", kind = "withoutSignature", times = 1 });

        await TextAsync("Hoi");

        Assert.Equal("", Assert.Single(Webhook.Calls).Signature);
    }

    [Fact]
    public async Task Forged_has_a_signature_that_is_not_Twilios()
    {
        await FaultsAsync(new { target = "webhook", kind = "forged", @for = Resident });

        await TextAsync("Hoi");

        var call = Assert.Single(Webhook.Calls);
        Assert.NotEqual("", call.Signature);
        Assert.NotEqual(WebhookSignature.Compute(AuthToken, Webhook.Sms, call.Form), call.Signature);
    }

    [Fact]
    public async Task A_lost_answer_leaves_the_text_unanswered()
    {
        await FaultsAsync(new { target = "webhook", kind = "ignoreAnswer", times = 1 });

        await TextAsync("Hoi");

        Assert.Single(Webhook.Calls);
        Assert.False(Assert.Single(await PhoneAsync()).GetProperty("answered").GetBoolean());
    }
}
