using System.Buffers;

namespace Azure.Data.Tables.Wire;

/// <summary>
/// The rules for partition and row keys, checked before a round trip because Azurite lets most of them pass. The
/// errors are those of the service.
/// </summary>
internal static class Keys
{
    /// <summary>In UTF-16 units, each of the two keys.</summary>
    public const int MaxLength = 1024;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        [.. "/\\#?", .. Enumerable.Range(0x00, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(code => (char)code)]);

    /// <exception cref="RequestFailedException">400: a key is too long or has a character that no key may have.</exception>
    public static void Check(string partitionKey, string rowKey)
    {
        Check(partitionKey);
        Check(rowKey);
    }

    /// <summary>The address of a row below its table, percent-encoded: quotes in a key are doubled first.</summary>
    public static string Address(string partitionKey, string rowKey)
    {
        Check(partitionKey, rowKey);
        return $"(PartitionKey='{Encode(partitionKey)}',RowKey='{Encode(rowKey)}')";
    }

    private static string Encode(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));

    private static void Check(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key.Length > MaxLength)
        {
            throw new RequestFailedException(400, "A partition key or row key is longer than 1,024 characters.", "KeyValueTooLarge", null);
        }

        if (key.AsSpan().ContainsAny(Forbidden))
        {
            throw new RequestFailedException(
                400, @"A partition key or row key holds a control character or one of / \ # ?", "OutOfRangeInput", null);
        }
    }
}
