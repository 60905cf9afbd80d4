using Twilio.Base;
using Twilio.Types;

namespace Twilio.Rest.Api.V2010.Account;

public class CreateMessageOptions : IOptions<MessageResource>
{
    public CreateMessageOptions(PhoneNumber to) => To = to;

    public PhoneNumber To { get; }

    public string PathAccountSid { get; set; }

    public Uri StatusCallback { get; set; }

    public string ApplicationSid { get; set; }

    public decimal? MaxPrice { get; set; }

    public bool? ProvideFeedback { get; set; }

    public int? Attempt { get; set; }

    /// <summary>Seconds, 1 to 36,000, after which a text that is still in Twilio's queue is dropped.</summary>
    public int? ValidityPeriod { get; set; }

    public bool? ForceDelivery { get; set; }

    public bool? SmartEncoded { get; set; }

    public List<string> PersistentAction { get; set; } = [];

    public bool? ShortenUrls { get; set; }

    /// <summary>UTC; sent as it stands.</summary>
    public DateTime? SendAt { get; set; }

    public bool? SendAsMms { get; set; }

    public string ContentVariables { get; set; }

    public PhoneNumber From { get; set; }

    public PhoneNumber FallbackFrom { get; set; }

    public string MessagingServiceSid { get; set; }

    public string Body { get; set; }

    public List<Uri> MediaUrl { get; set; } = [];

    public string ContentSid { get; set; }

    public List<KeyValuePair<string, string>> GetParams()
    {
        var list = new List<KeyValuePair<string, string>>();
        list.Add("To", To);
        list.Add("StatusCallback", StatusCallback);
        list.Add("ApplicationSid", ApplicationSid);
        list.Add("MaxPrice", MaxPrice);
        list.Add("ProvideFeedback", ProvideFeedback);
        list.Add("Attempt", Attempt);
        list.Add("ValidityPeriod", ValidityPeriod);
        list.Add("ForceDelivery", ForceDelivery);
        list.Add("SmartEncoded", SmartEncoded);
        PersistentAction?.ForEach(action => list.Add("PersistentAction", action));
        list.Add("ShortenUrls", ShortenUrls);
        list.Add("SendAt", SendAt);
        list.Add("SendAsMms", SendAsMms);
        list.Add("ContentVariables", ContentVariables);
        list.Add("From", From);
        list.Add("FallbackFrom", FallbackFrom);
        list.Add("MessagingServiceSid", MessagingServiceSid);
        list.Add("Body", Body);
        MediaUrl?.ForEach(url => list.Add("MediaUrl", url));
        list.Add("ContentSid", ContentSid);
        return list;
    }
}
