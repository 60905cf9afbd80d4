using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Functions.Ports;
using Twilio.Exceptions;
using Twilio.Rest.Api.V2010.Account;

namespace Naober.Functions.Adapters.Sms;

/// <summary>
/// Twilio's own log of messages. Emptying and deleting are refused while a message is under way
/// (https://www.twilio.com/docs/messaging/api/message-resource). What others send from the same account is left alone.
/// </summary>
public sealed class TwilioTextCopies(TwilioConnection connection, TwilioOptions options, Pack pack, TimeProvider clock) : ITextCopies
{
    private const int PageSize = 500;

    // Longer than Twilio keeps its log by itself.
    private static readonly TimeSpan Everything = TimeSpan.FromDays(500);

    // Some carriers never say that a text was delivered.
    private static readonly TimeSpan SentForGood = TimeSpan.FromDays(1);

    public Task<IReadOnlyList<VendorCopy>> ListAsync(CancellationToken ct) => TwilioConnection.AskAsync<IReadOnlyList<VendorCopy>>("list messages", async () =>
    {
        var now = clock.GetUtcNow();
        var listed = await MessageResource.ReadAsync(
            new ReadMessageOptions { DateSentAfter = (now - Everything).UtcDateTime.Date, PageSize = PageSize }, connection.Client);
        return await Task.Run(() => listed.Where(IsOurs).Select(m => CopyOf(m, now)).ToList(), ct); // pages are fetched as the set is read
    });

    public Task<bool> RedactAsync(string sid, CancellationToken ct) => ChangeAsync(
        () => MessageResource.UpdateAsync(new UpdateMessageOptions(sid) { Body = "" }, connection.Client));

    public Task<bool> DeleteAsync(string sid, CancellationToken ct) =>
        ChangeAsync(() => MessageResource.DeleteAsync(new DeleteMessageOptions(sid), connection.Client));

    private static Task<bool> ChangeAsync(Func<Task> change) => TwilioConnection.AskAsync("take away a message", async () =>
    {
        try
        {
            await change();
            return true;
        }
        catch (ApiException fault) when (fault.Status == 404)
        {
            return true;
        }
        catch (ApiException fault) when (fault.Status is 400 or 409)
        {
            return false;
        }
    });

    private static VendorCopy CopyOf(MessageResource message, DateTimeOffset now)
    {
        var at = TwilioTextMessages.MomentOf(message);
        var status = message.Status;
        var isFinal = status == MessageResource.StatusEnum.Delivered
            || status == MessageResource.StatusEnum.Undelivered
            || status == MessageResource.StatusEnum.Failed
            || status == MessageResource.StatusEnum.Canceled
            || status == MessageResource.StatusEnum.Received
            || status == MessageResource.StatusEnum.Read
            || (status == MessageResource.StatusEnum.Sent && now - at >= SentForGood);
        return new VendorCopy(message.Sid, message.Direction == MessageResource.DirectionEnum.Inbound, !string.IsNullOrEmpty(message.Body), isFinal, at);
    }

    private bool IsOurs(MessageResource message) =>
        pack.Organisation.SmsNumber.E164 == message.To
        || pack.Organisation.SmsNumber.E164 == message.From?.ToString()
        || (options.MessagingServiceSid is { } service && message.MessagingServiceSid == service);
}
