namespace Twilio.Types;

/// <summary>A value of a set that Twilio may widen at any time: an unknown value is kept as it came.</summary>
public abstract class StringEnum
{
    private string _value;

    protected StringEnum()
    {
    }

    protected StringEnum(string value) => _value = value;

    public static bool operator ==(StringEnum a, StringEnum b) => Equals(a, b);

    public static bool operator !=(StringEnum a, StringEnum b) => !Equals(a, b);

    public void FromString(string value) => _value = value;

    public override string ToString() => _value;

    public override bool Equals(object obj) =>
        obj is StringEnum other && other.GetType() == GetType() && string.Equals(_value, other._value, StringComparison.Ordinal);

    public override int GetHashCode() => _value is null ? 0 : StringComparer.Ordinal.GetHashCode(_value);
}
