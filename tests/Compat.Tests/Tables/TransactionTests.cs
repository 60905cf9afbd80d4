using System.Net;
using System.Text.RegularExpressions;
using Azure;
using Azure.Data.Tables;
using Xunit;

namespace Naober.Compat.Tests.Tables;

[Collection(AzuriteTables.Collection)]
public sealed class TransactionTests(AzuriteTables azurite)
{
    [Fact]
    public async Task Every_kind_of_action_is_applied()
    {
        var table = await azurite.NewTableAsync();
        await table.SubmitTransactionAsync(Enumerable.Range(1, 5).Select(i => Action(TableTransactionActionType.Add, Row(i, "old", 1))));
        var five = (await table.GetEntityAsync<Signal>("almen", "5")).Value;

        var answer = await table.SubmitTransactionAsync(
        [
            Action(TableTransactionActionType.Delete, Row(1)),
            Action(TableTransactionActionType.UpdateMerge, Row(2, null, 2), ETag.All),
            Action(TableTransactionActionType.UpdateReplace, Row(3, null, 2), ETag.All),
            Action(TableTransactionActionType.UpsertMerge, Row(4, null, 2)),
            Action(TableTransactionActionType.UpsertReplace, Row(5, null, 2)),
            Action(TableTransactionActionType.Add, Row(6, "new", 2)),
            Action(TableTransactionActionType.UpsertMerge, Row(7, "new", 2)),
        ]);

        var rows = await table.QueryAsync<Signal>().ToListAsync();
        Assert.Equal(
            [("2", "old", 2), ("3", null, 2), ("4", "old", 2), ("5", null, 2), ("6", "new", 2), ("7", "new", 2)],
            rows.Select(row => (row.RowKey, row.Theme, row.Views)));
        Assert.Equal(Enumerable.Repeat(204, 7), answer.Value.Select(part => part.Status));
        Assert.Equal(rows.Select(row => (ETag?)row.ETag), answer.Value.Skip(1).Select(part => part.Headers.ETag));
        Assert.NotEqual(five.ETag, rows[3].ETag);
    }

    [Fact]
    public async Task A_refused_action_is_named_and_nothing_is_applied()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(Row(3));

