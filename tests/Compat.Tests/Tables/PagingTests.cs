using System.Net;
using Azure.Data.Tables;
using Xunit;

namespace Naober.Compat.Tests.Tables;

[Collection(AzuriteTables.Collection)]
public sealed class PagingTests(AzuriteTables azurite)
{
    [Fact]
    public async Task Rows_come_in_the_order_of_their_keys_over_all_pages()
    {
        var table = await TableOfAsync(1, 2, 3, 4, 5, 6, 7);

        var pages = await table.QueryAsync<Signal>(maxPerPage: 3).AsPages().ToListAsync();

        Assert.Equal(["1,2,3", "4,5,6", "7"], pages.Select(page => string.Join(',', page.Values.Select(row => row.Views))));
        Assert.Null(pages[^1].ContinuationToken);
    }

    [Fact]
    public async Task A_reader_may_go_on_later_where_it_stopped()
    {
        var table = await TableOfAsync(1, 2, 3, 4, 5);
        var first = await table.QueryAsync<Signal>(maxPerPage: 2).AsPages().FirstAsync();

        var rest = await table.QueryAsync<Signal>().AsPages(first.ContinuationToken, pageSizeHint: 2).ToListAsync();

        Assert.Equal(["3,4", "5"], rest.Select(page => string.Join(',', page.Values.Select(row => row.Views))));
    }

    [Fact]
    public async Task More_rows_than_one_answer_holds_all_come()
    {
        var table = await azurite.NewTableAsync();
        foreach (var hundred in Enumerable.Range(1, 1050).Chunk(100))
        {
            await table.SubmitTransactionAsync(hundred.Select(i => new TableTransactionAction(TableTransactionActionType.Add, Row(i))));
        }

        var pages = await table.QueryAsync<Signal>().AsPages().ToListAsync();

        Assert.Equal([1000, 50], pages.Select(page => page.Values.Count));
        Assert.Equal(Enumerable.Range(1, 1050), pages.SelectMany(page => page.Values).Select(row => row.Views));
    }

    [Fact]
    public async Task An_empty_page_is_not_the_end()
    {
        var service = new StandIn(
            Answer("", ("x-ms-continuation-NextPartitionKey", "1!8!cA--"), ("x-ms-continuation-NextRowKey", "1!8!cg--")),
            Answer("", ("x-ms-continuation-NextPartitionKey", "1!8!cQ--")),
            Answer("""{"PartitionKey":"q","RowKey":"1"}"""));

        var rows = await service.Table().QueryAsync<Signal>().ToListAsync();

        Assert.Equal("q", Assert.Single(rows).PartitionKey);
        Assert.Equal(3, service.Requests.Count);
    }

    [Fact]
    public async Task The_next_row_may_be_absent_and_the_tokens_are_sent_as_they_came()
    {
        var service = new StandIn(
            Answer("", ("x-ms-continuation-NextPartitionKey", "1!8!+/="), ("x-ms-continuation-NextRowKey", "1!8!a&b")),
            Answer("", ("x-ms-continuation-NextPartitionKey", "1!8!cQ--")),
            Answer(""));

        await service.Table().QueryAsync<Signal>(filter: "Views gt 1", maxPerPage: 10, select: ["Views", "RowKey"]).ToListAsync();

        Assert.Equal(
            [
                "/signals()?$filter=Views gt 1&$select=Views,RowKey&$top=10",
                "/signals()?$filter=Views gt 1&$select=Views,RowKey&$top=10&NextPartitionKey=1!8!+/=&NextRowKey=1!8!a%26b",
                "/signals()?$filter=Views gt 1&$select=Views,RowKey&$top=10&NextPartitionKey=1!8!cQ--",
            ],
            service.Requests.Select(sent => Uri.UnescapeDataString(sent.PathAndQuery.Replace("%26", "%2526", StringComparison.Ordinal))));
        Assert.Contains("NextPartitionKey=1%218%21%2B%2F%3D", service.Requests[1].PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_page_is_asked_for_only_when_it_is_reached()
    {
        var service = new StandIn(Answer("""{"PartitionKey":"p","RowKey":"1"}""", ("x-ms-continuation-NextPartitionKey", "1!8!cA--")));

        await service.Table().QueryAsync<Signal>().FirstAsync();

        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task A_query_ends_when_it_is_cancelled_between_pages()
    {
        using var cancellation = new CancellationTokenSource();
        var service = new StandIn(Answer("""{"PartitionKey":"p","RowKey":"1"}""", ("x-ms-continuation-NextPartitionKey", "1!8!cA--")));
        var seen = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var row in service.Table().QueryAsync<Signal>(cancellationToken: cancellation.Token))
            {
                seen++;
                await cancellation.CancelAsync();
            }
        });

        Assert.Equal((1, 1), (seen, service.Requests.Count));
    }

    [Fact]
    public async Task The_enumeration_s_own_token_counts_too()
    {
        using var cancellation = new CancellationTokenSource();
        var service = new StandIn(Answer("""{"PartitionKey":"p","RowKey":"1"}""", ("x-ms-continuation-NextPartitionKey", "1!8!cA--")));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var row in service.Table().QueryAsync<Signal>().WithCancellation(cancellation.Token))
            {
                await cancellation.CancelAsync();
            }
        });

        Assert.Single(service.Requests);
    }

    private static StandIn.Reply Answer(string rows, params (string, string)[] headers) =>
        StandIn.Answer(HttpStatusCode.OK, $$"""{"odata.metadata":"m","value":[{{rows}}]}""", headers);

    private static Signal Row(int number) => new() { RowKey = $"{number:D5}", Views = number };

    private async Task<TableClient> TableOfAsync(params int[] numbers)
    {
        var table = await azurite.NewTableAsync();
        await table.SubmitTransactionAsync(numbers.Reverse().Select(i => new TableTransactionAction(TableTransactionActionType.Add, Row(i))));
        return table;
    }
}
