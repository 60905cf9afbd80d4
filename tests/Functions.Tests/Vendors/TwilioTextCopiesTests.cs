using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Naober.Functions.Flows;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.Vendors;

/// <summary>What Twilio keeps, taken away by the real adapter, on good days and bad ones (https://www.twilio.com/docs/messaging/api/message-resource).</summary>
public sealed class TwilioTextCopiesTests : IAsyncLifetime
{
    private const string Account = $"/2010-04-01/Accounts/{App.TwilioAccount}";
    private const string Resident = "+31612345678";
    private const string Ours = "+3197010240573";

    private static readonly CancellationToken Ct = CancellationToken.None;

    private readonly DateTimeOffset _yesterday = DateTimeOffset.UtcNow.AddHours(-20);
    private VendorStub _twilio = null!;
    private ITextCopies _copies = null!;

    public async ValueTask InitializeAsync()
    {
        _twilio = await VendorStub.StartAsync();
        _copies = App.With(("Twilio:BaseAddress", _twilio.Address.AbsoluteUri)).Real.GetRequiredService<ITextCopies>();
    }

    public ValueTask DisposeAsync() => _twilio.DisposeAsync();

    [Fact]
    public async Task Emptying_sends_an_empty_body_and_deleting_nothing_at_all()
    {
        _twilio.Answer = http => VendorStub.Says(http.Request.Method == "DELETE" ? 204 : 200, http.Request.Method == "DELETE" ? "" : Message("SM1"))(http);

        Assert.True(await _copies.RedactAsync("SM1", Ct));
        Assert.True(await _copies.DeleteAsync("SM1", Ct));

        Assert.Equal(
            [("POST", $"{Account}/Messages/SM1.json", "Body="), ("DELETE", $"{Account}/Messages/SM1.json", "")],
            _twilio.Requests.Select(r => (r.Method, r.PathAndQuery, r.Body)));
    }

    [Fact]
    public async Task What_is_gone_already_counts_as_taken_away()
    {
        _twilio.Answer = VendorStub.Says(404, Error(20404, 404));

        Assert.True(await _copies.RedactAsync("SM1", Ct));
        Assert.True(await _copies.DeleteAsync("SM1", Ct));
    }

    [Theory]
    [InlineData(400, 20009)] // under way
    [InlineData(409, 30409)]
    public async Task What_is_under_way_is_left_until_the_next_time(int status, int code)
    {
        _twilio.Answer = VendorStub.Says(status, Error(code, status));

        Assert.False(await _copies.RedactAsync("SM1", Ct));
        Assert.False(await _copies.DeleteAsync("SM1", Ct));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(401)]
    [InlineData(0)]
    public async Task A_bad_day_of_Twilio_is_an_exception_that_names_nobody(int status)
    {
        _twilio.Answer = status == 0 ? VendorStub.HangUp : VendorStub.Says(status, Error(20000 + status, status), retryAfter: 30);

        foreach (var call in (Func<Task>[])[() => _copies.RedactAsync("SM1", Ct), () => _copies.DeleteAsync("SM1", Ct), () => _copies.ListAsync(Ct)])
        {
            var fault = await Assert.ThrowsAsync<TextsUnavailableException>(call);
            Assert.DoesNotContain("612345678", fault.ToString(), StringComparison.Ordinal);
        }

        Assert.Equal(3, _twilio.Requests.Count); // none is repeated at once
    }

    [Fact]
    public async Task An_answer_that_does_not_come_is_waited_for_seconds_and_then_tried_again_later()
    {
        _twilio.Answer = static http => Task.Delay(Timeout.Infinite, http.RequestAborted);

        await Assert.ThrowsAsync<TextsUnavailableException>(() => _copies.RedactAsync("SM1", Ct));

        Assert.Single(_twilio.Requests);
    }

    [Theory]
    [InlineData("<html>not ours</html>")]
    [InlineData("")]
    public async Task A_yes_that_is_no_message_is_no_yes_for_the_list(string body)
    {
        _twilio.Answer = VendorStub.Says(200, body);

        await Assert.ThrowsAsync<TextsUnavailableException>(() => _copies.ListAsync(Ct));
    }

    [Fact]
    public async Task The_list_is_read_over_all_pages_and_leaves_out_what_others_send_from_the_account()
    {
        _twilio.Answer = http => http.Request.Query.ContainsKey("Page")
            ? VendorStub.Says(200, Page(next: null, Message("SM3", "inbound", Resident, Ours, "received")))(http)
            : VendorStub.Says(200, Page(
                $"{Account}/Messages.json?Page=1&PageToken=x",
                Message("SM1", "outbound-api", Ours, Resident, "delivered"),
                Message("SM2", "outbound-api", Ours, Resident, "sending"),
                Message("SM9", "outbound-api", "+31201234567", Resident, "delivered")))(http);

        var listed = await _copies.ListAsync(Ct);

        Assert.Equal([("SM1", false, true), ("SM2", false, false), ("SM3", true, true)], listed.Select(c => (c.Sid, c.IsInbound, c.IsFinal)));
        Assert.All(listed, c => Assert.True(c.HasBody));
    }

    [Fact]
    public async Task A_page_that_fails_halfway_is_no_short_list()
    {
        _twilio.Answer = http => http.Request.Query.ContainsKey("Page")
            ? VendorStub.Says(500)(http)
            : VendorStub.Says(200, Page($"{Account}/Messages.json?Page=1&PageToken=x", Message("SM1")))(http);

        await Assert.ThrowsAsync<TextsUnavailableException>(() => _copies.ListAsync(Ct));
    }

    [Fact]
    public async Task A_round_gives_up_after_three_refusals_and_the_next_does_the_rest()
    {
        var (bad, left) = (true, Enumerable.Range(1, 6).Select(n => $"SM{n}").ToHashSet());
        _twilio.Answer = http =>
        {
            if (http.Request.Method == "GET")
            {
                return VendorStub.Says(200, Page(next: null, [.. left.Order().Select(s => Message(s, "outbound-api", Ours, Resident, "delivered"))]))(http);
            }

            if (bad)
            {
                return VendorStub.Says(429, Error(20429, 429))(http);
            }

            left.Remove(Path.GetFileNameWithoutExtension(http.Request.Path.Value!));
            return VendorStub.Says(200, Message("SM1"))(http);
        };
        var world = new World();
        var round = new VendorCopies(_copies, world.Signals, TimeProvider.System, NullLogger<VendorCopies>.Instance);

        Assert.Equal(0, await round.ForgetAsync(Ct));
        Assert.Equal(3, _twilio.Requests.Count(r => r.Method == "POST"));
        bad = false;
        await round.ForgetAsync(Ct);

        Assert.Empty(left);
    }

    private static string Error(int code, int status) =>
        $$"""{"code":{{code}},"message":"Refused {{Resident}}","more_info":"https://www.twilio.com/docs/errors/{{code}}","status":{{status}}}""";

    private string Message(string sid, string direction = "outbound-api", string from = Ours, string to = Resident, string status = "delivered") =>
        $$"""{"sid":"{{sid}}","from":"{{from}}","to":"{{to}}","body":"Dag","direction":"{{direction}}","status":"{{status}}","date_created":"{{_yesterday:r}}","date_sent":"{{_yesterday:r}}"}""";

    private static string Page(string? next, params string[] messages) =>
        $$"""{"messages":[{{string.Join(',', messages)}}],"page":0,"page_size":500,"next_page_uri":{{(next is null ? "null" : $"\"{next}\"")}},"uri":"{{Account}}/Messages.json"}""";
}
