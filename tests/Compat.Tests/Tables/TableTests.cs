using System.Net;
using Azure;
using Xunit;

namespace Naober.Compat.Tests.Tables;

[Collection(AzuriteTables.Collection)]
public sealed class TableTests(AzuriteTables azurite)
{
    [Fact]
    public async Task A_table_is_made_once()
    {
        var name = AzuriteTables.NewName();

        var created = await azurite.Service.CreateTableAsync(name);
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => azurite.Service.CreateTableAsync(name));

        Assert.Equal(name, created.Value.Name);
        Assert.Equal((409, "TableAlreadyExists"), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task Making_sure_of_a_table_twice_is_fine()
    {
        var table = azurite.Service.GetTableClient(AzuriteTables.NewName());

        var first = await table.CreateIfNotExistsAsync();
        var second = await table.CreateIfNotExistsAsync();

        Assert.Equal((table.Name, 204), (first.Value.Name, first.GetRawResponse().Status));
        Assert.Equal((table.Name, 409), (second.Value.Name, second.GetRawResponse().Status));
    }

    [Fact]
    public async Task A_table_that_is_being_deleted_does_not_pass_for_one_that_exists()
    {
        var service = new StandIn(StandIn.Answer(
            HttpStatusCode.Conflict, """{"odata.error":{"code":"TableBeingDeleted","message":{"lang":"en-US","value":"Try later."}}}"""));

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => service.Service().CreateTableIfNotExistsAsync("signals"));

        Assert.Equal((409, "TableBeingDeleted"), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task Deleting_a_table_twice_is_fine()
    {
        var table = await azurite.NewTableAsync();

        var first = await table.DeleteAsync();
        var second = await azurite.Service.DeleteTableAsync(table.Name);

        Assert.Equal((204, 404), (first.Status, second.Status));
        Assert.DoesNotContain(table.Name, await azurite.Service.QueryAsync().Select(item => item.Name).ToListAsync());
    }

    [Fact]
    public async Task Tables_are_found_by_name()
    {
        var (one, other) = (await azurite.NewTableAsync(), await azurite.NewTableAsync());
        var filter = Azure.Data.Tables.TableServiceClient.CreateQueryFilter($"TableName eq {one.Name}");

        var found = await azurite.Service.QueryAsync(filter).ToListAsync();
        var all = await azurite.Service.QueryAsync().ToListAsync();

        Assert.Equal([one.Name], found.Select(item => item.Name));
        Assert.Superset(new HashSet<string> { one.Name, other.Name }, all.Select(item => item.Name).ToHashSet());
    }

    [Fact]
    public async Task The_list_of_tables_goes_on_where_the_service_cut_it()
    {
        var service = new StandIn(
            StandIn.Answer(HttpStatusCode.OK, """{"value":[{"TableName":"a"}]}""", ("x-ms-continuation-NextTableName", "1!4!+/=")),
            StandIn.Answer(HttpStatusCode.OK, """{"value":[{"TableName":"b"}]}"""));

        var names = await service.Service().QueryAsync(maxPerPage: 1).Select(item => item.Name).ToListAsync();

        Assert.Equal(["a", "b"], names);
        Assert.Equal(
            ["/Tables?%24top=1", "/Tables?%24top=1&NextTableName=1%214%21%2B%2F%3D"],
            service.Requests.Select(sent => sent.PathAndQuery.Replace("$", "%24", StringComparison.Ordinal)));
    }
}
