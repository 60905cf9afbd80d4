using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Xunit;

namespace Naober.Compat.Tests.Tables;

[Collection(AzuriteTables.Collection)]
public sealed class EntityTests(AzuriteTables azurite)
{
    [Fact]
    public async Task Every_type_comes_back_as_it_went()
    {
        var table = await azurite.NewTableAsync();
        var sent = AllTypes.Filled();

        await table.AddEntityAsync(sent);

        var read = (await table.GetEntityAsync<AllTypes>("p", "r")).Value;
        Assert.Equal(sent.Bytes, read.Bytes);
        Assert.Equal(sent.Data!.ToArray(), read.Data!.ToArray());
        Assert.Equal(DateTimeKind.Utc, read.AtUtc.Kind);
        Assert.Equal(sent with { MaybeAt = sent.MaybeAt!.Value.ToUniversalTime() }, read with
        {
            Timestamp = null,
            ETag = default,
            Bytes = sent.Bytes,
            Data = sent.Data,
            Ignored = sent.Ignored,
        });
    }

    [Fact]
    public async Task An_ignored_property_stays_at_home_and_a_named_one_travels_under_its_name()
    {
        var table = await azurite.NewTableAsync();

        await table.AddEntityAsync(AllTypes.Filled());

        var read = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;
        Assert.Equal("named", read.GetString("renamed"));
        Assert.DoesNotContain("Named", read.Keys);
        Assert.DoesNotContain("Ignored", read.Keys);
    }

    [Fact]
    public async Task Nulls_come_back_as_nulls()
    {
        var table = await azurite.NewTableAsync();

        await table.AddEntityAsync(new AllTypes());

        var read = (await table.GetEntityAsync<AllTypes>("p", "r")).Value;
        Assert.Equal(new AllTypes { Ignored = read.Ignored }, read with { Timestamp = null, ETag = default });
    }

    [Fact]
    public async Task The_service_is_sent_each_type_in_its_own_form()
    {
        var service = new StandIn(StandIn.NoContent());

        await service.Table().AddEntityAsync(AllTypes.Filled() with { Text = "Zoë" });

        const string expected = """
            {"PartitionKey":"p","RowKey":"r","Text":"Zoë","Flag":true,"MaybeFlag":false,"Count":-2147483648,"MaybeCount":2147483647,
            "Total@odata.type":"Edm.Int64","Total":"-9223372036854775808","MaybeTotal@odata.type":"Edm.Int64","MaybeTotal":"9223372036854775807",
            "Share@odata.type":"Edm.Double","Share":5,"MaybeShare@odata.type":"Edm.Double","MaybeShare":"NaN",
            "At@odata.type":"Edm.DateTime","At":"2026-11-21T10:00:00.1234567Z","MaybeAt@odata.type":"Edm.DateTime","MaybeAt":"2026-11-21T10:00:00.1234567Z",
            "AtUtc@odata.type":"Edm.DateTime","AtUtc":"2026-11-21T10:00:00.1234567Z","MaybeAtUtc@odata.type":"Edm.DateTime","MaybeAtUtc":"2026-11-22T10:00:00.1234567Z",
            "Id@odata.type":"Edm.Guid","Id":"3f2504e0-4f89-11d3-9a0c-0305e82c3301","MaybeId@odata.type":"Edm.Guid","MaybeId":"00000000-0000-0000-0000-000000000000",
            "Bytes@odata.type":"Edm.Binary","Bytes":"AAr/","Data@odata.type":"Edm.Binary","Data":"AQI=",
            "Urgency":"Acute","MaybeUrgency":"Calm","renamed":"named"}
            """;
        Assert.Equal(expected.ReplaceLineEndings(""), service.Only.Body);
    }

