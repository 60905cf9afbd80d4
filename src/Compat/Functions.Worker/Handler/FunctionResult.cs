using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;

namespace Naober.Compat.Worker;

/// <summary>
/// Takes a function's result, by its <em>declared</em> return type: what a plain Task carries at run time
/// (<see cref="Task.CompletedTask"/> is a Task of something internal) is nobody's result.
/// </summary>
internal abstract class FunctionResult
{
    public abstract ValueTask<object?> TakeAsync(object? returned);

    public static bool IsSupported(Type declared, Trigger trigger) =>
        declared == typeof(void)
        || declared == typeof(Task)
        || (ValueOfTask(declared) is { } value ? trigger is not Trigger.Http || IsAnswer(value) : trigger is Trigger.Http && IsAnswer(declared));

    public static FunctionResult For(Type declared) =>
        declared == typeof(void) ? Nothing.Instance
        : declared == typeof(Task) ? PlainTask.Instance
        : ValueOfTask(declared) is not { } value ? Direct.Instance
        : value == typeof(IResult) ? new TaskOf<IResult>()
        : (FunctionResult)Activator.CreateInstance(typeof(TaskOf<>).MakeGenericType(value))!;

    /// <summary>Answers the request with the result; nothing to do when the function wrote the response itself.</summary>
    public static Task WriteAsync(object? result, HttpContext http) => result switch
    {
        IResult answer => answer.ExecuteAsync(http),
        IActionResult action => action.ExecuteResultAsync(new ActionContext(http, http.GetRouteData(), new ActionDescriptor())),
        _ => Task.CompletedTask,
    };

    private static bool IsAnswer(Type type) => type.IsAssignableTo(typeof(IResult)) || type.IsAssignableTo(typeof(IActionResult));

    private static Type? ValueOfTask(Type declared) =>
        declared.IsGenericType && declared.GetGenericTypeDefinition() == typeof(Task<>) ? declared.GetGenericArguments()[0] : null;

    private sealed class Nothing : FunctionResult
    {
        public static readonly Nothing Instance = new();

        public override ValueTask<object?> TakeAsync(object? returned) => default;
    }

    private sealed class Direct : FunctionResult
    {
        public static readonly Direct Instance = new();

        public override ValueTask<object?> TakeAsync(object? returned) => new(returned);
    }

    private sealed class PlainTask : FunctionResult
    {
        public static readonly PlainTask Instance = new();

        public override ValueTask<object?> TakeAsync(object? returned) =>
            returned is Task { IsCompletedSuccessfully: true } ? default : AwaitAsync((Task)returned!);

        private static async ValueTask<object?> AwaitAsync(Task task)
        {
            await task;
            return null;
        }
    }

    private sealed class TaskOf<T> : FunctionResult
    {
        public override async ValueTask<object?> TakeAsync(object? returned) => await (Task<T>)returned!;
    }
}
