using Azure;
using Azure.Data.Tables;
using Xunit;

namespace Naober.Compat.Tests.Tables;

[Collection(AzuriteTables.Collection)]
public sealed class KeyTests(AzuriteTables azurite)
{
    [Theory]
    [InlineData("O'Brien")]
    [InlineData("''")]
    [InlineData("+31612345678")]
    [InlineData("a b")]
    [InlineData("a%20b")]
    [InlineData("50%")]
    [InlineData("Zoë مرحبا 🐈")]
    [InlineData("(a),=;:@&$!*[]{}|^`~\"<>")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("")]
    public async Task A_key_may_hold_nearly_everything(string key)
    {
        var table = await azurite.NewTableAsync();

        await table.AddEntityAsync(new Signal { PartitionKey = key, RowKey = key, Views = 1 });
        var read = (await table.GetEntityAsync<Signal>(key, key)).Value;
        await table.UpdateEntityAsync(new Signal { PartitionKey = key, RowKey = key, Views = 2 }, read.ETag);
        await table.SubmitTransactionAsync(
            [new TableTransactionAction(TableTransactionActionType.UpsertMerge, new Signal { PartitionKey = key, RowKey = key, Views = 3 })]);
        var found = await table.QueryAsync<Signal>(TableClient.CreateQueryFilter($"PartitionKey eq {key} and RowKey eq {key}")).ToListAsync();
        await table.DeleteEntityAsync(key, key);

        Assert.Equal((key, key, 1), (read.PartitionKey, read.RowKey, read.Views));
        Assert.Equal(3, Assert.Single(found).Views);
        Assert.Empty(await table.QueryAsync<Signal>().ToListAsync());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("\\")]
    [InlineData("#")]
    [InlineData("?")]
    [InlineData("\0")]
    [InlineData("\t")]
    [InlineData("\u001F")]
    [InlineData("\u007F")]
    [InlineData("\u009F")]
    public async Task A_key_with_a_forbidden_character_is_refused_before_it_is_sent(string character)
    {
        var key = $"a{character}b";
        await IsRefusedAsync(key, "OutOfRangeInput");
    }

    [Fact]
    public async Task A_key_of_more_than_1024_characters_is_refused_before_it_is_sent()
    {
        await IsRefusedAsync(new string('k', 1025), "KeyValueTooLarge");
    }

    [Fact]
    public async Task A_key_of_1024_characters_is_sent()
    {
        var service = new StandIn(StandIn.NoContent());
        var key = new string('k', 1024);

        await service.Table().DeleteEntityAsync(key, key);

        Assert.Contains($"PartitionKey='{key}',RowKey='{key}'", service.Only.PathAndQuery.Replace("%27", "'", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quotes_are_doubled_and_then_everything_is_percent_encoded()
    {
        var service = new StandIn(StandIn.NoContent());

        await service.Table().DeleteEntityAsync("O'Brien", "+31 6");

        Assert.Equal("/signals(PartitionKey='O%27%27Brien',RowKey='%2B31%206')", service.Only.PathAndQuery);
    }

    private static async Task IsRefusedAsync(string key, string code)
    {
        var service = new StandIn(StandIn.NoContent());
        var table = service.Table();
        Func<Task>[] calls =
        [
            () => table.AddEntityAsync(new Signal { RowKey = key }),
            () => table.AddEntityAsync(new Signal { PartitionKey = key }),
            () => table.UpsertEntityAsync(new Signal { RowKey = key }),
            () => table.UpdateEntityAsync(new Signal { RowKey = key }, ETag.All),
            () => table.DeleteEntityAsync("p", key),
            () => table.GetEntityAsync<Signal>("p", key),
            () => table.GetEntityIfExistsAsync<Signal>(key, "r"),
            () => table.SubmitTransactionAsync([new TableTransactionAction(TableTransactionActionType.Add, new Signal { RowKey = key })]),
        ];

        foreach (var call in calls)
        {
            var refused = await Assert.ThrowsAsync<RequestFailedException>(call);
            Assert.Equal((400, code), (refused.Status, refused.ErrorCode));
        }

        Assert.Empty(service.Requests);
    }
}
