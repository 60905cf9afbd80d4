using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

/// <summary>
/// A row as a dictionary. It holds its keys, and after reading its timestamp and ETag, among its values, under
/// <c>PartitionKey</c>, <c>RowKey</c>, <c>Timestamp</c> and <c>odata.etag</c>.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "The official name.")]
public sealed class TableEntity : ITableEntity, IDictionary<string, object?>
{
    private readonly Dictionary<string, object?> _values;

    public TableEntity()
        : this(new Dictionary<string, object?>())
    {
    }

    public TableEntity(string partitionKey, string rowKey)
        : this()
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    public TableEntity(IDictionary<string, object?> values) => _values = new Dictionary<string, object?>(values);

    public string PartitionKey
    {
        get => GetString(SystemProperty.PartitionKey)!;
        set => _values[SystemProperty.PartitionKey] = value;
    }

    public string RowKey
    {
        get => GetString(SystemProperty.RowKey)!;
        set => _values[SystemProperty.RowKey] = value;
    }

    public DateTimeOffset? Timestamp
    {
        get => GetDateTimeOffset(SystemProperty.Timestamp);
        set => _values[SystemProperty.Timestamp] = value;
    }

    public ETag ETag
    {
        get => GetString(SystemProperty.ETag) is { } etag ? new ETag(etag) : default;
        set => _values[SystemProperty.ETag] = value == default ? null : value.ToString();
    }

    public int Count => _values.Count;

    public ICollection<string> Keys => _values.Keys;

    bool ICollection<KeyValuePair<string, object?>>.IsReadOnly => false;

    ICollection<object?> IDictionary<string, object?>.Values => _values.Values;

    /// <summary>
    /// Null when the property is not there. A property keeps its type: an int put where a long or a double stands
    /// becomes one.
    /// </summary>
    /// <exception cref="InvalidOperationException">The value does not fit the type of the value it replaces.</exception>
    public object? this[string key]
    {
        get => _values.GetValueOrDefault(key);
        set => _values[key] = value is null || _values.GetValueOrDefault(key) is not { } old ? value : InTheTypeOf(old, value);
    }

    public string? GetString(string key) => Get<string>(key);

    public byte[]? GetBinary(string key) => _values.GetValueOrDefault(key) is BinaryData data ? data.ToArray() : Get<byte[]>(key);

    public BinaryData? GetBinaryData(string key) =>
        _values.GetValueOrDefault(key) is byte[] bytes ? BinaryData.FromBytes(bytes) : Get<BinaryData>(key);

    public bool? GetBoolean(string key) => Get<bool?>(key);

    /// <summary>In UTC.</summary>
    public DateTime? GetDateTime(string key) =>
        _values.GetValueOrDefault(key) is DateTimeOffset instant ? instant.UtcDateTime : Get<DateTime?>(key);

    public DateTimeOffset? GetDateTimeOffset(string key) =>
        _values.GetValueOrDefault(key) is DateTime instant ? new DateTimeOffset(instant) : Get<DateTimeOffset?>(key);

    public double? GetDouble(string key) => Get<double?>(key);

    public Guid? GetGuid(string key) => Get<Guid?>(key);

    public int? GetInt32(string key) => Get<int?>(key);

    public long? GetInt64(string key) => Get<long?>(key);

    public void Add(string key, object? value) => _values.Add(key, value);

    public bool ContainsKey(string key) => _values.ContainsKey(key);

    public bool Remove(string key) => _values.Remove(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value) => _values.TryGetValue(key, out value);

    public void Clear() => _values.Clear();

    void ICollection<KeyValuePair<string, object?>>.Add(KeyValuePair<string, object?> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, object?>>.Contains(KeyValuePair<string, object?> item) => _values.Contains(item);

    void ICollection<KeyValuePair<string, object?>>.CopyTo(KeyValuePair<string, object?>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, object?>>)_values).CopyTo(array, arrayIndex);

    bool ICollection<KeyValuePair<string, object?>>.Remove(KeyValuePair<string, object?> item) =>
        ((ICollection<KeyValuePair<string, object?>>)_values).Remove(item);

    IEnumerator<KeyValuePair<string, object?>> IEnumerable<KeyValuePair<string, object?>>.GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _values.GetEnumerator();

    private static object InTheTypeOf(object old, object value) => (old, value) switch
    {
        (long, int number) => (long)number,
        (double, int number) => (double)number,
        (int, long or double) => value,
        (string, DateTime or DateTimeOffset) or (DateTime, DateTimeOffset) or (DateTimeOffset, DateTime) => value,
        _ when old.GetType().IsInstanceOfType(value) => value,
        _ => throw new InvalidOperationException($"A {value.GetType()} cannot replace a {old.GetType()}."),
    };

    private T? Get<T>(string key) => _values.GetValueOrDefault(key) switch
    {
        null => default,
        T value => value,
        var other => throw new InvalidOperationException($"Property '{key}' is a {other.GetType()}, not a {typeof(T)}."),
    };
}
