using System.Globalization;
using System.Text.Json;

namespace Twilio.Json;

/// <summary>Reads what Twilio's JSON may hold: an absent field, a null, or a number where a text was promised.</summary>
internal static class JsonElements
{
    public static string Text(this JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.Null => null,
                JsonValueKind.String => value.GetString(),
                _ => value.GetRawText(),
            }
            : null;

    public static int? Number(this JsonElement parent, string name) =>
        int.TryParse(parent.Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>
    /// An RFC 2822 time, such as <c>Sat, 21 Nov 2026 09:30:00 +0000</c>, in the machine's own time zone
    /// (<see cref="DateTimeKind.Local"/>), as the official library gives it.
    /// </summary>
    public static DateTime? Time(this JsonElement parent, string name) =>
        parent.Text(name) is { Length: > 0 } text
            ? DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)
            : null;

    public static Dictionary<string, object> Object(this JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object
            ? value.EnumerateObject().ToDictionary(field => field.Name, field => Plain(field.Value))
            : null;

    private static object Plain(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => value.GetString(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Number when value.TryGetInt64(out var whole) => whole,
            JsonValueKind.Number => value.GetDouble(),
            _ => value.GetRawText(),
        };
}
