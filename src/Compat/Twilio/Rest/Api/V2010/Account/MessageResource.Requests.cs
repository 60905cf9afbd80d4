using System.Net;
using Twilio.Base;
using Twilio.Clients;
using Twilio.Http;
using Twilio.Types;

namespace Twilio.Rest.Api.V2010.Account;

// Each call throws what ITwilioRestClient.RequestAsync throws: ApiException for a no, ApiConnectionException for no answer.
public partial class MessageResource
{
    /// <summary>Sends a text. There is no key against sending twice: after a fault of the connection it may be on its way.</summary>
    public static async Task<MessageResource> CreateAsync(CreateMessageOptions options, ITwilioRestClient client = null)
    {
        var request = AccountRequest(HttpMethod.Post, options.PathAccountSid, "/Messages.json", client);
        request.PostParams.AddRange(options.GetParams());
        return FromJson((await client.RequestAsync(request).ConfigureAwait(false)).Content);
    }

    public static async Task<MessageResource> FetchAsync(FetchMessageOptions options, ITwilioRestClient client = null)
    {
        var request = AccountRequest(HttpMethod.Get, options.PathAccountSid, $"/Messages/{options.PathSid}.json", client);
        return FromJson((await client.RequestAsync(request).ConfigureAwait(false)).Content);
    }

    public static Task<MessageResource> FetchAsync(string pathSid, string pathAccountSid = null, ITwilioRestClient client = null) =>
        FetchAsync(new FetchMessageOptions(pathSid) { PathAccountSid = pathAccountSid }, client);

    /// <summary>Reads the first page; the set fetches the others while it is enumerated. Newest first.</summary>
    public static async Task<ResourceSet<MessageResource>> ReadAsync(ReadMessageOptions options, ITwilioRestClient client = null)
    {
        var request = AccountRequest(HttpMethod.Get, options.PathAccountSid, "/Messages.json", client);
        request.QueryParams.AddRange(options.GetParams());
        var first = MessagePage.Read(await client.RequestAsync(request).ConfigureAwait(false));
        return new ResourceSet<MessageResource>(first, options.Limit, page => MessagePage.Read(client.Request(MessagePage.After(page))));
    }

    /// <summary>
    /// As <see cref="ReadAsync(ReadMessageOptions, ITwilioRestClient)"/>. The dates are UTC and sent as they stand;
    /// <paramref name="dateSent"/> wins over the two others.
    /// </summary>
    public static Task<ResourceSet<MessageResource>> ReadAsync(
        string pathAccountSid = null,
        PhoneNumber to = null,
        PhoneNumber from = null,
        DateTime? dateSentBefore = null,
        DateTime? dateSent = null,
        DateTime? dateSentAfter = null,
        long? pageSize = null,
        long? limit = null,
        ITwilioRestClient client = null) =>
        ReadAsync(
            new ReadMessageOptions
            {
                PathAccountSid = pathAccountSid,
                To = to,
                From = from,
                DateSentBefore = dateSentBefore,
                DateSent = dateSent,
                DateSentAfter = dateSentAfter,
                PageSize = pageSize,
                Limit = limit,
            },
            client);

    /// <summary>Redacts a text (an empty body), or cancels one that is scheduled.</summary>
    public static async Task<MessageResource> UpdateAsync(UpdateMessageOptions options, ITwilioRestClient client = null)
    {
        var request = AccountRequest(HttpMethod.Post, options.PathAccountSid, $"/Messages/{options.PathSid}.json", client);
        request.PostParams.AddRange(options.GetParams());
        return FromJson((await client.RequestAsync(request).ConfigureAwait(false)).Content);
    }

    /// <inheritdoc cref="UpdateAsync(UpdateMessageOptions, ITwilioRestClient)"/>
    public static Task<MessageResource> UpdateAsync(
        string pathSid, string pathAccountSid = null, string body = null, UpdateStatusEnum status = null, ITwilioRestClient client = null) =>
        UpdateAsync(new UpdateMessageOptions(pathSid) { PathAccountSid = pathAccountSid, Body = body, Status = status }, client);

    public static async Task<bool> DeleteAsync(DeleteMessageOptions options, ITwilioRestClient client = null)
    {
        var request = AccountRequest(HttpMethod.Delete, options.PathAccountSid, $"/Messages/{options.PathSid}.json", client);
        return (await client.RequestAsync(request).ConfigureAwait(false)).StatusCode == HttpStatusCode.NoContent;
    }

    public static Task<bool> DeleteAsync(string pathSid, string pathAccountSid = null, ITwilioRestClient client = null) =>
        DeleteAsync(new DeleteMessageOptions(pathSid) { PathAccountSid = pathAccountSid }, client);

    private static Request AccountRequest(HttpMethod method, string accountSid, string path, ITwilioRestClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        return new Request(method, $"{MessagePage.Api}/2010-04-01/Accounts/{accountSid ?? client.AccountSid}{path}");
    }
}
