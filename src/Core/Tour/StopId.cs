using System.Security.Cryptography;
using System.Text;

namespace Naober.Core.Tour;

/// <summary>The id of a stop from its publication on: 32 lower-case hexadecimal digits. It stays when the stop moves.</summary>
public readonly record struct StopId
{
    private const int Length = 32;

    private StopId(string value) => Value = value;

    public string Value { get; }

    /// <summary>The id of a proposal that is published. Publishing the same plan again makes the same id.</summary>
    /// <param name="revision">Of the plan in which it is published.</param>
    public static StopId Of(Stop stop, int revision)
    {
        var text = string.Join('\n', "stop", revision, stop.Village, stop.Venue, stop.Van, stop.Date.DayNumber, Clock.Minutes(stop.Start));
        return new StopId(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, Length / 2)));
    }

    public static bool TryParse(string? text, out StopId id)
    {
        var valid = text is { Length: Length } && text.All(static c => char.IsAsciiDigit(c) || c is >= 'a' and <= 'f');
        id = valid ? new StopId(text!) : default;
        return valid;
    }

    public override string ToString() => Value;
}
