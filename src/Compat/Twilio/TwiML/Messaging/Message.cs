using System.Xml.Linq;
using Twilio.Http;

namespace Twilio.TwiML.Messaging;

/// <summary>A text to send: either its own <see cref="BodyAttribute"/>, or <see cref="Body(string)"/> children.</summary>
public class Message : TwiML
{
    public Message(
        string body = null, string to = null, string from = null, Uri action = null, HttpMethod method = null, Uri statusCallback = null)
        : base("Message")
    {
        BodyAttribute = body;
        To = to;
        From = from;
        Action = action;
        Method = method;
        StatusCallback = statusCallback;
    }

    public string BodyAttribute { get; set; }

    public string To { get; set; }

    public string From { get; set; }

    public Uri Action { get; set; }

    public HttpMethod Method { get; set; }

    public Uri StatusCallback { get; set; }

    private protected override string Text => BodyAttribute ?? "";

    private protected override IEnumerable<XAttribute> Attributes =>
        new (string Name, string Value)[]
        {
            ("to", To),
            ("from", From),
            ("action", Action?.OriginalString),
            ("method", Method?.ToString()),
            ("statusCallback", StatusCallback?.OriginalString),
        }
        .Where(attribute => attribute.Value is not null)
        .Select(attribute => new XAttribute(attribute.Name, attribute.Value));

    public new Message Append(TwiML childElem) => (Message)base.Append(childElem);

    public Message Body(string message = null) => Append(new Body(message));
}
