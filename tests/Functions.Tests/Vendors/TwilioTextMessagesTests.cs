using Microsoft.Extensions.DependencyInjection;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.Vendors;

/// <summary>The real adapter against what Twilio answers (https://www.twilio.com/docs/messaging/api/message-resource).</summary>
public sealed class TwilioTextMessagesTests : IAsyncLifetime
{
    private const string Path = $"/2010-04-01/Accounts/{App.TwilioAccount}/Messages.json";
    private const string Created = """{"sid":"SM1","status":"queued","error_code":null,"error_message":null,"num_segments":"1"}""";

    private static readonly CancellationToken Ct = CancellationToken.None;
    private static readonly DateTimeOffset Nine = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private VendorStub _twilio = null!;
    private ITextMessages _texts = null!;

    public async ValueTask InitializeAsync()
    {
        _twilio = await VendorStub.StartAsync();
        _texts = App.With(("Twilio:BaseAddress", _twilio.Address.AbsoluteUri)).Real.GetRequiredService<ITextMessages>();
    }

    public ValueTask DisposeAsync() => _twilio.DisposeAsync();

    [Fact]
    public async Task A_text_goes_out_from_our_own_number_with_our_account()
    {
        _twilio.Answer = VendorStub.Says(201, Created);

        var outcome = await SendAsync();

        Assert.IsType<SendOutcome.Sent>(outcome);
        var request = Assert.Single(_twilio.Requests);
        Assert.Equal(("POST", Path), (request.Method, request.PathAndQuery));
        Assert.Equal("To=%2B31612345678&From=%2B3197010240573&Body=Dag+%26+tot+ziens", request.Body);
        Assert.Equal(
            $"Basic {Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes($"{App.TwilioAccount}:{App.TwilioToken}"))}", request.Authorization);
    }

