using System.Globalization;
using Microsoft.AspNetCore.Http;
using Twilio.Exceptions;
using Twilio.Rest.Api.V2010.Account;
using Xunit;

namespace Naober.Compat.Tests.Twilio;

public sealed class ListingTests
{
    private const string List = $"/2010-04-01/Accounts/{TwilioStandIn.AccountSid}/Messages.json";

    [Fact]
    public async Task Three_pages_are_read_in_order_each_once()
    {
        await using var twilio = await TwilioStandIn.StartAsync();
        twilio.Answer = Pages(2, 2, 1);

        var messages = (await MessageResource.ReadAsync(client: twilio.Client(), pageSize: 2)).ToList();

        Assert.Equal(["SM0", "SM1", "SM2", "SM3", "SM4"], messages.Select(message => message.Sid));
        Assert.Equal(
            [
                $"https://api.twilio.com{List}?PageSize=2",
                $"https://api.twilio.com{List}?PageSize=2&Page=1&PageToken=PA1",
                $"https://api.twilio.com{List}?PageSize=2&Page=2&PageToken=PA2",
            ],
            twilio.Requests.Select(asked => asked.Uri));
        Assert.All(twilio.Requests, asked => Assert.StartsWith("Basic ", asked.Authorization, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(9, 3)]
    public async Task A_limit_ends_the_reading_and_no_page_is_fetched_for_nothing(int limit, int pages)
    {
        await using var twilio = await TwilioStandIn.StartAsync();
        twilio.Answer = Pages(2, 2, 1);

        var messages = (await MessageResource.ReadAsync(client: twilio.Client(), limit: limit, pageSize: 2)).ToList();

        Assert.Equal(Math.Min(limit, 5), messages.Count);
        Assert.Equal(pages, twilio.Requests.Count);
    }

    [Fact]
    public async Task Without_auto_paging_there_is_one_page()
    {
        await using var twilio = await TwilioStandIn.StartAsync();
        twilio.Answer = Pages(2, 1);

        var set = await MessageResource.ReadAsync(new ReadMessageOptions(), twilio.Client());
        set.AutoPaging = false;

        Assert.Equal(2, set.Count());
    }

    [Fact]
    public async Task An_empty_list_is_empty()
    {
        await using var twilio = await TwilioStandIn.StartAsync();
        twilio.Answer = Pages(0);

        Assert.Empty(await MessageResource.ReadAsync(client: twilio.Client()));
    }

    [Fact]
    public async Task A_limit_is_the_page_size_too_where_none_is_given()
    {
        await using var twilio = await TwilioStandIn.StartAsync();
        twilio.Answer = Pages(1);

        await MessageResource.ReadAsync(client: twilio.Client(), limit: 50);

        Assert.Equal($"https://api.twilio.com{List}?PageSize=50", Assert.Single(twilio.Requests).Uri);
    }

    [Fact]
    public async Task Numbers_and_dates_filter_the_list()
    {
        await using var twilio = await TwilioStandIn.StartAsync();
        twilio.Answer = Pages(0);

        await MessageResource.ReadAsync(
            to: "+3197010200001",
            from: "+31612345678",
            dateSentAfter: new DateTime(2026, 11, 20, 22, 5, 0, DateTimeKind.Utc),
            dateSentBefore: new DateTime(2026, 11, 21, 0, 0, 0, DateTimeKind.Utc),
            client: twilio.Client());
        await MessageResource.ReadAsync(dateSent: new DateTime(2026, 11, 21, 0, 0, 0, DateTimeKind.Utc), dateSentAfter: DateTime.UnixEpoch, client: twilio.Client());

        Assert.Equal(
            [
                "?To=%2B3197010200001&From=%2B31612345678&DateSent%3C=2026-11-21T00%3A00%3A00Z&DateSent%3E=2026-11-20T22%3A05%3A00Z",
                "?DateSent=2026-11-21T00%3A00%3A00Z",
            ],
            twilio.Requests.Select(asked => new Uri(asked.Uri).Query));
    }

    [Fact]
    public async Task A_message_is_read_with_all_that_Twilio_tells_of_it()
    {
        await using var twilio = await TwilioStandIn.StartAsync();
        twilio.Answer = context => context.JsonAsync(200, new
        {
            messages = new[]
            {
                Answers.AMessage("SM1", message =>
                {
                    message["direction"] = "inbound";
                    message["status"] = "undelivered";
                    message["date_sent"] = "Sat, 21 Nov 2026 09:30:01 +0000";
                    message["price"] = "-0.07500";
                    message["error_code"] = 30006;
                    message["error_message"] = "Landline or unreachable carrier";
                    message["messaging_service_sid"] = "MG1";
                    message["num_segments"] = "3";
                }),
            },
            uri = List,
            next_page_uri = (string?)null,
        });

        var message = Assert.Single(await MessageResource.ReadAsync(client: twilio.Client()));

        Assert.Equal(MessageResource.DirectionEnum.Inbound, message.Direction);
        Assert.Equal(MessageResource.StatusEnum.Undelivered, message.Status);
        Assert.Equal(new DateTime(2026, 11, 21, 9, 30, 0, DateTimeKind.Utc), message.DateCreated?.ToUniversalTime());
        Assert.Equal(new DateTime(2026, 11, 21, 9, 30, 1, DateTimeKind.Utc), message.DateSent?.ToUniversalTime());
        Assert.Equal(new DateTime(2026, 11, 21, 9, 30, 2, DateTimeKind.Utc), message.DateUpdated?.ToUniversalTime());
        Assert.Equal(DateTimeKind.Local, message.DateCreated?.Kind);
        Assert.Equal(
            ("+3197010200001", "+31612345678", "MG1", "3", "0", "2010-04-01"),
            (message.From.ToString(), message.To, message.MessagingServiceSid, message.NumSegments, message.NumMedia, message.ApiVersion));
        Assert.Equal(("-0.07500", 30006, "Landline or unreachable carrier"), (message.Price, message.ErrorCode, message.ErrorMessage));
        Assert.Equal((TwilioStandIn.AccountSid, List.Replace(".json", "/SM1.json")), (message.AccountSid, message.Uri));
    }

    [Fact]
    public void What_is_absent_or_null_is_null()
    {
        var message = MessageResource.FromJson("""{"sid":"SM1","from":null,"error_code":null,"date_sent":null}""");

        Assert.Null(message.From);
        Assert.Null(message.Status);
        Assert.Null(message.DateSent);
        Assert.Null(message.ErrorCode);
        Assert.Null(message.Body);
    }

    [Fact]
    public async Task A_fault_on_the_second_page_reaches_who_enumerates()
    {
        await using var twilio = await TwilioStandIn.StartAsync();
        var pages = Pages(2, 2);
        twilio.Answer = context =>
            context.Request.Query.ContainsKey("Page") ? context.RefuseAsync(429, 20429, "Too Many Requests") : pages(context);

        var set = await MessageResource.ReadAsync(client: twilio.Client());

        Assert.Equal(20429, Assert.Throws<ApiException>(() => set.ToList()).Code);
    }

    /// <summary>Answers a list of so many messages per page, with the links of the 2010-04-01 API.</summary>
    private static Func<HttpContext, Task> Pages(params int[] sizes) => context =>
    {
        var page = int.Parse(context.Request.Query["Page"].FirstOrDefault() ?? "0", CultureInfo.InvariantCulture);
        var first = sizes.Take(page).Sum();
        return context.JsonAsync(200, new
        {
            messages = Enumerable.Range(first, sizes[page]).Select(number => Answers.AMessage($"SM{number}")),
            page,
            page_size = 2,
            uri = List,
            first_page_uri = $"{List}?PageSize=2&Page=0",
            next_page_uri = page + 1 < sizes.Length ? $"{List}?PageSize=2&Page={page + 1}&PageToken=PA{page + 1}" : null,
            previous_page_uri = (string?)null,
        });
    };
}
