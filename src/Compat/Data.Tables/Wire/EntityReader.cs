using System.Text.Json;

namespace Azure.Data.Tables.Wire;

internal static class EntityReader
{
    public static T Read<T>(JsonElement row)
        where T : class, ITableEntity
    {
        var entity = Activator.CreateInstance<T>();
        var shape = entity is TableEntity ? null : EntityShape.Of(typeof(T));
        foreach (var property in row.EnumerateObject())
        {
            if (TrySetSystemProperty(entity, property))
            {
                continue;
            }

            if (entity is TableEntity dictionary)
            {
                dictionary[property.Name] = Edm.Value(property.Value, Annotation(row, property.Name));
            }
            else if (shape?.Find(property.Name) is { IsSettable: true } column)
            {
                column.Set(entity, property.Value);
            }
        }

        return entity;
    }

    private static bool TrySetSystemProperty(ITableEntity entity, JsonProperty property)
    {
        switch (property.Name)
        {
            case SystemProperty.PartitionKey:
                entity.PartitionKey = property.Value.GetString()!;
                return true;
            case SystemProperty.RowKey:
                entity.RowKey = property.Value.GetString()!;
                return true;
            case SystemProperty.Timestamp:
                entity.Timestamp = property.Value.GetDateTimeOffset();
                return true;
            case SystemProperty.ETag:
                entity.ETag = new ETag(property.Value.GetString()!);
                return true;
            default:
                return property.Name.StartsWith("odata.", StringComparison.Ordinal)
                    || property.Name.EndsWith(SystemProperty.TypeAnnotation, StringComparison.Ordinal);
        }
    }

    private static string? Annotation(JsonElement row, string name) =>
        row.TryGetProperty(name + SystemProperty.TypeAnnotation, out var type) ? type.GetString() : null;
}
