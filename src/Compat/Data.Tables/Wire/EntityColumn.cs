using System.Reflection;
using System.Text.Json;

namespace Azure.Data.Tables.Wire;

/// <summary>A property of a class as a column. A property without public setter is written, and not read back.</summary>
internal sealed class EntityColumn
{
    private readonly PropertyInfo _property;
    private readonly Type _type;

    private EntityColumn(PropertyInfo property, Type type)
    {
        _property = property;
        _type = type;
        IsSettable = property.SetMethod is { IsPublic: true };
    }

    public bool IsSettable { get; }

    public static EntityColumn Of(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return CanHold(type)
            ? new(property, type)
            : throw new NotSupportedException(
                $"A table cannot hold {property.DeclaringType?.Name}.{property.Name}, a {type}. Convert it, or leave it out with [IgnoreDataMember].");
    }

    public object? Get(object entity) => _property.GetMethod is { IsPublic: true } ? _property.GetValue(entity) : null;

    public void Set(object entity, JsonElement value) => _property.SetValue(entity, Convert(value));

    private static bool CanHold(Type type) =>
        type.IsEnum
        || type == typeof(string) || type == typeof(bool) || type == typeof(int) || type == typeof(long) || type == typeof(double)
        || type == typeof(DateTimeOffset) || type == typeof(DateTime) || type == typeof(Guid)
        || type == typeof(byte[]) || type == typeof(BinaryData);

    private object? Convert(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        _ when _type == typeof(string) => value.GetString(),
        _ when _type == typeof(bool) => value.GetBoolean(),
        _ when _type == typeof(int) => value.GetInt32(),
        _ when _type == typeof(long) => Edm.Int64(value),
        _ when _type == typeof(double) => Edm.Double(value),
        _ when _type == typeof(DateTimeOffset) => value.GetDateTimeOffset(),
        _ when _type == typeof(DateTime) => value.GetDateTimeOffset().UtcDateTime,
        _ when _type == typeof(Guid) => value.GetGuid(),
        _ when _type == typeof(byte[]) => value.GetBytesFromBase64(),
        _ when _type == typeof(BinaryData) => BinaryData.FromBytes(value.GetBytesFromBase64()),
        _ => Enum.Parse(_type, value.GetString()!),
    };
}
