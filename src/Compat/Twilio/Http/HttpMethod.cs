namespace Twilio.Http;

public class HttpMethod
{
    internal static readonly HttpMethod Get = new("GET");
    internal static readonly HttpMethod Post = new("POST");
    internal static readonly HttpMethod Delete = new("DELETE");

    private readonly string _value;

    public HttpMethod(string method) => _value = method.ToUpperInvariant();

    public static implicit operator HttpMethod(string value) => new(value);

    public override string ToString() => _value;

    public override bool Equals(object obj) => obj is HttpMethod other && other._value == _value;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_value);
}
