namespace Azure.Data.Tables;

/// <summary>A transaction was refused; none of its actions was applied.</summary>
public class TableTransactionFailedException : RequestFailedException
{
    public TableTransactionFailedException(RequestFailedException requestFailedException)
        : base(
            (requestFailedException ?? throw new ArgumentNullException(nameof(requestFailedException))).Status,
            requestFailedException.Message,
            requestFailedException.ErrorCode,
            requestFailedException)
    {
    }

    internal TableTransactionFailedException(RequestFailedException requestFailedException, int? failedTransactionActionIndex)
        : this(requestFailedException) =>
        FailedTransactionActionIndex = failedTransactionActionIndex;

    /// <summary>The place, counted from 0, of the action that was refused; null when the service does not say.</summary>
    public int? FailedTransactionActionIndex { get; }
}
