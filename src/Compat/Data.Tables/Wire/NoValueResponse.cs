namespace Azure.Data.Tables.Wire;

/// <summary>The row was not there.</summary>
internal sealed class NoValueResponse<T>(Response response) : NullableResponse<T>
{
    public override bool HasValue => false;

    public override T Value => throw new InvalidOperationException("There is no such row; ask HasValue first.");

    public override Response GetRawResponse() => response;
}
