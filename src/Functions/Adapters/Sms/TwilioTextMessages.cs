using Microsoft.Extensions.Logging;
using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Functions.Ports;
using Twilio.Exceptions;
using Twilio.Rest.Api.V2010.Account;
using TwilioNumber = Twilio.Types.PhoneNumber;

namespace Naober.Functions.Adapters.Sms;

/// <summary>Twilio's Messages API. It has no idempotency key, hence <see cref="WasSentAsync"/>.</summary>
public sealed partial class TwilioTextMessages(TwilioConnection connection, TwilioOptions options, Pack pack, ILogger<TwilioTextMessages> logger)
    : ITextMessages
{
    private const int PageSize = 500;

    // Twilio lists moments in whole seconds and its clock is not ours.
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(5);

    public async Task<SendOutcome> SendAsync(PhoneNumber to, string text, CancellationToken ct)
    {
        var message = new CreateMessageOptions(new TwilioNumber(to.E164)) { Body = text };
        if (options.MessagingServiceSid is { } service)
        {
            message.MessagingServiceSid = service;
        }
        else
        {
            message.From = new TwilioNumber(pack.Organisation.SmsNumber.E164);
        }

        try
        {
            await MessageResource.CreateAsync(message, connection.Client);
            return new SendOutcome.Sent();
        }
        catch (ApiConnectionException fault)
        {
            return fault.InnerException is TooManyRequestsException busy ? new SendOutcome.Busy(busy.RetryAfter) : new SendOutcome.Unknown();
        }
        catch (ApiException fault)
        {
            return OutcomeOf(fault);
        }
    }

    public Task<bool> WasSentAsync(PhoneNumber to, string text, DateTimeOffset since, CancellationToken ct) =>
        IsListedAsync(to, text, MessageResource.DirectionEnum.OutboundApi, since);

    public async Task<IReadOnlyList<InboundText>> ListInboundAsync(DateTimeOffset since, CancellationToken ct) =>
    [
        .. (await ListAsync(new ReadMessageOptions { To = new TwilioNumber(pack.Organisation.SmsNumber.E164) }, since))
            .Where(m => m.Direction == MessageResource.DirectionEnum.Inbound)
            .Select(m => new InboundText(
                m.Sid, PhoneNumber.TryParse(m.From?.ToString(), out var from) ? from : null, m.Body ?? "", MomentOf(m)))
            .OrderBy(m => m.At),
    ];

    public Task<bool> WasAnsweredAsync(PhoneNumber to, string text, DateTimeOffset since, CancellationToken ct) =>
        IsListedAsync(to, text, MessageResource.DirectionEnum.OutboundReply, since);

    // The SDK reads moments into the machine's own zone.
    internal static DateTimeOffset MomentOf(MessageResource message) =>
        new DateTimeOffset(message.DateCreated ?? message.DateSent ?? DateTime.UnixEpoch).ToUniversalTime();

    private async Task<bool> IsListedAsync(PhoneNumber to, string text, MessageResource.DirectionEnum direction, DateTimeOffset since) =>
        (await ListAsync(new ReadMessageOptions { To = new TwilioNumber(to.E164) }, since))
        .Exists(m => m.Direction == direction && VendorCopy.MayBe(text, m.Body ?? "", MomentOf(m), since));

    // Twilio filters by whole UTC days; the rest is done here. Pages are fetched as the set is read.
    private async Task<List<MessageResource>> ListAsync(ReadMessageOptions filter, DateTimeOffset since)
    {
        filter.DateSentAfter = since.UtcDateTime.Date.AddDays(-1);
        filter.PageSize = PageSize;
        return await TwilioConnection.AskAsync("list messages", async () =>
        {
            var messages = await MessageResource.ReadAsync(filter, connection.Client);
            return await Task.Run(() => messages.Where(m => MomentOf(m) >= since - Slack).ToList());
        });
    }

    private SendOutcome OutcomeOf(ApiException fault)
    {
        switch (fault)
        {
            case { Status: >= 500 or 0 }:
                return new SendOutcome.Unknown();
            case { Status: 401 or 403 } or { Code: 20003 or 21212 or 21606 or 30002 }:
                Log.Misconfigured(logger, fault.Code, fault.Status);
                return new SendOutcome.Busy(RetryAfter: null);
            default:
                return new SendOutcome.Refused($"{fault.Code}");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Twilio refuses our account or number: error {Code}, status {Status}. No text leaves until that is mended.")]
        public static partial void Misconfigured(ILogger logger, int code, int status);
    }
}
