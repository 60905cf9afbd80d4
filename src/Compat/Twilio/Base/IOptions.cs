namespace Twilio.Base;

public interface IOptions<T>
    where T : Resource
{
    List<KeyValuePair<string, string>> GetParams();
}
