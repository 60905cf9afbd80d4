using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables.Wire;

/// <summary>The types of the service and how JSON carries them: a 64-bit number is a string, and so is NaN.</summary>
internal static class Edm
{
    public const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public static long Int64(JsonElement value) =>
        value.ValueKind is JsonValueKind.String
            ? long.Parse(value.GetString()!, CultureInfo.InvariantCulture)
            : value.GetInt64();

    public static double Double(JsonElement value) =>
        value.ValueKind is JsonValueKind.String
            ? double.Parse(value.GetString()!, CultureInfo.InvariantCulture)
            : value.GetDouble();

    /// <summary>A value by its annotation, or without one by its looks: a number with a fraction or an exponent is a double.</summary>
    public static object? Value(JsonElement value, string? annotation) => (value.ValueKind, annotation) switch
    {
        (JsonValueKind.Null, _) => null,
        (_, "Edm.Int64") => Int64(value),
        (_, "Edm.Double") => Double(value),
        (_, "Edm.DateTime") => value.GetDateTimeOffset(),
        (_, "Edm.Guid") => value.GetGuid(),
        (_, "Edm.Binary") => value.GetBytesFromBase64(),
        (JsonValueKind.True or JsonValueKind.False, _) => value.GetBoolean(),
        (JsonValueKind.Number, _) => Number(value),
        _ => value.GetString(),
    };

    private static object Number(JsonElement value) =>
        value.GetRawText().AsSpan().ContainsAny(".eE") ? (object)value.GetDouble()
        : value.TryGetInt32(out var small) ? (object)small
        : value.GetInt64();
}
