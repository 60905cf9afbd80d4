using Azure;
using Azure.Data.Tables;

namespace Naober.Compat.Tests.Tables;

/// <summary>A row as our adapters have them.</summary>
internal sealed class Signal : ITableEntity
{
    public string PartitionKey { get; set; } = "almen";

    public string RowKey { get; set; } = "1";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string? Theme { get; set; }

    public int Views { get; set; }
}
