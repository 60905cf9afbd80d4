using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Naober.Compat.Tests.Worker;

internal static class FunctionsThatCannotBe
{
    [Function("NoTrigger")]
    public static void NoTrigger(string message) => ArgumentNullException.ThrowIfNull(message);

    [Function("TwoTriggers")]
    public static void TwoTriggers([QueueTrigger("q")] string message, [TimerTrigger("0 0 * * * *")] TimerInfo timer) => ArgumentNullException.ThrowIfNull(timer);

    [Function("AsyncVoid")]
    public static async void AsyncVoid([QueueTrigger("q")] string message) => await Task.FromResult(message);

    [Function("Text")]
    public static string Text([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "a")] HttpRequest request) => request.Method;

    [Function("TaskOfText")]
    public static Task<string> TaskOfText([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "b")] HttpRequest request) => Task.FromResult(request.Method);

    [Function("ValueTaskAnswer")]
    public static ValueTask ValueTaskAnswer([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "c")] HttpRequest request) => default;

    [Function("Hidden")]
    internal static void Hidden([QueueTrigger("q")] string message) => ArgumentNullException.ThrowIfNull(message);
}

internal static class UnknownParameter
{
    [Function("UnknownParameter")]
    public static void Run([QueueTrigger("q")] string message, TimeProvider clock) => ArgumentNullException.ThrowIfNull(clock);
}

internal static class UnparsedBody
{
    [Function("UnparsedBody")]
    public static void Run([HttpTrigger(AuthorizationLevel.Anonymous, "post")] SampleMessage body) => ArgumentNullException.ThrowIfNull(body);
}

internal static class RouteValueOfAnotherKind
{
    [Function("RouteValueOfAnotherKind")]
    public static void Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "x/{when}")] HttpRequest request, DateTimeOffset when) =>
        ArgumentOutOfRangeException.ThrowIfEqual(when, default);
}

internal static class WrongTimer
{
    [Function("WrongTimer")]
    public static void Run([TimerTrigger("0 0 * * * *")] string timer) => ArgumentNullException.ThrowIfNull(timer);
}

internal static class MessageOfAzure
{
    [Function("MessageOfAzure")]
    public static void Run([QueueTrigger("q")] BinaryData message) => ArgumentNullException.ThrowIfNull(message);
}
