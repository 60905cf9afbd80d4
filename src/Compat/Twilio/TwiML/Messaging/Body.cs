namespace Twilio.TwiML.Messaging;

public class Body : TwiML
{
    public Body(string message = null)
        : base("Body") => Message = message;

    public string Message { get; set; }

    private protected override string Text => Message ?? "";
}
