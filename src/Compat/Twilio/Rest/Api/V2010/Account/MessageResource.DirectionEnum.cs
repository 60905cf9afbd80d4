using Twilio.Types;

namespace Twilio.Rest.Api.V2010.Account;

public partial class MessageResource
{
    /// <summary><c>outbound-reply</c> is a text that was sent by TwiML, <c>outbound-api</c> one that was sent by a call of the API.</summary>
    public sealed class DirectionEnum : StringEnum
    {
        public static readonly DirectionEnum Inbound = new("inbound");
        public static readonly DirectionEnum OutboundApi = new("outbound-api");
        public static readonly DirectionEnum OutboundCall = new("outbound-call");
        public static readonly DirectionEnum OutboundReply = new("outbound-reply");

        public DirectionEnum()
        {
        }

        private DirectionEnum(string value)
            : base(value)
        {
        }

        public static implicit operator DirectionEnum(string value) => value is null ? null : new(value);
    }
}
