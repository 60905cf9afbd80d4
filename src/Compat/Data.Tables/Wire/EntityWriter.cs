using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Azure.Data.Tables.Wire;

/// <summary>A row as the service takes it. Nulls are left out: in a merge they keep the old value.</summary>
internal static class EntityWriter
{
    // The body is no HTML: letters outside ASCII stay as they are, and take two bytes instead of six.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="RequestFailedException">400: Azure would refuse the row.</exception>
    /// <exception cref="NotSupportedException">A value is of a type that a table cannot hold, or a DateTime is not in UTC.</exception>
    public static ReadOnlyMemory<byte> Write(ITableEntity entity)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString(SystemProperty.PartitionKey, entity.PartitionKey);
            json.WriteString(SystemProperty.RowKey, entity.RowKey);
            var count = 0;
            foreach (var (name, value) in Values(entity))
            {
                if (value is not null)
                {
                    PropertyRules.CheckName(name);
                    Write(json, name, value);
                    count++;
                }
            }

            PropertyRules.CheckCount(count);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static IEnumerable<KeyValuePair<string, object?>> Values(ITableEntity entity) =>
        entity is IDictionary<string, object?> row
            ? row.Where(property =>
                property.Key is not (SystemProperty.PartitionKey or SystemProperty.RowKey or SystemProperty.Timestamp or SystemProperty.ETag))
            : EntityShape.Of(entity.GetType()).Columns.Select(column => KeyValuePair.Create(column.Key, column.Value.Get(entity)));

    private static void Write(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteString(name, text);
                break;
            case bool flag:
                json.WriteBoolean(name, flag);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case Enum member:
                json.WriteString(name, member.ToString());
                break;
            case double number when double.IsFinite(number):
                Annotate(json, name, "Edm.Double");
                json.WriteNumber(name, number);
                break;
            default:
                var (type, form) = Annotated(name, value);
                Annotate(json, name, type);
                json.WriteString(name, form);
                break;
        }
    }

    private static (string Type, string Form) Annotated(string name, object value) => value switch
    {
        long number => ("Edm.Int64", number.ToString(CultureInfo.InvariantCulture)),
        double number => ("Edm.Double", number.ToString(CultureInfo.InvariantCulture)),
        DateTimeOffset instant => ("Edm.DateTime", PropertyRules.Instant(name, instant.UtcDateTime)),
        DateTime { Kind: DateTimeKind.Utc } instant => ("Edm.DateTime", PropertyRules.Instant(name, instant)),
        DateTime => throw new NotSupportedException($"Property '{name}' is a DateTime that is not in UTC; a table holds instants."),
        Guid id => ("Edm.Guid", id.ToString()),
        byte[] bytes => ("Edm.Binary", Convert.ToBase64String(bytes)),
        BinaryData bytes => ("Edm.Binary", Convert.ToBase64String(bytes)),
        _ => throw new NotSupportedException($"A table cannot hold property '{name}', a {value.GetType()}."),
    };

    private static void Annotate(Utf8JsonWriter json, string name, string type) =>
        json.WriteString(name + SystemProperty.TypeAnnotation, type);
}
