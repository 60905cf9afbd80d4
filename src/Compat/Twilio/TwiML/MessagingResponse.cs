using Twilio.Http;
using Twilio.TwiML.Messaging;

namespace Twilio.TwiML;

/// <summary>The answer to an incoming text. Without a message in it, nothing is sent.</summary>
public class MessagingResponse : TwiML
{
    public MessagingResponse()
        : base("Response")
    {
    }

    public new MessagingResponse Append(TwiML childElem) => (MessagingResponse)base.Append(childElem);

    public MessagingResponse Message(
        string body = null, string to = null, string from = null, Uri action = null, HttpMethod method = null, Uri statusCallback = null) =>
        Append(new Message(body, to, from, action, method, statusCallback));
}
