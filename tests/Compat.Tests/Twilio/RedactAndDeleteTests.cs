using Microsoft.AspNetCore.Http;
using Twilio.Exceptions;
using Twilio.Rest.Api.V2010.Account;
using Xunit;

namespace Naober.Compat.Tests.Twilio;

public sealed class RedactAndDeleteTests
{
    private const string Message = $"https://api.twilio.com/2010-04-01/Accounts/{TwilioStandIn.AccountSid}/Messages/SM1.json";

    [Fact]
    public async Task An_empty_body_redacts_a_message()
    {
        await using var twilio = await TwilioStandIn.StartAsync();
        twilio.Answer = context => context.JsonAsync(200, Answers.AMessage("SM1", message => message["body"] = ""));

        var byName = await MessageResource.UpdateAsync("SM1", body: "", client: twilio.Client());
        var byOptions = await MessageResource.UpdateAsync(new UpdateMessageOptions("SM1") { Body = "" }, twilio.Client());

        Assert.Equal(("", ""), (byName.Body, byOptions.Body));
        Assert.All(twilio.Requests, asked => Assert.Equal(("POST", Message, "Body="), (asked.Method, asked.Uri, asked.Body)));
        Assert.Equal(2, twilio.Requests.Count);
    }

    [Fact]
    public async Task A_scheduled_message_is_cancelled_and_its_text_is_left()
    {
        await using var twilio = await TwilioStandIn.StartAsync();
        twilio.Answer = context => context.JsonAsync(200, Answers.AMessage("SM1", message => message["status"] = "canceled"));

        var cancelled = await MessageResource.UpdateAsync("SM1", status: MessageResource.UpdateStatusEnum.Canceled, client: twilio.Client());

        Assert.Equal("Status=canceled", Assert.Single(twilio.Requests).Body);
        Assert.Equal(MessageResource.StatusEnum.Canceled, cancelled.Status);
    }

    [Fact]
    public async Task A_message_is_deleted()
    {
        await using var twilio = await TwilioStandIn.StartAsync();
        twilio.Answer = context =>
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        };

        var byName = await MessageResource.DeleteAsync("SM1", client: twilio.Client());
        var byOptions = await MessageResource.DeleteAsync(new DeleteMessageOptions("SM1"), twilio.Client());

        Assert.True(byName && byOptions);
        Assert.All(twilio.Requests, asked => Assert.Equal(("DELETE", Message, ""), (asked.Method, asked.Uri, asked.Body)));
    }

    [Fact]
    public async Task A_message_that_is_not_there_can_not_be_deleted()
    {
        await using var twilio = await TwilioStandIn.StartAsync();
        twilio.Answer = context => context.RefuseAsync(404, 20404, "The requested resource was not found");

        var no = await Assert.ThrowsAsync<ApiException>(() => MessageResource.DeleteAsync("SM1", client: twilio.Client()));

        Assert.Equal((20404, 404), (no.Code, no.Status));
    }

    [Fact]
    public async Task A_message_is_fetched()
    {
        await using var twilio = await TwilioStandIn.StartAsync();
        twilio.Answer = context => context.JsonAsync(200, Answers.AMessage("SM1", message => message["status"] = "delivered"));

        var byName = await MessageResource.FetchAsync("SM1", client: twilio.Client());
        var byOptions = await MessageResource.FetchAsync(new FetchMessageOptions("SM1"), twilio.Client());

        Assert.Equal((MessageResource.StatusEnum.Delivered, MessageResource.StatusEnum.Delivered), (byName.Status, byOptions.Status));
        Assert.All(twilio.Requests, asked => Assert.Equal(("GET", Message, ""), (asked.Method, asked.Uri, asked.Body)));
    }
}
