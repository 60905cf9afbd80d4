using Azure.Core;

namespace Azure.Data.Tables.Wire;

/// <summary>One write to one row: sent on its own, or as a part of a transaction.</summary>
/// <param name="Method">The verb.</param>
/// <param name="Address">What follows the table's name in the address; empty for an insert.</param>
/// <param name="IfMatch">The version the row must have, <c>*</c> for any, null to insert it if it is not there.</param>
/// <param name="Body">The row as JSON; empty for a delete.</param>
internal sealed record EntityOperation(RequestMethod Method, string Address, string? IfMatch, ReadOnlyMemory<byte> Body)
{
    public static EntityOperation Add(ITableEntity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        Keys.Check(entity.PartitionKey, entity.RowKey);
        return new(RequestMethod.Post, "", null, EntityWriter.Write(entity));
    }

    public static EntityOperation Upsert(ITableEntity entity, TableUpdateMode mode) => Write(entity, mode, null);

    /// <exception cref="ArgumentException">No version is given: an update without one would insert.</exception>
    public static EntityOperation Update(ITableEntity entity, ETag ifMatch, TableUpdateMode mode) =>
        ifMatch == default
            ? throw new ArgumentException("Give the ETag that was read, or ETag.All to overwrite any.", nameof(ifMatch))
            : Write(entity, mode, Condition(ifMatch));

    /// <summary>Unconditional when no version is given.</summary>
    public static EntityOperation Delete(string partitionKey, string rowKey, ETag ifMatch) =>
        new(
            RequestMethod.Delete,
            Keys.Address(partitionKey, rowKey),
            Condition(ifMatch == default ? ETag.All : ifMatch),
            ReadOnlyMemory<byte>.Empty);

    public static EntityOperation Of(TableTransactionAction action) => action.ActionType switch
    {
        TableTransactionActionType.Add => Add(action.Entity),
        TableTransactionActionType.Delete => Delete(action.Entity.PartitionKey, action.Entity.RowKey, action.ETag),
        TableTransactionActionType.UpdateMerge => Write(action.Entity, TableUpdateMode.Merge, Condition(action.ETag)),
        TableTransactionActionType.UpdateReplace => Write(action.Entity, TableUpdateMode.Replace, Condition(action.ETag)),
        TableTransactionActionType.UpsertMerge => Upsert(action.Entity, TableUpdateMode.Merge),
        TableTransactionActionType.UpsertReplace => Upsert(action.Entity, TableUpdateMode.Replace),
        _ => throw new InvalidOperationException($"There is no action {action.ActionType}."),
    };

    /// <summary>The headers that an operation has alone and in a transaction.</summary>
    public IEnumerable<(string Name, string Value)> Headers()
    {
        if (IfMatch is not null)
        {
            yield return ("If-Match", IfMatch);
        }

        if (Method == RequestMethod.Post)
        {
            yield return ("Prefer", "return-no-content");
        }

        if (!Body.IsEmpty)
        {
            yield return ("Content-Type", "application/json");
        }
    }

    private static EntityOperation Write(ITableEntity entity, TableUpdateMode mode, string? ifMatch)
    {
        ArgumentNullException.ThrowIfNull(entity);
        var method = mode switch
        {
            TableUpdateMode.Merge => RequestMethod.Patch,
            TableUpdateMode.Replace => RequestMethod.Put,
            _ => throw new ArgumentException($"There is no update mode {mode}.", nameof(mode)),
        };
        return new(method, Keys.Address(entity.PartitionKey, entity.RowKey), ifMatch, EntityWriter.Write(entity));
    }

    // An ETag may have been to a browser and back. With a line break in it, it would begin another action in a
    // transaction, and elsewhere the header would be dropped and the condition with it.
    private static string? Condition(ETag etag) =>
        etag == default ? null
        : etag.ToString() is var text && text.AsSpan().ContainsAny('\r', '\n') ? throw new FormatException("An ETag is one line.")
        : text;
}
