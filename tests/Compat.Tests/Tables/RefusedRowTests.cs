using Azure;
using Azure.Data.Tables;
using Xunit;

namespace Naober.Compat.Tests.Tables;

[Collection(AzuriteTables.Collection)]
public sealed class RefusedRowTests(AzuriteTables azurite)
{
    [Theory]
    [MemberData(nameof(Unfit))]
    public async Task What_a_table_cannot_hold_is_refused_before_it_is_sent(ITableEntity unfit)
    {
        var service = new StandIn(StandIn.NoContent());

        await Assert.ThrowsAsync<NotSupportedException>(() => service.Table().AddEntityAsync(unfit));

        Assert.Empty(service.Requests);
    }

    public static TheoryData<ITableEntity> Unfit() =>
    [
        new TableEntity("p", "r") { ["X"] = 1m },
        new TableEntity("p", "r") { ["X"] = new[] { "a" } },
        new TableEntity("p", "r") { ["X"] = new DateTime(2026, 11, 21, 0, 0, 0, DateTimeKind.Local) },
        new TableEntity("p", "r") { ["X"] = new DateTime(2026, 11, 21, 0, 0, 0, DateTimeKind.Unspecified) },
        new Listing(),
    ];

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_Azure_would_refuse_is_refused_before_it_is_sent(TableEntity refused, string code)
    {
        var service = new StandIn(StandIn.NoContent());

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => service.Table().AddEntityAsync(refused));

        Assert.Equal((400, code), (failure.Status, failure.ErrorCode));
        Assert.Empty(service.Requests);
    }

    public static TheoryData<TableEntity, string> Refused() => new()
    {
        { Wide(253), "TooManyProperties" },
        { new TableEntity("p", "r") { [new string('n', 256)] = 1 }, "PropertyNameTooLong" },
        { new TableEntity("p", "r") { ["a-b"] = 1 }, "PropertyNameInvalid" },
        { new TableEntity("p", "r") { ["1a"] = 1 }, "PropertyNameInvalid" },
        { new TableEntity("p", "r") { [""] = 1 }, "PropertyNameInvalid" },
        { new TableEntity("p", "r") { ["At"] = default(DateTimeOffset) }, "OutOfRangeInput" },
        { new TableEntity("p", "r") { ["At"] = new DateTime(1600, 12, 31, 0, 0, 0, DateTimeKind.Utc) }, "OutOfRangeInput" },
    };

    [Fact]
    public async Task A_row_as_wide_as_Azure_takes_it_is_sent()
    {
        var table = await azurite.NewTableAsync();
        var wide = Wide(251);
        wide[new string('n', 255)] = new DateTimeOffset(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);

        await table.AddEntityAsync(wide);

        Assert.Equal(252 + 4, (await table.GetEntityAsync<TableEntity>("p", "r")).Value.Count);
    }

    private static TableEntity Wide(int properties) =>
        new(Enumerable.Range(0, properties).ToDictionary(i => $"_{i}", object? (i) => i)) { PartitionKey = "p", RowKey = "r" };

    private sealed class Listing : ITableEntity
    {
        public string PartitionKey { get; set; } = "p";

        public string RowKey { get; set; } = "r";

        public DateTimeOffset? Timestamp { get; set; }

        public ETag ETag { get; set; }

        public List<string> Themes { get; set; } = [];
    }
}
