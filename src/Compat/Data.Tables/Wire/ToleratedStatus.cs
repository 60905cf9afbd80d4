using Azure.Core;

namespace Azure.Data.Tables.Wire;

/// <summary>One status that is an answer here and no error: neither thrown nor logged as one.</summary>
internal sealed class ToleratedStatus(int status) : ResponseClassifier
{
    public static readonly ToleratedStatus NotFound = new(404);
    public static readonly ToleratedStatus Conflict = new(409);

    public override bool IsErrorResponse(HttpMessage message) =>
        message.Response.Status != status && base.IsErrorResponse(message);
}
