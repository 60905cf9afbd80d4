using Twilio.Types;

namespace Twilio.Rest.Api.V2010.Account;

public partial class MessageResource
{
    public sealed class ScheduleTypeEnum : StringEnum
    {
        public ScheduleTypeEnum()
        {
        }

        private ScheduleTypeEnum(string value)
            : base(value)
        {
        }

        public static implicit operator ScheduleTypeEnum(string value) => value is null ? null : new(value);
    }
}
