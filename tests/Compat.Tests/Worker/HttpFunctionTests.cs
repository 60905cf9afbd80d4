using System.Net;
using Xunit;

namespace Naober.Compat.Tests.Worker;

public sealed class HttpFunctionTests
{
    [Theory]
    [InlineData("direct", "a result")]
    [InlineData("task", "a result")]
    [InlineData("typed", "a result")]
    [InlineData("written", "written by hand")]
    public async Task A_result_is_written_to_the_response(string path, string expected)
    {
        await using var handler = await RunningHandler.StartAsync(typeof(AnswersInManyShapes));

        var answer = await handler.PublicAsync(HttpMethod.Get, $"/{path}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(expected, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_action_result_is_executed()
    {
        await using var handler = await RunningHandler.StartAsync(typeof(AnswersInManyShapes));

        var answer = await handler.PublicAsync(HttpMethod.Get, "/action");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }

    [Fact]
    public async Task What_a_plain_task_carries_is_nobodys_result()
    {
        await using var handler = await RunningHandler.StartAsync(typeof(AnswersInManyShapes));

        var answer = await handler.PublicAsync(HttpMethod.Get, "/plain");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Route_values_are_given_by_name_and_type()
    {
        await using var handler = await RunningHandler.StartAsync(typeof(RouteValues));
        var id = Guid.NewGuid();

        await handler.PublicAsync(HttpMethod.Get, $"/werk/{id}/42/Almen%20dorp");
        await handler.PublicAsync(HttpMethod.Get, $"/werk/{id}/42");

        Assert.Equal([id, 42, "Almen dorp", id, 42, null], handler.Seen.Values);
    }

    [Fact]
    public async Task The_route_prefix_of_host_json_comes_before_the_route()
    {
        await using var handler = await RunningHandler.StartAsync(
            [typeof(AnswersInManyShapes)], static _ => { }, """{ /* comments are allowed */ "extensions": { "http": { "routePrefix": "/intern/v1/" } } }""");

        var with = await handler.PublicAsync(HttpMethod.Get, "/intern/v1/direct");
        var without = await handler.PublicAsync(HttpMethod.Get, "/direct");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (with.StatusCode, without.StatusCode));
    }

    [Theory]
    [InlineData("""{"version":"2.0"}""", "/api/direct")] // the host's default
    [InlineData("""{"extensions":{"http":{"routePrefix":""}}}""", "/direct")]
    public async Task Without_a_route_prefix_the_hosts_default_holds(string hostJson, string path)
    {
        await using var handler = await RunningHandler.StartAsync([typeof(AnswersInManyShapes)], static _ => { }, hostJson);

        var answer = await handler.PublicAsync(HttpMethod.Get, path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_function_without_a_route_answers_at_its_name_and_to_every_method_when_none_is_named()
    {
        await using var handler = await RunningHandler.StartAsync(typeof(AnswersInManyShapes));

        var answer = await handler.PublicAsync(HttpMethod.Delete, "/nameonly");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Another_method_than_declared_is_not_answered()
    {
        await using var handler = await RunningHandler.StartAsync(typeof(AnswersInManyShapes));

        var answer = await handler.PublicAsync(HttpMethod.Post, "/direct");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task The_hosts_readiness_probe_gets_an_empty_answer_and_runs_no_function()
    {
        await using var handler = await RunningHandler.StartAsync(typeof(HomePage));

        var probe = await handler.Http.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        var seenByProbe = handler.Seen.Values.Count;
        var visit = await handler.PublicAsync(HttpMethod.Get, "/");

        Assert.Equal(HttpStatusCode.OK, probe.StatusCode);
        Assert.Equal("", await probe.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, seenByProbe);
        Assert.Equal("home", await visit.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("sync")]
    [InlineData("async")]
    [InlineData("constructor")]
    [InlineData("result")]
    public async Task A_failing_function_answers_500_without_a_word_about_why(string path)
    {
        await using var handler = await RunningHandler.StartAsync(typeof(FailingFunctions), typeof(FailsToBeMade));

        var answer = await handler.PublicAsync(HttpMethod.Get, $"/{path}?tel=0612345678");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_failure_is_logged_with_function_and_invocation_and_nothing_of_the_request()
    {
        await using var handler = await RunningHandler.StartAsync(typeof(FailingFunctions));

        await handler.PublicAsync(HttpMethod.Get, "/async?tel=0612345678");

        Assert.Contains("AsyncFailure (an-invocation) failed with System.FormatException", handler.Log.Text, StringComparison.Ordinal);
        Assert.Contains(nameof(FailingFunctions), handler.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("0612345678", handler.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_the_callers_fault()
    {
        await using var handler = await RunningHandler.StartAsync(typeof(Bodies));
        using var body = new ByteArrayContent(new byte[31_000_000]);

        var answer = await handler.PublicAsync(HttpMethod.Post, "/read", body, ("Expect", "100-continue"));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task A_body_is_streamed_to_the_function_while_the_client_still_writes()
    {
        await using var handler = await RunningHandler.StartAsync(typeof(Bodies));
        var secondHalf = new TaskCompletionSource();
        using var body = new TwoHalves(secondHalf.Task);

        var answering = handler.PublicAsync(HttpMethod.Post, "/first-half", body);
        await Testing.Eventually.TrueAsync("the first half with the function", () => Task.FromResult(handler.Seen.Values.Count > 0));
        secondHalf.SetResult();
        var answer = await answering;

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["first"], handler.Seen.Values);
    }

    [Fact]
    public async Task The_scheme_and_host_are_those_the_public_asked_for()
    {
        await using var handler = await RunningHandler.StartAsync(typeof(Bodies));

        var answer = await handler.PublicAsync(HttpMethod.Get, "/address", null, ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "naober.example"));

        Assert.Equal("https://naober.example 203.0.113.7", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private sealed class TwoHalves(Task secondHalf) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync("first"u8.ToArray());
            await stream.FlushAsync();
            await secondHalf;
            await stream.WriteAsync("second"u8.ToArray());
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
