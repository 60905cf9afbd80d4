using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Naober.Compat.Tests.Worker;

internal sealed record SampleMessage(int V, string Sid);

internal sealed class QueueReaders(Seen seen)
{
    [Function("TakeText")]
    public void TakeText([QueueTrigger("q")] string message) => seen.Add(message);

    [Function("TakeRecord")]
    public Task TakeRecordAsync([QueueTrigger("q")] SampleMessage message)
    {
        seen.Add(message);
        return Task.CompletedTask;
    }

    [Function("TakeBytes")]
    public void TakeBytes([QueueTrigger("q")] byte[] message) => seen.Add(message);
}

internal sealed class MetadataReader(Seen seen)
{
    [Function("ReadMetadata")]
    public void Run([QueueTrigger("q")] string message, FunctionContext context) => seen.Add(
        $"{context.InvocationId} {context.FunctionDefinition.Name} {context.BindingContext.BindingData["DequeueCount"]} " +
        $"{context.BindingContext.BindingData["id"]} request: {(context.GetHttpContext() is null ? "none" : message)}");
}

internal sealed class TimerReader(Seen seen)
{
    [Function("Sweep")]
    public void Run([TimerTrigger("0 */5 * * * *")] TimerInfo timer) => seen.Add(timer.ScheduleStatus is { } status
        ? $"{timer.IsPastDue} {status.Last:O} {status.Next:O} {status.LastUpdated:O}"
        : $"{timer.IsPastDue} no status");
}

internal static class TriggersInManyShapes
{
    [Function("NoResult")]
    public static void NoResult([QueueTrigger("q")] string message) => ArgumentNullException.ThrowIfNull(message);

    [Function("PlainTask")]
    public static Task PlainTask([QueueTrigger("q")] string message) => Task.FromResult<IResult>(TypedResults.NoContent());

    [Function("TaskWithAResult")]
    public static Task<IResult> TaskWithAResult([QueueTrigger("q")] string message) => Task.FromResult<IResult>(TypedResults.NoContent());
}

internal static class FailingQueues
{
    [Function("Fails")]
    public static void Fails([QueueTrigger("q")] string message) => throw new JsonException(message);

    [Function("FailsAsync")]
    public static async Task FailsAsync([QueueTrigger("q")] string message)
    {
        await Task.Yield();
        throw new JsonException(message);
    }

    [Function("Writes204")]
    public static void Writes204([QueueTrigger("q")] string message, FunctionContext context) => context.GetHttpContext()!.Response.StatusCode = 204;
}

internal sealed class PatientFunction(Seen seen)
{
    [Function("Wait")]
    public async Task RunAsync([QueueTrigger("q")] string message, CancellationToken ct)
    {
        seen.Add(message);
        try
        {
            await Task.Delay(Timeout.Infinite, ct);
        }
        finally
        {
            seen.Add("cancelled");
        }
    }
}
