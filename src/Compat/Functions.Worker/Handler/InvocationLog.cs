using Microsoft.Extensions.Logging;

namespace Naober.Compat.Worker;

/// <summary>
/// What is logged of a failed invocation: function, invocation, the exceptions' types and the place. Never their
/// messages: those may quote the request.
/// </summary>
internal static partial class InvocationLog
{
    public static void Failed(ILogger logger, InvokableFunction function, string invocationId, Exception failure) =>
        Failed(logger, function.Name, invocationId, Types(failure), Innermost(failure).StackTrace ?? "");

    [LoggerMessage(1, LogLevel.Error, "Function {Function} ({InvocationId}) failed with {Exceptions} {Stack}")]
    private static partial void Failed(ILogger logger, string function, string invocationId, string exceptions, string stack);

    [LoggerMessage(2, LogLevel.Warning, "Function {Function} ({InvocationId}) refused a request it could not read: {Status}")]
    public static partial void Unreadable(ILogger logger, string function, string invocationId, int status);

    [LoggerMessage(3, LogLevel.Information, "Function {Function} ({InvocationId}) was left by its caller")]
    public static partial void Left(ILogger logger, string function, string invocationId);

    [LoggerMessage(4, LogLevel.Error, "A request for function {Function} did not come from the host and was refused")]
    public static partial void NotFromTheHost(ILogger logger, string function);

    private static string Types(Exception failure)
    {
        var types = new List<string?>();
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            types.Add(cause.GetType().FullName);
        }

        return string.Join(" < ", types);
    }

    private static Exception Innermost(Exception failure)
    {
        while (failure.InnerException is { } inner)
        {
            failure = inner;
        }

        return failure;
    }
}