    [Fact]
    public async Task With_a_messaging_service_Twilio_picks_the_number()
    {
        _twilio.Answer = VendorStub.Says(201, Created);
        _texts = App.With(("Twilio:BaseAddress", _twilio.Address.AbsoluteUri), ("Twilio:MessagingServiceSid", "MG1")).Real.GetRequiredService<ITextMessages>();

        await SendAsync();

        Assert.Contains("MessagingServiceSid=MG1", Assert.Single(_twilio.Requests).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("From=", Assert.Single(_twilio.Requests).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, 21610)] // opted out
    [InlineData(400, 21614)] // a landline
    [InlineData(400, 21211)]
    [InlineData(400, 99999)] // a code of the future
    public async Task What_Twilio_refuses_for_good_is_refused_with_its_code(int status, int code)
    {
        _twilio.Answer = VendorStub.Says(status, Error(code, status));

        Assert.Equal(new SendOutcome.Refused($"{code}"), await SendAsync());
    }

    [Theory]
    [InlineData(401, 20003)]
    [InlineData(403, 20003)]
    [InlineData(400, 21606)]
    public async Task An_account_that_is_set_up_wrongly_is_waited_for_until_somebody_mends_it(int status, int code)
    {
        _twilio.Answer = VendorStub.Says(status, Error(code, status));

        Assert.Equal(new SendOutcome.Busy(RetryAfter: null), await SendAsync());
    }

    [Theory]
    [InlineData(30)]
    [InlineData(null)]
    public async Task Too_many_requests_is_certainly_not_sent_and_says_when_to_come_back(int? seconds)
    {
        _twilio.Answer = VendorStub.Says(429, Error(20429, 429), retryAfter: seconds);

        Assert.Equal(new SendOutcome.Busy(seconds is { } wait ? TimeSpan.FromSeconds(wait) : null), await SendAsync());
        Assert.Single(_twilio.Requests);
    }

    [Theory]
    [InlineData(500, "")]
    [InlineData(503, """{"code":20503,"message":"down","status":503}""")]
    [InlineData(502, "<html>Bad gateway</html>")]
    [InlineData(201, "<html>not ours</html>")]
    [InlineData(201, "")]
    public async Task An_answer_that_says_nothing_certain_is_unknown(int status, string body)
    {
        _twilio.Answer = VendorStub.Says(status, body);

        Assert.IsType<SendOutcome.Unknown>(await SendAsync());
    }

    [Fact]
    public async Task A_connection_that_breaks_is_unknown_and_is_not_tried_again_at_once()
    {
        _twilio.Answer = VendorStub.HangUp;

        Assert.IsType<SendOutcome.Unknown>(await SendAsync());
        Assert.Single(_twilio.Requests);
    }

    [Theory]
    [InlineData("outbound-api", "Dag", 0, true)]
    [InlineData("outbound-api", "Dag", -3, true)] // Twilio's clock is not ours
    [InlineData("outbound-api", "Dag", -60, false)] // an earlier one
    [InlineData("outbound-api", "Iets anders", 0, false)]
    [InlineData("outbound-reply", "Dag", 0, false)]
    [InlineData("inbound", "Dag", 0, false)]
    public async Task Twilios_own_list_tells_whether_a_text_was_sent(string direction, string body, int seconds, bool sent)
    {
        _twilio.Answer = VendorStub.Says(200, List(Message("SM1", "+3197010240573", "+31612345678", body, direction, Nine.AddSeconds(seconds))));

        Assert.Equal(sent, await _texts.WasSentAsync(World.Number("0612345678"), "Dag", Nine, Ct));
        Assert.Contains("To=%2B31612345678", Assert.Single(_twilio.Requests).PathAndQuery, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("outbound-reply", true)]
    [InlineData("outbound-api", false)]
    public async Task Twilios_own_list_tells_whether_an_answer_was_passed_on(string direction, bool answered)
    {
        _twilio.Answer = VendorStub.Says(200, List(Message("SM1", "+3197010240573", "+31612345678", "Dag", direction, Nine)));

        Assert.Equal(answered, await _texts.WasAnsweredAsync(World.Number("0612345678"), "Dag", Nine, Ct));
    }

    [Fact]
    public async Task What_came_in_is_listed_oldest_first_over_all_pages()
    {
        _twilio.Answer = http => http.Request.Query.ContainsKey("Page")
            ? VendorStub.Says(200, List(Message("SM1", "+31612345678", "+3197010240573", "eerst", "inbound", Nine)))(http)
            : VendorStub.Says(200, Page(
                next: $"{Path}?Page=1&PageToken=x",
                Message("SM3", "Belasting", "+3197010240573", "", "inbound", Nine.AddMinutes(2)),
                Message("SM2", "+31687654321", "+3197010240573", "dan", "inbound", Nine.AddMinutes(1)),
                Message("SM0", "+31612345678", "+3197010240573", "te oud", "inbound", Nine.AddDays(-1)),
                Message("SM9", "+3197010240573", "+31612345678", "van ons", "outbound-api", Nine)))(http);

        var listed = await _texts.ListInboundAsync(Nine, Ct);

        Assert.Equal(
            [
                new InboundText("SM1", World.Number("+31612345678"), "eerst", Nine),
                new InboundText("SM2", World.Number("+31687654321"), "dan", Nine.AddMinutes(1)),
                new InboundText("SM3", From: null, "", Nine.AddMinutes(2)),
            ],
            listed);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(401)]
    [InlineData(429)]
    [InlineData(0)]
    public async Task A_list_that_cannot_be_asked_is_an_exception_that_names_nobody(int status)
    {
        _twilio.Answer = status == 0 ? VendorStub.HangUp : VendorStub.Says(status, Error(20500, status));

        var fault = await Assert.ThrowsAsync<TextsUnavailableException>(() => _texts.WasSentAsync(World.Number("0612345678"), "Dag", Nine, Ct));

        Assert.DoesNotContain("612345678", fault.ToString(), StringComparison.Ordinal);
    }

    private Task<SendOutcome> SendAsync() => _texts.SendAsync(World.Number("0612345678"), "Dag & tot ziens", Ct);

    private static string Error(int code, int status) =>
        $$"""{"code":{{code}},"message":"Refused +31612345678","more_info":"https://www.twilio.com/docs/errors/{{code}}","status":{{status}}}""";

    private static string Message(string sid, string from, string to, string body, string direction, DateTimeOffset at) =>
        $$"""{"sid":"{{sid}}","from":"{{from}}","to":"{{to}}","body":"{{body}}","direction":"{{direction}}","status":"sent","date_created":"{{at:r}}","date_sent":"{{at:r}}"}""";

    private static string List(params string[] messages) => Page(next: null, messages);

    private static string Page(string? next, params string[] messages) =>
        $$"""{"messages":[{{string.Join(',', messages)}}],"page":0,"page_size":500,"next_page_uri":{{(next is null ? "null" : $"\"{next}\"")}},"uri":"{{Path}}"}""";
}
