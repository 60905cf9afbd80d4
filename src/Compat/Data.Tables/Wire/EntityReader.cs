using System.Text.Json;

namespace Azure.Data.Tables.Wire;

internal static class EntityReader
{
    public static T Read<T>(JsonElement row)
        where T : class, ITableEntity
    {
        var entity = Activator.CreateInstance<T>();
        foreach (var property in row.EnumerateObject())
        {
            if (!TrySetSystemProperty(entity, property))
            {
                SetColumn(entity, row, property);
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

    private static void SetColumn(ITableEntity entity, JsonElement row, JsonProperty property)
    {
        if (entity is TableEntity dictionary)
        {
            var annotation = row.TryGetProperty(property.Name + SystemProperty.TypeAnnotation, out var type) ? type.GetString() : null;
            dictionary[property.Name] = Edm.Value(property.Value, annotation);
        }
        else if (EntityShape.Of(entity.GetType()).Find(property.Name) is { IsSettable: true } column)
        {
            column.Set(entity, property.Value);
        }
    }
}
