namespace Azure.Data.Tables;

public class TableTransactionAction
{
    /// <param name="actionType">What to do with the row.</param>
    /// <param name="entity">The row; for a delete only its keys count.</param>
    /// <param name="etag">
    /// The version the row must have. Left out, a delete is unconditional, and an update inserts the row when it is
    /// not there (as the official package does it).
    /// </param>
    public TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity, ETag etag = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        ActionType = actionType;
        Entity = entity;
        ETag = etag;
    }

    public TableTransactionActionType ActionType { get; }

    public ITableEntity Entity { get; }

    public ETag ETag { get; }
}
