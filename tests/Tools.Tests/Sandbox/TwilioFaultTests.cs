using System.Net;
using Naober.Testing;
using Xunit;

namespace Naober.Tools.Tests.Sandbox;

public sealed class TwilioFaultTests : SandboxTests
{
    [Fact]
    public async Task Too_busy_carries_Retry_After_strikes_as_often_as_asked_and_is_counted()
    {
        await FaultsAsync(new { target = "twilio", kind = "status", status = 429, retryAfter = 7, times = 2 });

        using var first = await SendAsync();
        await RefusedAsync(429, 20429, SendAsync());
        using var third = await SendAsync();

        Assert.Equal(TimeSpan.FromSeconds(7), first.Headers.RetryAfter?.Delta);
        Assert.Equal(HttpStatusCode.Created, third.StatusCode);
        Assert.Equal(2, await CountAsync("twilio.status"));
    }

    [Fact]
    public async Task Dropped_after_acceptance_breaks_the_line_and_the_phone_has_the_text()
    {
        await FaultsAsync(new { target = "twilio", kind = "dropAfterAcceptance", times = 1 });

        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync());

        Assert.Single(await PhoneAsync());
    }

    [Fact]
    public async Task A_refused_connection_leaves_nothing_behind()
    {
        await FaultsAsync(new { target = "twilio", kind = "refuseConnection", times = 1 });

        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync());

        Assert.Empty(await PhoneAsync());
        Assert.Equal(1, await CountAsync("twilio.refuseConnection"));
    }

    [Theory]
    [InlineData(21610)]
    [InlineData(21614)]
    public async Task A_refusal_can_be_asked_for_by_its_code(int code)
    {
        await FaultsAsync(new { target = "twilio", kind = "error", code });

        await RefusedAsync(400, code, SendAsync());
    }

    [Fact]
    public async Task An_unreachable_handset_is_accepted_and_ends_undelivered()
    {
        await FaultsAsync(new { target = "twilio", kind = "error", code = 30003 });

        using var answer = await SendAsync(more: ("StatusCallback", $"{Webhook.Address}/status"));
        await Eventually.TrueAsync("the last callback", () => Task.FromResult(Webhook.Calls.Count == 2));

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("undelivered", Webhook.Calls[1].Form["MessageStatus"]);
        Assert.Equal("30003", Webhook.Calls[1].Form["ErrorCode"]);
        Assert.Equal(30003, Assert.Single(await PhoneAsync()).GetProperty("errorCode").GetInt32());
    }

    [Fact]
    public async Task A_fault_for_one_number_leaves_the_others_alone()
    {
        await FaultsAsync(new { target = "twilio", kind = "status", status = 500, @for = "+31687654321" });

        using var other = await SendAsync();

        Assert.Equal(HttpStatusCode.Created, other.StatusCode);
        await RefusedAsync(500, 20500, SendAsync("+31687654321"));
    }

    [Fact]
    public async Task A_fault_for_one_operation_leaves_the_others_alone()
    {
        await FaultsAsync(new { target = "twilio", kind = "status", status = 503, operation = "list" });

        using var sent = await SendAsync();

        Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
        await RefusedAsync(503, 20503, TwilioAsync(HttpMethod.Get, Messages));
    }

    [Fact]
    public async Task Slow_waits_and_then_goes_on()
    {
        await FaultsAsync(new { target = "twilio", kind = "slow", delayMs = 300 });
        var started = TimeProvider.System.GetTimestamp();

        using var answer = await SendAsync();

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.True(TimeProvider.System.GetElapsedTime(started) >= TimeSpan.FromMilliseconds(290));
    }

    [Fact]
    public async Task Slow_accepts_in_the_end_though_the_caller_gave_up()
    {
        await FaultsAsync(new { target = "twilio", kind = "slow", delayMs = 3000, times = 1 });
        var call = SendAsync();
        await Eventually.TrueAsync("the fault", async () => await CountAsync("twilio.slow") == 1);

        Http.CancelPendingRequests();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await Eventually.TrueAsync("the text", async () => (await PhoneAsync()).Count == 1);
    }

    [Theory]
    [InlineData("""[{"target":"twilio","kind":"notInstalled"}]""")]
    [InlineData("""[{"target":"graph","kind":"status"}]""")]
    [InlineData("""[{"target":"graph","kind":"bestaat-niet"}]""")]
    [InlineData("""{"target":"webhook","kind":"forged","times":0}""")]
    public async Task A_fault_that_cannot_be_is_refused(string json)
    {
        using var body = new StringContent(json, System.Text.Encoding.UTF8, "application/json");

        using var answer = await Http.PutAsync("/faults.json", body, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Deleting_takes_all_faults_away()
    {
        await FaultsAsync(new { target = "twilio", kind = "status", status = 500 });

        using var deleted = await Http.DeleteAsync("/faults.json", TestContext.Current.CancellationToken);
        using var answer = await SendAsync();

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }
}
