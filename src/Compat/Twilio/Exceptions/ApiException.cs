namespace Twilio.Exceptions;

/// <summary>Twilio answered, and the answer was no.</summary>
public class ApiException : TwilioException
{
    public ApiException(string message)
        : base(message)
    {
    }

    public ApiException(string message, Exception exception)
        : base(message, exception)
    {
    }

    public ApiException(
        int code, int status, string message, string moreInfo, Dictionary<string, object> details = null, Exception exception = null)
        : base(message, exception)
    {
        Code = code;
        Status = status;
        MoreInfo = moreInfo;
        Details = details;
    }

    /// <summary>Twilio's error code, such as 21610. Zero when the answer was not the JSON of a Twilio error.</summary>
    public int Code { get; }

    /// <summary>The HTTP status. Zero, as in the official library, when the answer was not the JSON of a Twilio error.</summary>
    public int Status { get; }

    public string MoreInfo { get; }

    public Dictionary<string, object> Details { get; }
}
