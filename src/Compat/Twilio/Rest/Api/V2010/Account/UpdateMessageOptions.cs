using Twilio.Base;

namespace Twilio.Rest.Api.V2010.Account;

public class UpdateMessageOptions : IOptions<MessageResource>
{
    public UpdateMessageOptions(string pathSid) => PathSid = pathSid;

    public string PathSid { get; }

    public string PathAccountSid { get; set; }

    /// <summary>Empty redacts the text; null leaves it.</summary>
    public string Body { get; set; }

    public MessageResource.UpdateStatusEnum Status { get; set; }

    public List<KeyValuePair<string, string>> GetParams()
    {
        var list = new List<KeyValuePair<string, string>>();
        list.Add("Body", Body);
        list.Add("Status", Status);
        return list;
    }
}
