using Twilio.Types;

namespace Twilio.Rest.Api.V2010.Account;

public partial class MessageResource
{
    public sealed class UpdateStatusEnum : StringEnum
    {
        public static readonly UpdateStatusEnum Canceled = new("canceled");

        public UpdateStatusEnum()
        {
        }

        private UpdateStatusEnum(string value)
            : base(value)
        {
        }

        public static implicit operator UpdateStatusEnum(string value) => value is null ? null : new(value);
    }
}
