using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Serialization;

namespace Azure.Data.Tables.Wire;

/// <summary>
/// Which properties of a class are columns, found once per class. The four of <see cref="ITableEntity"/> are not
/// among them: they are reached through the interface, also when a class implements it explicitly.
/// </summary>
internal sealed class EntityShape
{
    private static readonly ConcurrentDictionary<Type, EntityShape> Known = new();

    private readonly Dictionary<string, EntityColumn> _columns = new(StringComparer.Ordinal);

    private EntityShape(Type type)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.Name is SystemProperty.PartitionKey or SystemProperty.RowKey or SystemProperty.Timestamp or nameof(ITableEntity.ETag)
                || property.GetIndexParameters().Length > 0
                || property.IsDefined(typeof(IgnoreDataMemberAttribute)))
            {
                continue;
            }

            _columns.Add(NameOf(property), EntityColumn.Of(property));
        }
    }

    public IEnumerable<KeyValuePair<string, EntityColumn>> Columns => _columns;

    /// <exception cref="NotSupportedException">A property is of a type that a table cannot hold.</exception>
    public static EntityShape Of(Type type) => Known.GetOrAdd(type, static type => new EntityShape(type));

    public static string NameOf(MemberInfo member) => member.GetCustomAttribute<DataMemberAttribute>()?.Name ?? member.Name;

    public EntityColumn? Find(string name) => _columns.GetValueOrDefault(name);
}
