namespace Twilio.Types;

/// <summary>A number in E.164, a short code or an alphanumeric sender: kept as it is, never checked.</summary>
public class PhoneNumber : IEndpoint
{
    private readonly string _number;

    public PhoneNumber(string number) => _number = number;

    public static implicit operator PhoneNumber(string number) => new(number);

    public override string ToString() => _number;
}
