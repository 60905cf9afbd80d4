namespace Twilio.Base;

public abstract class Resource
{
    private protected Resource()
    {
    }
}
