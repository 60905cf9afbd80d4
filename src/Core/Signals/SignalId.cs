using System.Security.Cryptography;
using System.Text;

namespace Naober.Core.Signals;

/// <summary>
/// The id of a signal: 32 lower-case hexadecimal digits, derived from the outside fact it came from, so that the same
/// text or the same form delivered twice makes the same id.
/// </summary>
public readonly record struct SignalId
{
    private const int Length = 32;

    private SignalId(string value) => Value = value;

    public string Value { get; }

    /// <summary>The id of a text message.</summary>
    /// <param name="messageSid">Twilio's MessageSid, which a repeated delivery carries again.</param>
    public static SignalId FromSms(string messageSid) => Derive("sms", messageSid);

    /// <summary>
    /// The id of a form. The answers are part of it: the back button sends another worry under the same nonce.
    /// </summary>
    /// <param name="nonce">The number that the form was served with.</param>
    /// <param name="answers">Every answer, in the order of the form.</param>
    public static SignalId FromForm(string nonce, params ReadOnlySpan<string> answers) =>
        Derive("form", [nonce, .. answers]);

    /// <summary>The id of what a colleague writes down for somebody; the same form twice is one.</summary>
    /// <param name="nonce">The number that the form was served with.</param>
    public static SignalId FromStaff(string nonce, params ReadOnlySpan<string> answers) => Derive("staff", [nonce, .. answers]);

    /// <summary>The id of what was heard at a visit; the same words twice are one.</summary>
    public static SignalId FromVisit(string visit, params ReadOnlySpan<string> answers) => Derive("visit", [visit, .. answers]);

    /// <summary>The id under which what is asked about a series of visits is claimed.</summary>
    /// <param name="village">Its id.</param>
    public static SignalId OfSeries(string village, DateOnly first) => Derive("series", village, $"{first.DayNumber}");

    /// <summary>The id of a note; the same note sent twice is one.</summary>
    /// <param name="nonce">The number that the page was served with.</param>
    public static SignalId OfNote(SignalId signal, string nonce, string text) => Derive("note", signal.Value, nonce, text);

    /// <summary>The id under which a message that got stuck is kept; the same one stuck twice is one.</summary>
    public static SignalId FromStuckMessage(string queue, string identity) => Derive("stuck", queue, identity);

    /// <summary>The id of a request about somebody's data; the same form twice is one. Tells nothing of whose it is.</summary>
    /// <param name="nonce">The number that the form was served with.</param>
    public static SignalId FromRequest(string nonce, params ReadOnlySpan<string> answers) => Derive("request", [nonce, .. answers]);

    public static bool TryParse(string? text, out SignalId id)
    {
        var valid = text is { Length: Length } && text.All(static c => char.IsAsciiDigit(c) || c is >= 'a' and <= 'f');
        id = valid ? new SignalId(text!) : default;
        return valid;
    }

    public override string ToString() => Value;

    // Each part goes in with its length, so that no two lists of parts make the same bytes.
    private static SignalId Derive(string kind, params ReadOnlySpan<string> parts)
    {
        var text = new StringBuilder(kind);
        foreach (var part in parts)
        {
            text.Append('\n').Append(part.Length).Append(':').Append(part);
        }

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
        return new SignalId(Convert.ToHexStringLower(hash.AsSpan(0, Length / 2)));
    }
}
