using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Naober.Sandbox;
using Naober.Sandbox.Twilio;
using Xunit;

namespace Naober.Tools.Tests.Sandbox;

public sealed class InboundTests : SandboxTests
{
    [Fact]
    public async Task A_text_reaches_the_webhook_signed_and_complete_and_the_answer_reaches_the_phone()
    {
        var sent = await TextAsync("Môj'n, hoe is 't?");

        var call = Assert.Single(Webhook.Calls);
        Assert.Equal(sent.GetProperty("sid").GetString(), call.Form["MessageSid"]);
        Assert.Equal(call.Form["MessageSid"], call.Form["SmsSid"]);
        Assert.Equal("Môj'n, hoe is 't?", call.Form["Body"]);
        Assert.Equal(Resident, call.Form["From"]);
        Assert.Equal(Naober, call.Form["To"]);
        Assert.Equal(AccountSid, call.Form["AccountSid"]);
        Assert.Equal("received", call.Form["SmsStatus"]);
        Assert.Equal("2010-04-01", call.Form["ApiVersion"]);
        Assert.False(call.Form.ContainsKey("MessagingServiceSid"));
        Assert.Equal(WebhookSignature.Compute(AuthToken, Webhook.Sms, call.Form), call.Signature);
        Assert.Equal(
            [("inbound", "Môj'n, hoe is 't?"), ("outbound-reply", "Dank je")],
            (await PhoneAsync()).Select(m => (m.GetProperty("direction").GetString()!, m.GetProperty("body").GetString()!)));
    }

    [Fact]
    public async Task An_empty_answer_sends_nothing()
    {
        Webhook.Answer = static _ => Receiver.Silence();

        await TextAsync("Hoi");

        Assert.True(Assert.Single(await PhoneAsync()).GetProperty("answered").GetBoolean());
    }

    [Fact]
    public async Task A_503_is_not_tried_again_and_is_written_on_the_message()
    {
        Webhook.Answer = static _ => Results.StatusCode(503);

        var sent = await TextAsync("Hoi");

        Assert.Single(Webhook.Calls);
        Assert.Equal(11200, sent.GetProperty("webhook").GetProperty("errorCode").GetInt32());
        Assert.Equal(11200, Assert.Single(await PhoneAsync()).GetProperty("errorCode").GetInt32());
    }

    [Theory]
    [InlineData("<Response><Message>", "text/xml", 12100)]
    [InlineData("<Anders/>", "text/xml", 12100)]
    [InlineData("<p>Welkom</p>", "text/html", 12300)]
    public async Task An_answer_that_is_no_TwiML_is_an_error(string body, string contentType, int expected)
    {
        Webhook.Answer = _ => Results.Content(body, contentType);

        await TextAsync("Hoi");

        Assert.Equal(expected, Assert.Single(await PhoneAsync()).GetProperty("errorCode").GetInt32());
    }

    [Fact]
    public async Task A_repeat_carries_the_same_sid_and_parameters_and_its_answer_is_dropped()
    {
        var sent = await TextAsync("Hoi");

        var again = await DeliverAgainAsync(sent);

        Assert.Equal(2, Webhook.Calls.Count);
        Assert.Equal(Webhook.Calls[0].Form, Webhook.Calls[1].Form);
        Assert.Equal(Webhook.Calls[0].Signature, Webhook.Calls[1].Signature);
        Assert.True(again.GetProperty("repeat").GetBoolean());
        Assert.True(again.GetProperty("dropped").GetBoolean());
        Assert.Single(await PhoneAsync(), m => m.GetProperty("direction").GetString() == "outbound-reply");
    }

    [Fact]
    public async Task A_repeat_of_a_text_that_got_no_answer_is_answered()
    {
        Webhook.Answer = static _ => Results.StatusCode(500);
        var sent = await TextAsync("Hoi");
        Webhook.Answer = static _ => Receiver.Reply("Toch nog");

        await DeliverAgainAsync(sent);

        var phone = await PhoneAsync();
        Assert.Equal("Toch nog", phone[1].GetProperty("body").GetString());
        Assert.Equal(JsonValueKind.Null, phone[0].GetProperty("errorCode").ValueKind);
    }

    private async Task<JsonElement> DeliverAgainAsync(JsonElement sent)
    {
        using var answer = await Http.PostAsJsonAsync(
            $"/api/messages/{sent.GetProperty("sid").GetString()}/deliver-again", new { }, TestContext.Current.CancellationToken);
        return (await JsonAsync(answer)).GetProperty("webhook");
    }

    public sealed class WithOverrides : SandboxTests
    {
        protected override SandboxOptions Options => base.Options with { Webhook = $"{Webhook.Sms}#rc=2&rp=5xx" };

        [Fact]
        public async Task A_5xx_is_tried_again_when_the_address_says_so_under_one_idempotency_token()
        {
            var calls = 0;
            Webhook.Answer = _ => Interlocked.Increment(ref calls) < 3 ? Results.StatusCode(503) : Receiver.Reply("Derde keer");

            var sent = await TextAsync("Hoi");

            Assert.Equal(3, sent.GetProperty("webhook").GetProperty("attempts").GetInt32());
            Assert.Single(Webhook.Calls.Select(c => c.IdempotencyToken).Distinct());
            Assert.All(Webhook.Calls, c => Assert.Equal(WebhookSignature.Compute(AuthToken, Webhook.Sms, c.Form), c.Signature));
            Assert.Equal("Derde keer", (await PhoneAsync())[1].GetProperty("body").GetString());
        }
    }

    public sealed class WithFallback : SandboxTests
    {
        protected override SandboxOptions Options => base.Options with
        {
            Webhook = "http://127.0.0.1:1/sms", // nobody listens there
            Fallback = $"{Webhook.Address}/fallback",
        };

        [Fact]
        public async Task Nobody_there_is_tried_twice_and_then_the_fallback_hears_why()
        {
            var sent = await TextAsync("Hoi");

            var call = Assert.Single(Webhook.Calls);
            Assert.Equal(2, sent.GetProperty("webhook").GetProperty("attempts").GetInt32());
            Assert.Equal("fallback", call.Path);
            Assert.Equal("11205", call.Form["ErrorCode"]);
            Assert.Equal("http://127.0.0.1:1/sms", call.Form["ErrorUrl"]);
            Assert.Equal(WebhookSignature.Compute(AuthToken, $"{Webhook.Address}/fallback", call.Form), call.Signature);
            Assert.Equal("Dank je", (await PhoneAsync())[1].GetProperty("body").GetString());
        }
    }
}
