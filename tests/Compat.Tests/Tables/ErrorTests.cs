using System.Net;
using Azure;
using Xunit;

namespace Naober.Compat.Tests.Tables;

[Collection(AzuriteTables.Collection)]
public sealed class ErrorTests(AzuriteTables azurite)
{
    [Fact]
    public async Task The_same_row_twice_is_refused()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(new Signal { Views = 1 });

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new Signal { Views = 2 }));

        Assert.Equal((409, "EntityAlreadyExists"), (refused.Status, refused.ErrorCode));
        Assert.Equal(1, (await table.GetEntityAsync<Signal>("almen", "1")).Value.Views);
    }

    [Fact]
    public async Task A_row_that_is_not_there_is_an_error_or_no_value_as_asked()
    {
        var table = await azurite.NewTableAsync();

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityAsync<Signal>("almen", "1"));
        var absent = await table.GetEntityIfExistsAsync<Signal>("almen", "1");

        Assert.Equal((404, "ResourceNotFound"), (refused.Status, refused.ErrorCode));
        Assert.False(absent.HasValue);
        Assert.Equal(404, absent.GetRawResponse().Status);
        Assert.Throws<InvalidOperationException>(() => absent.Value);
    }

    [Fact]
    public async Task A_row_that_is_there_is_a_value()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(new Signal { Views = 3 });

        var found = await table.GetEntityIfExistsAsync<Signal>("almen", "1");

        Assert.True(found.HasValue);
        Assert.Equal(3, found.Value!.Views);
    }

    [Fact]
    public async Task A_table_that_is_not_there_says_so()
    {
        var table = azurite.Service.GetTableClient(AzuriteTables.NewName());

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new Signal()));

        Assert.Equal((404, "TableNotFound"), (refused.Status, refused.ErrorCode));
    }

    [Theory]
    [InlineData("""{"odata.error":{"code":"EntityTooLarge","message":{"lang":"en-US","value":"Too large.\nRequestId:1"}}}""", "FromTheHeader", "EntityTooLarge")]
    [InlineData("""{"odata.error":{"code":"EntityTooLarge","message":{"lang":"en-US","value":"Too large.\nRequestId:1"}}}""", null, "EntityTooLarge")]
    [InlineData("<html>Bad Request</html>", "FromTheHeader", "FromTheHeader")]
    [InlineData("""{"error":"of some proxy"}""", "FromTheHeader", "FromTheHeader")]
    [InlineData("[1]", "FromTheHeader", "FromTheHeader")]
    [InlineData("", "FromTheHeader", "FromTheHeader")]
    [InlineData("", null, null)]
    public async Task The_code_is_the_body_s_or_else_the_header_s(string body, string? header, string? expected)
    {
        (string, string)[] headers = header is null ? [] : [("x-ms-error-code", header)];
        var service = new StandIn(StandIn.Answer(HttpStatusCode.BadRequest, body, headers));

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => service.Table().AddEntityAsync(new Signal()));

        Assert.Equal((400, expected), (refused.Status, refused.ErrorCode));
    }

    [Theory]
    [InlineData(null, "r")]
    [InlineData("p", null)]
    public async Task A_row_without_a_key_is_a_mistake(string? partitionKey, string? rowKey)
    {
        var table = new StandIn(StandIn.NoContent()).Table();
        var row = new Signal { PartitionKey = partitionKey!, RowKey = rowKey! };

        await Assert.ThrowsAsync<ArgumentNullException>(() => table.AddEntityAsync(row));
        await Assert.ThrowsAsync<ArgumentNullException>(() => table.UpsertEntityAsync(row));
        await Assert.ThrowsAsync<ArgumentNullException>(() => table.UpdateEntityAsync(row, ETag.All));
        await Assert.ThrowsAsync<ArgumentNullException>(() => table.DeleteEntityAsync(row));
        await Assert.ThrowsAsync<ArgumentNullException>(() => table.GetEntityAsync<Signal>(partitionKey!, rowKey!));
    }
}
