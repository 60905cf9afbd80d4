namespace Azure.Data.Tables.Wire;

/// <summary>What every row has. Of these only the keys are ever sent as properties.</summary>
internal static class SystemProperty
{
    public const string PartitionKey = "PartitionKey";
    public const string RowKey = "RowKey";
    public const string Timestamp = "Timestamp";
    public const string ETag = "odata.etag";

    /// <summary>The end of the name of an annotation: <c>X@odata.type</c> says what <c>X</c> is.</summary>
    public const string TypeAnnotation = "@odata.type";
}
