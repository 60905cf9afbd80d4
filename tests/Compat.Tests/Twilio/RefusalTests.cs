using Microsoft.AspNetCore.Http;
using Twilio.Exceptions;
using Twilio.Rest.Api.V2010.Account;
using Xunit;

namespace Naober.Compat.Tests.Twilio;

public sealed class RefusalTests
{
    [Theory]
    [InlineData(400, 21610, "Attempt to send to unsubscribed recipient")]
    [InlineData(400, 21614, "'To' number is not a valid mobile number")]
    [InlineData(400, 21211, "The 'To' number is not a valid phone number.")]
    [InlineData(401, 20003, "Authenticate")]
    [InlineData(500, 20500, "Internal Server Error")]
    public async Task A_no_comes_with_its_code_its_status_and_where_to_read_more(int status, int code, string message)
    {
        await using var twilio = await TwilioStandIn.StartAsync();
        twilio.Answer = context => context.RefuseAsync(status, code, message);

        var no = await Assert.ThrowsAsync<ApiException>(() => Send(twilio));

        Assert.Equal((code, status, message), (no.Code, no.Status, no.Message));
        Assert.Equal($"https://www.twilio.com/docs/errors/{code}", no.MoreInfo);
    }

    [Fact]
    public async Task Too_many_requests_keeps_the_wish_for_a_pause_in_the_clients_last_response()
    {
        await using var twilio = await TwilioStandIn.StartAsync();
        twilio.Answer = context =>
        {
            context.Response.Headers.RetryAfter = "7";
            return context.RefuseAsync(429, 20429, "Too Many Requests");
        };
        var client = twilio.Client();

        var no = await Assert.ThrowsAsync<ApiException>(() => MessageResource.CreateAsync(new CreateMessageOptions("+31612345678"), client));

        Assert.Equal((20429, 429), (no.Code, no.Status));
        Assert.Equal(TimeSpan.FromSeconds(7), client.HttpClient.LastResponse.Headers.RetryAfter?.Delta);
    }

    [Fact]
    public async Task Details_are_kept()
    {
        await using var twilio = await TwilioStandIn.StartAsync();
        twilio.Answer = context => context.JsonAsync(400, new { code = 21212, message = "no", details = new { field = "From", tries = 2 } });

        var no = await Assert.ThrowsAsync<ApiException>(() => Send(twilio));

        Assert.Equal(new Dictionary<string, object> { ["field"] = "From", ["tries"] = 2L }, no.Details);
    }

    [Theory]
    [InlineData("<html>Bad gateway</html>")]
    [InlineData("")]
    [InlineData("null")]
    public async Task An_error_that_is_not_Twilios_JSON_has_no_code_and_no_status(string body)
    {
        await using var twilio = await TwilioStandIn.StartAsync();
        twilio.Answer = context =>
        {
            context.Response.StatusCode = 502;
            return context.Response.WriteAsync(body);
        };

        var no = await Assert.ThrowsAsync<ApiException>(() => Send(twilio));

        Assert.Equal((0, 0, $"Api Error: BadGateway - {body}"), (no.Code, no.Status, no.Message));
    }

    [Fact]
    public async Task An_accepted_answer_that_is_no_JSON_is_an_ApiException()
    {
        await using var twilio = await TwilioStandIn.StartAsync();
        twilio.Answer = context => context.Response.WriteAsync("<html>");

        await Assert.ThrowsAsync<ApiException>(() => Send(twilio));
        await Assert.ThrowsAsync<ApiException>(() => MessageResource.ReadAsync(client: twilio.Client()));
    }

    [Fact]
    public async Task A_dropped_connection_is_told_as_a_fault_of_the_connection()
    {
        await using var twilio = await TwilioStandIn.StartAsync();
        twilio.Answer = context =>
        {
            context.Abort();
            return Task.CompletedTask;
        };

        var fault = await Assert.ThrowsAsync<ApiConnectionException>(() => Send(twilio));

        Assert.IsType<HttpRequestException>(fault.InnerException);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_told_as_a_fault_of_the_connection()
    {
        await using var twilio = await TwilioStandIn.StartAsync();
        twilio.Answer = async context =>
        {
            context.Response.StatusCode = 201;
            context.Response.ContentLength = 1_000;
            await context.Response.WriteAsync("{\"sid\":");
            await context.Response.Body.FlushAsync();
            context.Abort();
        };

        await Assert.ThrowsAsync<ApiConnectionException>(() => Send(twilio));
    }

    [Fact]
    public async Task A_time_out_is_told_as_a_fault_of_the_connection()
    {
        await using var twilio = await TwilioStandIn.StartAsync();
        twilio.Answer = context => Task.Delay(Timeout.Infinite, context.RequestAborted);

        var fault = await Assert.ThrowsAsync<ApiConnectionException>(
            () => MessageResource.CreateAsync(new CreateMessageOptions("+31612345678"), twilio.Client(TimeSpan.FromMilliseconds(200))));

        Assert.IsType<TaskCanceledException>(fault.InnerException);
    }

    private static Task<MessageResource> Send(TwilioStandIn twilio) =>
        MessageResource.CreateAsync(new CreateMessageOptions("+31612345678") { Body = "Dag" }, twilio.Client());
}