        var refused = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            Enumerable.Range(1, 5).Select(i => Action(TableTransactionActionType.Add, Row(i)))));

        Assert.Equal((409, "EntityAlreadyExists", 2), (refused.Status, refused.ErrorCode, refused.FailedTransactionActionIndex));
        Assert.Equal(["3"], await table.QueryAsync<Signal>().Select(row => row.RowKey).ToListAsync());
    }

    [Fact]
    public async Task Somebody_else_s_version_refuses_the_whole_transaction()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(Row(1));
        var old = (await table.GetEntityAsync<Signal>("almen", "1")).Value;
        await table.UpsertEntityAsync(Row(1, "theirs", 1));

        var refused = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [Action(TableTransactionActionType.Add, Row(2)), Action(TableTransactionActionType.UpdateReplace, old, old.ETag)]));

        Assert.Equal((412, "UpdateConditionNotSatisfied", 1), (refused.Status, refused.ErrorCode, refused.FailedTransactionActionIndex));
        Assert.Equal([("1", "theirs")], await table.QueryAsync<Signal>().Select(row => (row.RowKey, row.Theme)).ToListAsync());
    }

    [Fact]
    public async Task A_hundred_actions_go_together()
    {
        var table = await azurite.NewTableAsync();

        var answer = await table.SubmitTransactionAsync(Enumerable.Range(1, 100).Select(i => Action(TableTransactionActionType.Add, Row(i))));

        Assert.Equal(100, answer.Value.Count);
        Assert.Equal(100, await table.QueryAsync<Signal>().CountAsync());
    }

    [Fact]
    public async Task A_transaction_without_actions_is_a_mistake()
    {
        var service = new StandIn(StandIn.NoContent());

        await Assert.ThrowsAsync<InvalidOperationException>(() => service.Table().SubmitTransactionAsync([]));

        Assert.Empty(service.Requests);
    }

    public static TheoryData<TableTransactionAction[], int, string, int?> Impossible() => new()
    {
        {
            [Action(TableTransactionActionType.Add, Row(1)), Action(TableTransactionActionType.Add, new Signal { PartitionKey = "eefde" })],
            400, "CommandsInBatchActOnDifferentPartitions", 1
        },
        {
            [.. Enumerable.Range(1, 101).Select(i => Action(TableTransactionActionType.Add, Row(i)))],
            400, "InvalidInput", null
        },
        {
            [Action(TableTransactionActionType.Add, Row(1)), Action(TableTransactionActionType.Add, Row(2)), Action(TableTransactionActionType.Delete, Row(1))],
            400, "InvalidDuplicateRow", 2
        },
        {
            [.. Enumerable.Range(1, 70).Select(i => Action(TableTransactionActionType.Add, Row(i, new string('t', 60 * 1024))))],
            413, "RequestBodyTooLarge", null
        },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public async Task What_Azure_would_refuse_is_refused_before_it_is_sent(TableTransactionAction[] actions, int status, string code, int? index)
    {
        var service = new StandIn(StandIn.NoContent());

        var refused = await Assert.ThrowsAsync<TableTransactionFailedException>(() => service.Table().SubmitTransactionAsync(actions));

        Assert.Equal((status, code, index), (refused.Status, refused.ErrorCode, refused.FailedTransactionActionIndex));
        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task A_transaction_is_sent_as_Azure_wants_it()
    {
        var service = new StandIn(Accepted(2));

        await service.Table().SubmitTransactionAsync(
        [
            Action(TableTransactionActionType.Add, Row(1, "ë")),
            Action(TableTransactionActionType.Delete, new Signal { RowKey = "O'B" }, new ETag("W/\"datetime'x'\"")),
        ]);

        const string expected = """
            --batch_G
            Content-Type: multipart/mixed; boundary=changeset_G

            --changeset_G
            Content-Type: application/http
            Content-Transfer-Encoding: binary

            POST https://acct.table.core.windows.net/signals HTTP/1.1
            Accept: application/json;odata=minimalmetadata
            DataServiceVersion: 3.0
            Prefer: return-no-content
            Content-Type: application/json

            {"PartitionKey":"almen","RowKey":"1","Theme":"ë","Views":0}
            --changeset_G
            Content-Type: application/http
            Content-Transfer-Encoding: binary

            DELETE https://acct.table.core.windows.net/signals(PartitionKey='almen',RowKey='O%27%27B') HTTP/1.1
            Accept: application/json;odata=minimalmetadata
            DataServiceVersion: 3.0
            If-Match: W/"datetime'x'"


            --changeset_G--
            --batch_G--

            """;
        Assert.Equal(expected.ReplaceLineEndings("\r\n"), Regex.Replace(service.Only.Body, "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "G"));
        Assert.Equal(("POST", "/$batch"), (service.Only.Method, service.Only.PathAndQuery));
        Assert.Matches("^multipart/mixed; boundary=batch_[0-9a-f-]{36}$", service.Only.Headers["Content-Type"]);
    }

    [Fact]
    public async Task A_refusal_of_the_request_as_a_whole_has_no_index()
    {
        var service = new StandIn(StandIn.Answer(
            HttpStatusCode.Forbidden, """{"odata.error":{"code":"AuthorizationPermissionMismatch","message":{"lang":"en-US","value":"Not allowed."}}}"""));

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => service.Table().SubmitTransactionAsync([Action(TableTransactionActionType.Add, Row(1))]));

        Assert.Equal((403, "AuthorizationPermissionMismatch"), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task An_answer_to_fewer_actions_than_were_sent_is_an_error()
    {
        var service = new StandIn(Accepted(1));

        await Assert.ThrowsAsync<RequestFailedException>(() => service.Table().SubmitTransactionAsync(
            [Action(TableTransactionActionType.Add, Row(1)), Action(TableTransactionActionType.Add, Row(2))]));
    }

    private static StandIn.Reply Accepted(int parts) => StandIn.Answer(
        HttpStatusCode.Accepted,
        "--batchresponse_1\r\nContent-Type: multipart/mixed; boundary=changesetresponse_1\r\n\r\n"
        + string.Concat(Enumerable.Repeat("--changesetresponse_1\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 204 No Content\r\nDataServiceVersion: 3.0;\r\n\r\n\r\n", parts))
        + "--changesetresponse_1--\r\n--batchresponse_1--\r\n");

    private static TableTransactionAction Action(TableTransactionActionType type, ITableEntity row, ETag etag = default) => new(type, row, etag);

    private static Signal Row(int number, string? theme = null, int views = 0) => new() { RowKey = $"{number}", Theme = theme, Views = views };
}
