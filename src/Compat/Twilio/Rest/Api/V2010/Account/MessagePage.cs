using System.Text.Json;
using Twilio.Base;
using Twilio.Exceptions;
using Twilio.Http;

namespace Twilio.Rest.Api.V2010.Account;

/// <summary>A page of the list of messages: <c>{"messages":[…],"next_page_uri":"/2010-04-01/…"}</c>.</summary>
internal static class MessagePage
{
    public const string Api = "https://api.twilio.com";

    /// <exception cref="ApiException">The answer is no page of messages.</exception>
    public static Page<MessageResource> Read(Response response)
    {
        try
        {
            using var json = JsonDocument.Parse(response.Content);
            var records = json.RootElement.GetProperty("messages").EnumerateArray().Select(MessageResource.Read);
            return new Page<MessageResource>([.. records], Json.JsonElements.Text(json.RootElement, "next_page_uri"));
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new ApiException(fault.Message, fault);
        }
    }

    public static Request After(Page<MessageResource> page) => new(HttpMethod.Get, Api + page.NextPageUri);
}
