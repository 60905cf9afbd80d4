using Azure;
using Azure.Data.Tables;
using Xunit;

namespace Naober.Compat.Tests.Tables;

[Collection(AzuriteTables.Collection)]
public sealed class VersionTests(AzuriteTables azurite)
{
    [Fact]
    public async Task The_version_in_the_answer_is_the_version_in_the_row_to_the_letter()
    {
        var table = await azurite.NewTableAsync();

        var added = await table.AddEntityAsync(new Signal());

        var read = await table.GetEntityAsync<Signal>("almen", "1");
        Assert.StartsWith("W/\"datetime'", read.Value.ETag.ToString(), StringComparison.Ordinal);
        Assert.Equal(added.Headers.ETag, read.Value.ETag);
        Assert.Equal(read.GetRawResponse().Headers.ETag, read.Value.ETag);
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge)]
    [InlineData(TableUpdateMode.Replace)]
    public async Task Who_saves_second_is_refused(TableUpdateMode mode)
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(new Signal());
        var mine = (await table.GetEntityAsync<Signal>("almen", "1")).Value;
        var theirs = (await table.GetEntityAsync<Signal>("almen", "1")).Value;
        theirs.Views = 1;
        var saved = await table.UpdateEntityAsync(theirs, theirs.ETag, mode);

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => table.UpdateEntityAsync(mine, mine.ETag, mode));

        Assert.Equal((412, "UpdateConditionNotSatisfied"), (refused.Status, refused.ErrorCode));
        Assert.NotEqual(mine.ETag, saved.Headers.ETag);
        Assert.Equal(1, (await table.GetEntityAsync<Signal>("almen", "1")).Value.Views);
    }

    [Fact]
    public async Task An_update_without_a_version_is_a_mistake()
    {
        var service = new StandIn(StandIn.NoContent());

        await Assert.ThrowsAsync<ArgumentException>(() => service.Table().UpdateEntityAsync(new Signal(), default));

        Assert.Empty(service.Requests);
    }

    [Fact]
    public void A_row_whose_version_is_taken_away_has_none()
    {
        var row = new TableEntity("p", "r") { ETag = new ETag("v") };

        row.ETag = default;

        Assert.Equal(default, row.ETag);
    }

    [Fact]
    public async Task Any_version_will_do_when_the_caller_says_so()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(new Signal());

        await table.UpdateEntityAsync(new Signal { Views = 5 }, ETag.All);

        Assert.Equal(5, (await table.GetEntityAsync<Signal>("almen", "1")).Value.Views);
    }

    [Fact]
    public async Task An_update_does_not_insert_and_an_upsert_does()
    {
        var table = await azurite.NewTableAsync();

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => table.UpdateEntityAsync(new Signal(), ETag.All));
        await table.UpsertEntityAsync(new Signal { Views = 1 });

        Assert.Equal((404, "ResourceNotFound"), (refused.Status, refused.ErrorCode));
        Assert.Equal(1, (await table.GetEntityAsync<Signal>("almen", "1")).Value.Views);
    }

    [Fact]
    public async Task A_delete_is_unconditional_unless_a_version_is_given()
    {
        var service = new StandIn(StandIn.NoContent());

        await service.Table().DeleteEntityAsync("p", "r");
        await service.Table().DeleteEntityAsync(new Signal { ETag = new ETag("its own") });
        await service.Table().DeleteEntityAsync("p", "r", new ETag("W/\"datetime'x'\""));

        Assert.Equal(["*", "*", "W/\"datetime'x'\""], service.Requests.Select(sent => sent.Headers["If-Match"]));
    }

    [Fact]
    public async Task Only_an_upsert_comes_without_a_condition()
    {
        var service = new StandIn(StandIn.NoContent());

        await service.Table().UpsertEntityAsync(new Signal());
        await service.Table().UpsertEntityAsync(new Signal(), TableUpdateMode.Replace);
        await service.Table().UpdateEntityAsync(new Signal(), ETag.All);
        await service.Table().UpdateEntityAsync(new Signal(), new ETag("v"), TableUpdateMode.Replace);

        Assert.Equal(
            [("PATCH", null), ("PUT", null), ("PATCH", "*"), ("PUT", "v")],
            service.Requests.Select(sent => (sent.Method, sent.Headers.GetValueOrDefault("If-Match"))));
    }

    [Fact]
    public async Task A_delete_of_another_version_is_refused()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(new Signal());
        var old = (await table.GetEntityAsync<Signal>("almen", "1")).Value.ETag;
        await table.UpsertEntityAsync(new Signal { Views = 1 });

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => table.DeleteEntityAsync("almen", "1", old));

        Assert.Equal((412, "UpdateConditionNotSatisfied"), (refused.Status, refused.ErrorCode));
        Assert.True((await table.GetEntityIfExistsAsync<Signal>("almen", "1")).HasValue);
    }

    [Fact]
    public async Task A_version_that_was_tampered_with_neither_drops_the_condition_nor_adds_an_action()
    {
        var service = new StandIn(StandIn.NoContent());
        var (table, forged) = (service.Table(), new ETag("*\r\n\r\n--changeset"));

        await Assert.ThrowsAsync<FormatException>(() => table.UpdateEntityAsync(new Signal(), forged));
        await Assert.ThrowsAsync<FormatException>(() => table.DeleteEntityAsync("almen", "1", forged));
        await Assert.ThrowsAsync<FormatException>(() => table.SubmitTransactionAsync(
            [new TableTransactionAction(TableTransactionActionType.UpdateMerge, new Signal(), forged)]));

        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task Deleting_what_is_not_there_is_no_error()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(new Signal());

        var first = await table.DeleteEntityAsync(new Signal());
        var second = await table.DeleteEntityAsync(new Signal());

        Assert.Equal((204, 404), (first.Status, second.Status));
    }
}
