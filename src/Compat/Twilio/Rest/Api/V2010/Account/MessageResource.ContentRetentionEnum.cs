using Twilio.Types;

namespace Twilio.Rest.Api.V2010.Account;

public partial class MessageResource
{
    public sealed class ContentRetentionEnum : StringEnum
    {
        public ContentRetentionEnum()
        {
        }

        private ContentRetentionEnum(string value)
            : base(value)
        {
        }

        public static implicit operator ContentRetentionEnum(string value) => value is null ? null : new(value);
    }
}
