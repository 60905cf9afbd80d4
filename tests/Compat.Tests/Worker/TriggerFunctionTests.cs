using System.Net;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Naober.Compat.Tests.Worker;

public sealed class TriggerFunctionTests
{
    private const string Answer = """{"Outputs":{},"Logs":[],"ReturnValue":null}""";

    // Byte for byte what the host sends for a queue message and a timer: its own serialisation rule, run with its own libraries.
    private const string JsonMessage = """{"Data":{"message":"\"{\\\"v\\\":1,\\\"sid\\\":\\\"SM1\\\"}\""},"Metadata":{"DequeueCount":"1","ExpirationTime":"2026-11-28T10:00:00+00:00","Id":"\"800ae4b3-bdd2-4c08-badd-f08e5a34b865\"","InsertionTime":"2026-11-21T10:00:00+00:00","NextVisibleTime":"2026-11-21T10:10:00+00:00","PopReceipt":"\"AgAAAAMAAAAAAAAAAgtnj8x+1QE=\"","sys":{"MethodName":"ProcessInbound","UtcNow":"2026-11-21T10:00:00Z","RandGuid":"8d1f3f0e-2f6f-4f5b-9a53-0d2a6a1c7b11"},"v":"\"1\"","sid":"\"SM1\""}}""";

    private const string TextMessage = """{"Data":{"message":"\"hello \\\"wereld\\\" é\""},"Metadata":{}}""";

    private const string TimerRun = """{"Data":{"timer":{"Schedule":{"AdjustForDST":true},"ScheduleStatus":{"Last":"2026-11-21T09:55:00Z","Next":"2026-11-21T10:00:00Z","LastUpdated":"2026-11-21T09:55:00Z"},"IsPastDue":false}},"Metadata":{"sys":{"MethodName":"Sweep","UtcNow":"2026-11-21T10:00:00Z","RandGuid":"8d1f3f0e-2f6f-4f5b-9a53-0d2a6a1c7b11"}}}""";

    [Theory]
    [InlineData(TextMessage, "hello \"wereld\" é")]
    [InlineData(JsonMessage, """{"v":1,"sid":"SM1"}""")]
    [InlineData("""{"Data":{"message":"hello"},"Metadata":{"DequeueCount":1,"Id":"x"}}""", "hello")] // as documented: one layer, a number
    [InlineData("""{"Data":{"message":"{\"v\":1}"},"Metadata":{}}""", """{"v":1}""")]
    [InlineData("""{"Data":{"message":{"v":1}},"Metadata":{}}""", """{"v":1}""")]
    [InlineData("""{"data":{"MESSAGE":"\"\""}}""", "")]
    [InlineData("""{"Data":{"message":"\"\\\"quoted\\\"\""},"Metadata":{}}""", "\"quoted\"")] // only one layer is the host's
    [InlineData("""{"Data":{"message":"\"not closed"},"Metadata":{}}""", "\"not closed")]
    public async Task A_queue_message_is_given_as_the_text_that_was_sent(string envelope, string expected)
    {
        await using var handler = await RunningHandler.StartAsync(typeof(QueueReaders));

        var answer = await handler.TriggerAsync("TakeText", envelope);

        Assert.Equal([expected], handler.Seen.Values);
        await AssertDoneAsync(answer);
    }

    [Fact]
    public async Task A_queue_message_is_read_as_json_whatever_the_case_of_its_names()
    {
        await using var handler = await RunningHandler.StartAsync(typeof(QueueReaders));

        var answer = await handler.TriggerAsync("TakeRecord", JsonMessage);

        Assert.Equal([new SampleMessage(1, "SM1")], handler.Seen.Values);
        await AssertDoneAsync(answer);
    }

    [Theory]
    [InlineData("""{"Data":{"message":"/wAB"},"Metadata":{}}""", new byte[] { 255, 0, 1 })] // the host knows the binding as binary
    [InlineData("""{"Data":{"message":"\"abcd\""},"Metadata":{}}""", new byte[] { 97, 98, 99, 100 })] // it does not
    public async Task A_queue_message_is_given_as_bytes(string envelope, byte[] expected)
    {
        await using var handler = await RunningHandler.StartAsync(typeof(QueueReaders));

        await handler.TriggerAsync("TakeBytes", envelope);

        Assert.Equal(expected, Assert.IsType<byte[]>(Assert.Single(handler.Seen.Values)));
    }

    [Fact]
    public async Task The_hosts_metadata_reads_alike_with_one_layer_or_two()
    {
        await using var handler = await RunningHandler.StartAsync(typeof(MetadataReader));

        await handler.TriggerAsync("ReadMetadata", JsonMessage);
        await handler.TriggerAsync("ReadMetadata", """{"Data":{"message":"x"},"Metadata":{"DequeueCount":1,"Id":"800ae4b3-bdd2-4c08-badd-f08e5a34b865"}}""");

        Assert.Equal(Enumerable.Repeat<object?>("an-invocation ReadMetadata 1 800ae4b3-bdd2-4c08-badd-f08e5a34b865 request: none", 2), handler.Seen.Values);
    }

