using Twilio.Base;
using Twilio.Types;

namespace Twilio.Rest.Api.V2010.Account;

public class ReadMessageOptions : ReadOptions<MessageResource>
{
    public string PathAccountSid { get; set; }

    public PhoneNumber To { get; set; }

    public PhoneNumber From { get; set; }

    /// <summary>UTC; the day on which it was sent. It wins over the two others.</summary>
    public DateTime? DateSent { get; set; }

    /// <summary>UTC; sent as it stands.</summary>
    public DateTime? DateSentBefore { get; set; }

    /// <summary>UTC; sent as it stands.</summary>
    public DateTime? DateSentAfter { get; set; }

    public override List<KeyValuePair<string, string>> GetParams()
    {
        var list = new List<KeyValuePair<string, string>>();
        list.Add("To", To);
        list.Add("From", From);
        list.Add("DateSent", DateSent);
        if (DateSent is null)
        {
            list.Add("DateSent<", DateSentBefore);
            list.Add("DateSent>", DateSentAfter);
        }

        list.Add("PageSize", PageSize);
        return list;
    }
}
