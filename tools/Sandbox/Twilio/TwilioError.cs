namespace Naober.Sandbox.Twilio;

/// <summary>A refusal in Twilio's words.</summary>
public sealed record TwilioError(int Status, int Code, string Message)
{
    public static readonly TwilioError Authenticate = new(401, 20003, "Authenticate");
    public static readonly TwilioError OptedOut = new(400, 21610, "Attempt to send to unsubscribed recipient");
    public static readonly TwilioError TooLong = new(400, 21617, "The concatenated message body exceeds the 1600 character limit");
    public static readonly TwilioError NotComplete = new(409, 20009, "Cannot delete this resource before it is complete");
    public static readonly TwilioError NotCancelable = new(409, 30409, "This message cannot be canceled");
    public static readonly TwilioError WrongUpdate = new(400, 30400, "Parameters are not valid");

    public static TwilioError NotFound(string path) => new(404, 20404, $"The requested resource {path} was not found");

    public static TwilioError InvalidTo(string to) => new(400, 21211, $"Invalid 'To' Phone Number: {to}");

    public static TwilioError NotMobile(string to) => new(400, 21614, $"To number: {to}, is not a mobile number");

    public static TwilioError NotOwned(string from) => new(
        400, 21606, $"The From phone number {from} is not a valid, SMS-capable inbound phone number or short code for your account.");

    /// <summary>The refusal a fault asks for by its code.</summary>
    public static TwilioError Of(int code, string to) => code switch
    {
        20003 => Authenticate,
        20429 => ForStatus(429),
        21211 => InvalidTo(to),
        21610 => OptedOut,
        21614 => NotMobile(to),
        _ => new(400, code, $"Error {code}"),
    };

    /// <summary>The body that goes with an HTTP status a fault asks for.</summary>
    public static TwilioError ForStatus(int status) => status switch
    {
        401 => Authenticate,
        403 => new(403, 20403, "Forbidden"),
        429 => new(429, 20429, "Too Many Requests"),
        503 => new(503, 20503, "Service unavailable"),
        _ => new(status, 20500, "Internal Server Error"),
    };

    public IResult ToResult() => Results.Json(
        new { code = Code, message = Message, more_info = $"https://www.twilio.com/docs/errors/{Code}", status = Status },
        statusCode: Status);
}