    [Fact]
    public async Task A_timer_is_told_when_it_ran_and_runs_next()
    {
        await using var handler = await RunningHandler.StartAsync(typeof(TimerReader));

        var answer = await handler.TriggerAsync("Sweep", TimerRun);

        Assert.Equal(
            ["False 2026-11-21T09:55:00.0000000Z 2026-11-21T10:00:00.0000000Z 2026-11-21T09:55:00.0000000Z"], handler.Seen.Values);
        await AssertDoneAsync(answer);
    }

    [Theory]
    [InlineData("""{"Data":{"timer":{"ScheduleStatus":null,"IsPastDue":true}},"Metadata":{}}""", "True no status")]
    [InlineData("""{"Data":{"timer":"{\"scheduleStatus\":null,\"isPastDue\":true}"}}""", "True no status")]
    [InlineData("""{"Data":{"timer":{"ScheduleStatus":{"Last":"0001-01-01T00:00:00"},"IsPastDue":false}}}""", "False 0001-01-01T00:00:00.0000000 0001-01-01T00:00:00.0000000 0001-01-01T00:00:00.0000000")]
    public async Task A_timer_without_a_monitor_or_a_past_runs_too(string envelope, string expected)
    {
        await using var handler = await RunningHandler.StartAsync(typeof(TimerReader));

        var answer = await handler.TriggerAsync("Sweep", envelope);

        Assert.Equal([expected], handler.Seen.Values.Select(static value => value?.ToString()!.Replace("Z", "", StringComparison.Ordinal)));
        await AssertDoneAsync(answer);
    }

    [Theory]
    [InlineData("NoResult")]
    [InlineData("PlainTask")]
    [InlineData("TaskWithAResult")]
    public async Task No_trigger_ever_answers_with_an_empty_success(string function)
    {
        await using var handler = await RunningHandler.StartAsync(typeof(TriggersInManyShapes));

        var answer = await handler.TriggerAsync(function, TextMessage);

        await AssertDoneAsync(answer);
    }

    [Theory]
    [InlineData("Fails", TextMessage)]
    [InlineData("FailsAsync", TextMessage)]
    [InlineData("Writes204", TextMessage)]
    [InlineData("TakeRecord", TextMessage)] // not JSON
    [InlineData("TakeRecord", """{"Data":{"message":"\"null\""}}""")]
    [InlineData("TakeText", "")]
    [InlineData("TakeText", "[]")]
    [InlineData("TakeText", "{}")]
    [InlineData("TakeText", """{"Data":{"other":"x"}}""")]
    [InlineData("TakeBytes", """{"Data":{"message":"no base64!"}}""")]
    public async Task A_failure_is_never_a_success_to_the_host(string function, string envelope)
    {
        await using var handler = await RunningHandler.StartAsync(typeof(QueueReaders), typeof(FailingQueues));

        var answer = await handler.TriggerAsync(function, envelope);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains($"Function {function} (an-invocation) failed with", handler.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("wereld", handler.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_of_the_largest_size_arrives_whole_on_a_connection_that_just_carried_a_broken_one()
    {
        await using var handler = await RunningHandler.StartAsync(typeof(QueueReaders));
        var message = string.Concat(Enumerable.Repeat("zörg \"wereld\" ", 3_400));
        var envelope = JsonSerializer.Serialize(new { Data = new { message = JsonSerializer.Serialize(message) }, Metadata = new { } });

        var broken = await handler.TriggerAsync("TakeText", envelope[..^5]);
        var whole = await handler.TriggerAsync("TakeText", envelope);

        Assert.Equal((HttpStatusCode.InternalServerError, HttpStatusCode.OK), (broken.StatusCode, whole.StatusCode));
        Assert.Equal([message], handler.Seen.Values);
    }

    [Theory]
    [InlineData("Host", "naober.example")]
    [InlineData("Host", "localhost")]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("x-forwarded-host", "naober.example")]
    [InlineData("X-ARR-LOG-ID", "1")]
    [InlineData("DISGUISED-HOST", "naober.example")]
    public async Task A_request_of_the_public_does_not_reach_a_trigger(string header, string value)
    {
        await using var handler = await RunningHandler.StartAsync(typeof(QueueReaders));

        var answer = await handler.TriggerAsync("TakeText", TextMessage, (header, value));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(handler.Seen.Values);
    }

    [Fact]
    public async Task The_function_is_cancelled_when_the_host_gives_up()
    {
        await using var handler = await RunningHandler.StartAsync(typeof(PatientFunction));
        using var giveUp = new CancellationTokenSource();
        using var content = new StringContent(TextMessage, Encoding.UTF8, "application/json");

        var call = handler.Http.PostAsync(new Uri("/Wait", UriKind.Relative), content, giveUp.Token);
        await Testing.Eventually.TrueAsync("the function's start", () => Task.FromResult(handler.Seen.Values.Count == 1));
        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await Testing.Eventually.TrueAsync("the function's cancellation", () => Task.FromResult(handler.Seen.Values.Count == 2));
    }

    private static async Task AssertDoneAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal(Answer, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
