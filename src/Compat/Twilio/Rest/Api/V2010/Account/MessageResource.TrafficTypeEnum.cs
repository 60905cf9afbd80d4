using Twilio.Types;

namespace Twilio.Rest.Api.V2010.Account;

public partial class MessageResource
{
    public sealed class TrafficTypeEnum : StringEnum
    {
        public TrafficTypeEnum()
        {
        }

        private TrafficTypeEnum(string value)
            : base(value)
        {
        }

        public static implicit operator TrafficTypeEnum(string value) => value is null ? null : new(value);
    }
}
