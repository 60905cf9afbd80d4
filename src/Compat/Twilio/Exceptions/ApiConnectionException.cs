namespace Twilio.Exceptions;

/// <summary>
/// No answer came: refused, dropped or timed out. A message may have been sent all the same. As in the official library the
/// text holds the whole URL, and so a phone number where a list was filtered by one: never log it.
/// </summary>
public class ApiConnectionException : TwilioException
{
    public ApiConnectionException(string message)
        : base(message)
    {
    }

    public ApiConnectionException(string message, Exception exception)
        : base(message, exception)
    {
    }
}