    [Theory]
    [InlineData("\"X\":5", 5)]
    [InlineData("\"X\":5.0", 5.0)]
    [InlineData("\"X\":1E+20", 1e20)]
    [InlineData("\"X@odata.type\":\"Edm.Double\",\"X\":5", 5.0)]
    [InlineData("\"X@odata.type\":\"Edm.Double\",\"X\":\"-Infinity\"", double.NegativeInfinity)]
    [InlineData("\"X\":\"5\",\"X@odata.type\":\"Edm.Int64\"", 5L)]
    [InlineData("\"X\":\"2026-11-21T10:00:00Z\"", "2026-11-21T10:00:00Z")]
    [InlineData("\"X\":true", true)]
    public async Task What_the_service_sends_is_read_by_its_annotation(string property, object expected)
    {
        var service = new StandIn(StandIn.Answer(System.Net.HttpStatusCode.OK, $$"""{"odata.metadata":"m","PartitionKey":"p","RowKey":"r",{{property}}}"""));

        var read = (await service.Table().GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal(expected, read["X"]);
        Assert.Equal(["PartitionKey", "RowKey", "X"], read.Keys);
    }

    [Fact]
    public async Task A_dictionary_keeps_every_type()
    {
        var table = await azurite.NewTableAsync();
        var id = Guid.NewGuid();
        var sent = new TableEntity("p", "r")
        {
            ["Text"] = "t", ["Flag"] = true, ["Int"] = 1, ["Long"] = 2L, ["Double"] = 3.0, ["At"] = AllTypes.Instant,
            ["AtUtc"] = AllTypes.Instant.UtcDateTime, ["Id"] = id, ["Bytes"] = new byte[] { 4 }, ["Data"] = BinaryData.FromBytes([5]), ["Nothing"] = null,
        };

        await table.AddEntityAsync(sent);

        var read = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;
        Assert.Equal("t", read.GetString("Text"));
        Assert.True(read.GetBoolean("Flag"));
        Assert.Equal(1, read.GetInt32("Int"));
        Assert.Equal(2, read.GetInt64("Long"));
        Assert.Equal(3, read.GetDouble("Double"));
        Assert.Equal(AllTypes.Instant, read.GetDateTimeOffset("At"));
        Assert.Equal(AllTypes.Instant.UtcDateTime, read.GetDateTime("AtUtc"));
        Assert.Equal(id, read.GetGuid("Id"));
        Assert.Equal([4], read.GetBinary("Bytes"));
        Assert.Equal([5], read.GetBinaryData("Data")!.ToArray());
        Assert.False(read.ContainsKey("Nothing"));
        Assert.NotNull(read.Timestamp);
        Assert.NotEqual(default, read.ETag);
    }

    [Fact]
    public void A_dictionary_says_when_a_property_is_of_another_type()
    {
        var row = new TableEntity("p", "r") { ["Views"] = 1 };

        Assert.Throws<InvalidOperationException>(() => row.GetString("Views"));
        Assert.Null(row.GetInt64("Absent"));
    }

    [Fact]
    public void A_property_of_a_dictionary_keeps_its_type()
    {
        var row = new TableEntity("p", "r") { ["Long"] = 1L, ["Double"] = 1.0, ["Text"] = "t" };

        row["Long"] = 2;
        row["Double"] = 2;

        Assert.Equal(2L, row["Long"]);
        Assert.Equal(2.0, row["Double"]);
        Assert.Throws<InvalidOperationException>(() => row["Text"] = 2);
    }

    [Fact]
    public async Task Neither_timestamp_nor_etag_is_sent()
    {
        var service = new StandIn(StandIn.NoContent());
        var etag = new ETag("W/\"datetime'x'\"");

        await service.Table().AddEntityAsync(new Signal { Timestamp = AllTypes.Instant, ETag = etag });
        await service.Table().AddEntityAsync(new TableEntity("p", "r") { Timestamp = AllTypes.Instant, ETag = etag });

        Assert.Equal(
            ["PartitionKey,RowKey,Views", "PartitionKey,RowKey"],
            service.Requests.Select(sent => string.Join(',', JsonDocument.Parse(sent.Body).RootElement.EnumerateObject().Select(p => p.Name))));
    }
}
