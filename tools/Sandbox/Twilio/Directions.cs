namespace Naober.Sandbox.Twilio;

/// <summary>Twilio's words for where a message came from.</summary>
public static class Directions
{
    public const string Inbound = "inbound";
    public const string OutboundApi = "outbound-api";
    public const string OutboundReply = "outbound-reply";
}
