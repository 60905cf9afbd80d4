using Azure;
using Azure.Data.Tables;
using Xunit;

namespace Naober.Compat.Tests.Tables;

[Collection(AzuriteTables.Collection)]
public sealed class ColumnTests(AzuriteTables azurite)
{
    [Fact]
    public async Task A_null_keeps_the_old_value_in_a_merge_and_clears_it_in_a_replace()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(new Signal { Theme = "lonely", Views = 1 });

        await table.UpsertEntityAsync(new Signal { Theme = null, Views = 2 });
        var merged = (await table.GetEntityAsync<Signal>("almen", "1")).Value;
        await table.UpsertEntityAsync(new Signal { Theme = null, Views = 3 }, TableUpdateMode.Replace);
        var replaced = (await table.GetEntityAsync<Signal>("almen", "1")).Value;

        Assert.Equal(("lonely", 2), (merged.Theme, merged.Views));
        Assert.Equal((null, 3), (replaced.Theme, replaced.Views));
    }

    [Fact]
    public async Task Only_the_selected_properties_are_read()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(new Signal { Theme = "lonely", Views = 1 });

        var one = (await table.GetEntityAsync<Signal>("almen", "1", ["Views"])).Value;
        var many = await table.QueryAsync<Signal>(select: ["RowKey", "Views"]).ToListAsync();

        Assert.Equal((null, 1), (one.Theme, one.Views));
        Assert.Equal((null, "1", 1), many.Select(s => (s.Theme, s.RowKey, s.Views)).Single());
    }

    [Fact]
    public async Task A_property_that_the_class_does_not_have_is_passed_over()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("almen", "1") { ["Views"] = 4, ["Older"] = Guid.NewGuid() });

        var read = (await table.GetEntityAsync<Signal>("almen", "1")).Value;

        Assert.Equal(4, read.Views);
    }

    [Fact]
    public async Task A_class_may_hide_the_keys_behind_the_interface()
    {
        var table = await azurite.NewTableAsync();

        await table.AddEntityAsync(new Hidden { Views = 7 });

        var read = (await table.GetEntityAsync<Hidden>("hidden", "1")).Value;
        Assert.Equal(7, read.Views);
        Assert.NotEqual(default, ((ITableEntity)read).ETag);
    }

    [Fact]
    public async Task A_property_without_setter_is_written_as_the_official_client_does()
    {
        var service = new StandIn(StandIn.NoContent());

        await service.Table().AddEntityAsync(new Hidden { Views = 7 });

        Assert.Equal("""{"PartitionKey":"hidden","RowKey":"1","Views":7,"IsSeen":true}""", service.Only.Body);
    }

    private sealed class Hidden : ITableEntity
    {
        string ITableEntity.PartitionKey { get; set; } = "hidden";

        string ITableEntity.RowKey { get; set; } = "1";

        DateTimeOffset? ITableEntity.Timestamp { get; set; }

        ETag ITableEntity.ETag { get; set; }

        public int Views { get; set; }

        public bool IsSeen => Views > 0;
    }
}
