using System.Net;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Xunit;

namespace Naober.Compat.Tests.Tables;

[Collection(AzuriteTables.Collection)]
public sealed class PipelineTests(AzuriteTables azurite)
{
    private static readonly StandIn.Reply Busy = StandIn.Answer(HttpStatusCode.ServiceUnavailable);

    [Fact]
    public async Task A_policy_of_the_caller_s_own_sees_every_call_and_every_try()
    {
        var service = new StandIn(Busy, Busy, StandIn.NoContent());
        var (calls, tries) = (new Counter(), new Counter());
        var options = service.Options();
        options.AddPolicy(calls, HttpPipelinePosition.PerCall);
        options.AddPolicy(tries, HttpPipelinePosition.PerRetry);
        var table = new TableClient(new Uri("https://acct.table.core.windows.net"), "signals", service.Credential, options);

        await table.AddEntityAsync(new Signal());

        Assert.Equal((1, 3, 3), (calls.Count, tries.Count, service.Requests.Count));
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    public async Task A_busy_service_is_asked_again_three_times(HttpStatusCode status)
    {
        var service = new StandIn(StandIn.Answer(status));

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => service.Table().AddEntityAsync(new Signal()));

        Assert.Equal((int)status, refused.Status);
        Assert.Equal(4, service.Requests.Count);
        Assert.Single(service.Requests.Select(sent => sent.Body).Distinct());
    }

    [Fact]
    public async Task A_refusal_is_not_asked_again()
    {
        var service = new StandIn(StandIn.Answer(HttpStatusCode.Conflict));

        await Assert.ThrowsAsync<RequestFailedException>(() => service.Table().AddEntityAsync(new Signal()));

        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task An_insert_whose_answer_was_lost_is_refused_at_the_retry_though_the_row_is_there()
    {
        var options = new TableClientOptions { Retry = { Delay = TimeSpan.FromMilliseconds(1) } };
        options.AddPolicy(new LosesFirstInsert(), HttpPipelinePosition.PerRetry);
        var table = await azurite.NewTableAsync(options);

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new Signal { Theme = "op 17" }));

        Assert.Equal((409, "EntityAlreadyExists"), (refused.Status, refused.ErrorCode));
        Assert.Equal("op 17", (await table.GetEntityAsync<Signal>("almen", "1")).Value.Theme);
    }

    [Fact]
    public async Task A_cancelled_call_is_not_made()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();
        var service = new StandIn(StandIn.NoContent());
        var (table, ct) = (service.Table(), cancellation.Token);
        Func<Task>[] calls =
        [
            () => table.CreateAsync(ct),
            () => table.CreateIfNotExistsAsync(ct),
            () => table.DeleteAsync(ct),
            () => table.AddEntityAsync(new Signal(), ct),
            () => table.UpsertEntityAsync(new Signal(), cancellationToken: ct),
            () => table.UpdateEntityAsync(new Signal(), ETag.All, cancellationToken: ct),
            () => table.DeleteEntityAsync(new Signal(), cancellationToken: ct),
            () => table.DeleteEntityAsync("p", "r", cancellationToken: ct),
            () => table.GetEntityAsync<Signal>("p", "r", cancellationToken: ct),
            () => table.GetEntityIfExistsAsync<Signal>("p", "r", cancellationToken: ct),
            () => table.SubmitTransactionAsync([new TableTransactionAction(TableTransactionActionType.Add, new Signal())], ct),
            () => table.QueryAsync<Signal>(cancellationToken: ct).ToListAsync().AsTask(),
            () => service.Service().CreateTableAsync("t", ct),
            () => service.Service().CreateTableIfNotExistsAsync("t", ct),
            () => service.Service().DeleteTableAsync("t", ct),
            () => service.Service().QueryAsync(cancellationToken: ct).ToListAsync().AsTask(),
        ];

        foreach (var call in calls)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(call);
        }

        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task Every_request_says_which_protocol_it_speaks()
    {
        var service = new StandIn(StandIn.NoContent());

        await service.Table().AddEntityAsync(new Signal());

        var headers = service.Only.Headers;
        Assert.Equal(
            ("application/json;odata=minimalmetadata", "3.0", "3.0", "2020-12-06", "return-no-content", "application/json"),
            (headers["Accept"].Replace(" ", "", StringComparison.Ordinal), headers["DataServiceVersion"], headers["MaxDataServiceVersion"],
                headers["x-ms-version"], headers["Prefer"], headers["Content-Type"]));
    }

    [Fact]
    public async Task The_older_version_of_the_service_can_be_asked_for()
    {
        var service = new StandIn(StandIn.NoContent());
        var options = new TableClientOptions(TableClientOptions.ServiceVersion.V2019_02_02) { Transport = service.Options().Transport };

        await new TableClient(new Uri("https://acct.table.core.windows.net"), "signals", service.Credential, options).AddEntityAsync(new Signal());

        Assert.Equal("2019-02-02", service.Only.Headers["x-ms-version"]);
    }

    private sealed class Counter : HttpPipelineSynchronousPolicy
    {
        public int Count { get; private set; }

        public override void OnSendingRequest(HttpMessage message) => Count++;
    }

    /// <summary>The service does its work, and the connection breaks before the answer is here.</summary>
    private sealed class LosesFirstInsert : HttpPipelinePolicy
    {
        private bool _hasLost;

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            await ProcessNextAsync(message, pipeline);
            if (!_hasLost && message.Request.Method == RequestMethod.Post && !message.Request.Uri.ToString().EndsWith("/Tables", StringComparison.Ordinal))
            {
                _hasLost = true;
                throw new IOException("The connection was closed.");
            }
        }
    }
}
