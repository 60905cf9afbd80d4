using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Twilio.Rest.Api.V2010.Account;
using Twilio.Types;
using Xunit;

namespace Naober.Compat.Tests.Twilio;

public sealed class SendingTests
{
    [Fact]
    public async Task A_text_goes_to_the_messages_of_the_account_with_a_sign_in()
    {
        await using var twilio = await TwilioStandIn.StartAsync();
        twilio.Answer = context => context.JsonAsync(201, Answers.AMessage());

        var sent = await MessageResource.CreateAsync(
            new CreateMessageOptions(new PhoneNumber("+31612345678")) { From = new PhoneNumber("+3197010200001"), Body = "Dag" },
            twilio.Client(username: "SK1"));

        var asked = Assert.Single(twilio.Requests);
        Assert.Equal("POST", asked.Method);
        Assert.Equal($"https://api.twilio.com/2010-04-01/Accounts/{TwilioStandIn.AccountSid}/Messages.json", asked.Uri);
        Assert.Equal("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("SK1:12345")), asked.Authorization);
        Assert.Equal("application/x-www-form-urlencoded", asked.ContentType);
        Assert.Equal("To=%2B31612345678&From=%2B3197010200001&Body=Dag", asked.Body);
        Assert.Equal("SM00000000000000000000000000000001", sent.Sid);
        Assert.Equal(MessageResource.StatusEnum.Queued, sent.Status);
    }

    [Theory]
    [InlineData("plus + en & en = en %20")]
    [InlineData("€ 2,50 voor koffie")]
    [InlineData("Tot zo 😀☕")]
    [InlineData("eerste regel\nderde\r\nëïü")]
    [InlineData("")]
    [InlineData(" ")]
    public async Task What_is_in_a_text_arrives_as_it_was(string body)
    {
        await using var twilio = await TwilioStandIn.StartAsync();
        var arrived = "";
        twilio.Answer = async context =>
        {
            arrived = (await context.Request.ReadFormAsync())["Body"].ToString();
            await context.JsonAsync(201, Answers.AMessage(change: message => message["body"] = arrived));
        };

        var sent = await MessageResource.CreateAsync(new CreateMessageOptions("+31612345678") { Body = body }, twilio.Client());

        Assert.Equal(body, arrived);
        Assert.Equal(body, sent.Body);
    }

    [Fact]
    public async Task Every_option_is_sent_in_Twilios_notation()
    {
        await using var twilio = await TwilioStandIn.StartAsync();
        twilio.Answer = context => context.JsonAsync(201, Answers.AMessage());

        await MessageResource.CreateAsync(
            new CreateMessageOptions("+31612345678")
            {
                MessagingServiceSid = "MG1",
                MediaUrl = [new Uri("https://example.org/a.png"), new Uri("https://example.org/b.png")],
                ContentSid = "HX1",
                StatusCallback = new Uri("https://naober.example/sms/status?a=b"),
                ApplicationSid = "AP1",
                MaxPrice = 0.25m,
                ProvideFeedback = true,
                Attempt = 2,
                ValidityPeriod = 3600,
                ForceDelivery = false,
                SmartEncoded = true,
                PersistentAction = ["geo:1,2"],
                ShortenUrls = false,
                SendAt = new DateTime(2026, 11, 22, 8, 5, 0, DateTimeKind.Utc),
                SendAsMms = false,
                ContentVariables = "{}",
                FallbackFrom = "+3197010200009",
            },
            twilio.Client());

        var fields = QueryHelpers.ParseQuery(Assert.Single(twilio.Requests).Body).ToDictionary(field => field.Key, field => field.Value.ToString());
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["To"] = "+31612345678",
                ["MessagingServiceSid"] = "MG1",
                ["MediaUrl"] = "https://example.org/a.png,https://example.org/b.png",
                ["ContentSid"] = "HX1",
                ["StatusCallback"] = "https://naober.example/sms/status?a=b",
                ["ApplicationSid"] = "AP1",
                ["MaxPrice"] = "0.25",
                ["ProvideFeedback"] = "true",
                ["Attempt"] = "2",
                ["ValidityPeriod"] = "3600",
                ["ForceDelivery"] = "false",
                ["SmartEncoded"] = "true",
                ["PersistentAction"] = "geo:1,2",
                ["ShortenUrls"] = "false",
                ["SendAt"] = "2026-11-22T08:05:00Z",
                ["SendAsMms"] = "false",
                ["ContentVariables"] = "{}",
                ["FallbackFrom"] = "+3197010200009",
            },
            fields);
    }

    [Fact]
    public async Task Region_and_edge_are_in_the_address()
    {
        await using var twilio = await TwilioStandIn.StartAsync();
        twilio.Answer = context => context.JsonAsync(201, Answers.AMessage());

        await MessageResource.CreateAsync(new CreateMessageOptions("+31612345678"), twilio.Client(region: "ie1", edge: "dublin"));
        await MessageResource.CreateAsync(new CreateMessageOptions("+31612345678"), twilio.Client(edge: "dublin"));

        Assert.Equal(["api.dublin.ie1.twilio.com", "api.dublin.us1.twilio.com"], twilio.Requests.Select(asked => new Uri(asked.Uri).Host));
    }

    [Fact]
    public async Task Another_account_can_be_named_in_the_path()
    {
        await using var twilio = await TwilioStandIn.StartAsync();
        twilio.Answer = context => context.JsonAsync(200, Answers.AMessage());

        await MessageResource.FetchAsync("SM1", "AC9", twilio.Client());

        Assert.Equal("https://api.twilio.com/2010-04-01/Accounts/AC9/Messages/SM1.json", Assert.Single(twilio.Requests).Uri);
    }

    [Fact]
    public async Task Without_a_client_nothing_is_sent() =>
        await Assert.ThrowsAsync<ArgumentNullException>(() => MessageResource.CreateAsync(new CreateMessageOptions("+31612345678") { Body = "Dag" }));
}
