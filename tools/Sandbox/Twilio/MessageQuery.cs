using System.Globalization;

namespace Naober.Sandbox.Twilio;

/// <summary>
/// The filters of Messages.json. A date without a time is a whole day in UTC; a full timestamp counts to the second and,
/// as <c>DateSent=</c>, still means its day.
/// </summary>
public sealed record MessageQuery(string? To, string? From, DateTimeOffset? NotBefore, DateTimeOffset? Before)
{
    /// <summary>False when a date cannot be read.</summary>
    public static bool TryRead(IQueryCollection query, out MessageQuery read)
    {
        read = new MessageQuery(Value(query, "To"), Value(query, "From"), null, null);
        if (!TryDate(query, "DateSent", out var on) || !TryDate(query, "DateSent>", out var from) || !TryDate(query, "DateSent<", out var until))
        {
            return false;
        }

        if (from is { } first)
        {
            read = read with { NotBefore = first.At };
        }

        if (until is { } last)
        {
            read = read with { Before = last.WholeDay ? last.At.AddDays(1) : last.At.AddSeconds(1) };
        }

        if (on is { } day)
        {
            var start = new DateTimeOffset(day.At.UtcDateTime.Date, TimeSpan.Zero);
            read = read with { NotBefore = start, Before = start.AddDays(1) };
        }

        return true;
    }

    public bool Matches(TextMessage message) =>
        !message.Deleted
        && (To is null || message.To == To)
        && (From is null || message.From == From)
        && (NotBefore is not { } first || message.ListedAt >= first)
        && (Before is not { } end || message.ListedAt < end);

    private static string? Value(IQueryCollection query, string name) => query[name] is [{ Length: > 0 } value, ..] ? value : null;

    private static bool TryDate(IQueryCollection query, string name, out (DateTimeOffset At, bool WholeDay)? date)
    {
        date = null;
        if (Value(query, name) is not { } text)
        {
            return true;
        }

        if (!DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at))
        {
            return false;
        }

        date = (at, text.Length == "yyyy-MM-dd".Length);
        return true;
    }
}
