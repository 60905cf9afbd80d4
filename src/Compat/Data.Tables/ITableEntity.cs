namespace Azure.Data.Tables;

public interface ITableEntity
{
    string PartitionKey { get; set; }

    string RowKey { get; set; }

    /// <summary>When the service last wrote the row, in UTC. Set by the service; never sent.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>The version of the row that was read, verbatim as the service gave it. Never sent as a property.</summary>
    ETag ETag { get; set; }
}
