using System.Xml;
using System.Xml.Linq;

namespace Naober.Sandbox.Twilio;

/// <summary>What a webhook's answer asks Twilio to send.</summary>
/// <param name="ErrorCode">12100 when it is no XML, 12300 when it is neither TwiML nor plain text.</param>
public sealed record TwiMl(IReadOnlyList<TwiMl.Reply> Replies, int? ErrorCode = null)
{
    public static TwiMl Parse(string? contentType, string body) => contentType switch
    {
        _ when body.Length == 0 => new TwiMl([]),
        "text/xml" or "application/xml" => ParseXml(body),
        "text/plain" => new TwiMl([new Reply(body, null, null, null)]),
        _ => new TwiMl([], 12300),
    };

    private static TwiMl ParseXml(string body)
    {
        try
        {
            var response = XDocument.Parse(body, LoadOptions.PreserveWhitespace).Root;
            return response?.Name.LocalName != "Response"
                ? new TwiMl([], 12100)
                : new TwiMl([.. response.Elements("Message").Select(ToReply)]);
        }
        catch (XmlException)
        {
            return new TwiMl([], 12100);
        }
    }

    private static Reply ToReply(XElement message) => new(
        message.Element("Body")?.Value ?? message.Value,
        message.Attribute("to")?.Value,
        message.Attribute("from")?.Value,
        message.Attribute("statusCallback")?.Value ?? message.Attribute("action")?.Value);

    public sealed record Reply(string Body, string? To, string? From, string? StatusCallback);
}
