using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Naober.Sandbox.Twilio;
using Naober.Testing;
using Xunit;

namespace Naober.Tools.Tests.Sandbox;

public sealed class SendingTests : SandboxTests
{
    [Fact]
    public async Task A_text_is_taken_as_Twilio_takes_it()
    {
        using var answer = await SendAsync(body: "Geldzorgen? €5");
        var json = await JsonAsync(answer);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Matches("^SM[0-9a-f]{32}$", json.GetProperty("sid").GetString());
        Assert.Equal("queued", json.GetProperty("status").GetString());
        Assert.Equal("outbound-api", json.GetProperty("direction").GetString());
        Assert.Equal("1", json.GetProperty("num_segments").GetString());
        Assert.Matches(@"^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d \+0000$", json.GetProperty("date_created").GetString());
        Assert.Equal(Message(json.GetProperty("sid").GetString()!), json.GetProperty("uri").GetString());
    }

    [Fact]
    public async Task A_text_reaches_the_phone_and_the_callback_hears_of_each_step()
    {
        using var answer = await SendAsync(more: ("StatusCallback", $"{Webhook.Address}/status"));
        var sid = (await JsonAsync(answer)).GetProperty("sid").GetString();

        await Eventually.TrueAsync("two callbacks", () => Task.FromResult(Webhook.Calls.Count == 2));

        Assert.Equal(["sent", "delivered"], Webhook.Calls.Select(c => c.Form["MessageStatus"]));
        Assert.All(Webhook.Calls, c => Assert.Equal(sid, c.Form["MessageSid"]));
        Assert.All(Webhook.Calls, c => Assert.Equal(
            WebhookSignature.Compute(AuthToken, $"{Webhook.Address}/status", c.Form), c.Signature));
        Assert.Equal("delivered", Assert.Single(await PhoneAsync()).GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("0612345678", 21211)] // not E.164
    [InlineData("+3161234567", 21211)] // a digit short
    [InlineData("+31573297000", 21614)] // a landline in Lochem
    [InlineData(Naober, 21266)] // to ourselves
    public Task A_number_that_gets_no_text_is_refused(string to, int code) => RefusedAsync(400, code, SendAsync(to));

    [Fact]
    public Task A_sender_that_is_not_ours_is_refused() => RefusedAsync(
        400, 21606, TwilioAsync(HttpMethod.Post, Messages, ("To", Resident), ("From", "+3197010000000"), ("Body", "x")));

    [Fact]
    public Task A_text_without_words_is_refused() => RefusedAsync(400, 21602, SendAsync(body: ""));

    [Fact]
    public async Task A_text_has_at_most_1600_characters()
    {
        using var longest = await SendAsync(body: new string('a', 1600));

        Assert.Equal(HttpStatusCode.Created, longest.StatusCode);
        await RefusedAsync(400, 21617, SendAsync(body: new string('a', 1601)));
    }

    [Theory]
    [InlineData("StatusCallback", "/status", 21609)]
    [InlineData("StatusCallback", "http://my_host/status", 21609)]
    [InlineData("ValidityPeriod", "0", 21624)]
    [InlineData("ValidityPeriod", "36001", 21624)]
    public Task A_wrong_option_is_refused(string name, string value, int code) =>
        RefusedAsync(400, code, SendAsync(more: (name, value)));

    [Fact]
    public async Task Who_does_not_know_the_token_gets_nothing()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Messages);
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{AccountSid}:wrong")));

        await RefusedAsync(401, 20003, Http.SendAsync(request, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task With_a_messaging_service_a_text_can_be_scheduled_and_called_off()
    {
        using var answer = await TwilioAsync(HttpMethod.Post, Messages,
            ("To", Resident), ("MessagingServiceSid", "MGaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"), ("Body", "Morgen om 10.00 uur"),
            ("ScheduleType", "fixed"), ("SendAt", $"{DateTimeOffset.UtcNow.AddHours(1):O}"));
        var scheduled = await JsonAsync(answer);
        using var canceled = await TwilioAsync(HttpMethod.Post, Message(scheduled.GetProperty("sid").GetString()!), ("Status", "canceled"));

        Assert.Equal("scheduled", scheduled.GetProperty("status").GetString());
        Assert.Equal("canceled", (await JsonAsync(canceled)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_text_that_went_out_can_no_longer_be_called_off()
    {
        var sid = await DeliveredAsync();

        await RefusedAsync(409, 30409, TwilioAsync(HttpMethod.Post, Message(sid), ("Status", "canceled")));
    }

    [Fact]
    public async Task Redacting_empties_Twilios_copy_and_leaves_the_phones()
    {
        var sid = await DeliveredAsync();

        using var redacted = await TwilioAsync(HttpMethod.Post, Message(sid), ("Body", ""));

        Assert.Equal("", (await JsonAsync(redacted)).GetProperty("body").GetString());
        Assert.Equal("Hallo", Assert.Single(await PhoneAsync()).GetProperty("body").GetString());
    }

    [Fact]
    public async Task A_deleted_text_is_gone_from_Twilio()
    {
        var sid = await DeliveredAsync();

        using var deleted = await TwilioAsync(HttpMethod.Delete, Message(sid));
        using var list = await TwilioAsync(HttpMethod.Get, Messages);

        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        await RefusedAsync(404, 20404, TwilioAsync(HttpMethod.Get, Message(sid)));
        Assert.Empty((await JsonAsync(list)).GetProperty("messages").EnumerateArray());
    }

    [Theory]
    [InlineData('a', 160, 1)]
    [InlineData('a', 161, 2)]
    [InlineData('€', 80, 1)] // counts double
    [InlineData('€', 81, 2)]
    [InlineData('ë', 70, 1)] // not in GSM-7
    [InlineData('ë', 71, 2)]
    [InlineData('ë', 135, 3)]
    public void Segments_follow_the_alphabet(char letter, int length, int expected) =>
        Assert.Equal(expected, Segments.Count(new string(letter, length)));

    private async Task<string> DeliveredAsync()
    {
        using var answer = await SendAsync();
        await Eventually.TrueAsync("delivery", async () => (await PhoneAsync())[0].GetProperty("status").GetString() == "delivered");
        return (await JsonAsync(answer)).GetProperty("sid").GetString()!;
    }
}
