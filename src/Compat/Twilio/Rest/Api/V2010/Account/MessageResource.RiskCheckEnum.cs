using Twilio.Types;

namespace Twilio.Rest.Api.V2010.Account;

public partial class MessageResource
{
    public sealed class RiskCheckEnum : StringEnum
    {
        public RiskCheckEnum()
        {
        }

        private RiskCheckEnum(string value)
            : base(value)
        {
        }

        public static implicit operator RiskCheckEnum(string value) => value is null ? null : new(value);
    }
}
