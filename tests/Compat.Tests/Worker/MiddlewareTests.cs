using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace Naober.Compat.Tests.Worker;

public sealed class MiddlewareTests
{
    private const string Queue = """{"Data":{"message":"\"hello\""},"Metadata":{}}""";
    private const string Timer = """{"Data":{"timer":{"IsPastDue":false}},"Metadata":{}}""";

    [Fact]
    public async Task Middleware_runs_around_every_function_the_first_one_outermost()
    {
        await using var handler = await RunningHandler.StartAsync(
            [typeof(OneOfEach)],
            static builder =>
            {
                builder.UseMiddleware<OuterMiddleware>();
                builder.UseMiddleware(static async (context, next) =>
                {
                    var seen = context.InstanceServices.GetRequiredService<Seen>();
                    seen.Add("inner in");
                    await next();
                    seen.Add("inner out");
                });
            });

        await handler.PublicAsync(HttpMethod.Get, "/page");
        await handler.TriggerAsync("Received", Queue);
        await handler.TriggerAsync("Sweep", Timer);

        Assert.Equal(
            [
                "Page in", "inner in", "page", "inner out", "Page out",
                "Received in", "inner in", "hello", "inner out", "Received out",
                "Sweep in", "inner in", "timer", "inner out", "Sweep out",
            ],
            handler.Seen.Values);
    }

    [Fact]
    public async Task Middleware_for_some_invocations_leaves_the_others_alone()
    {
        await using var handler = await RunningHandler.StartAsync(
            [typeof(OneOfEach)],
            static builder => builder
                .UseWhen<OuterMiddleware>(static context => context.GetHttpContext() is not null)
                .UseWhen(static context => context.FunctionDefinition.Name == "Sweep", static (_, _) => Task.CompletedTask));

        await handler.PublicAsync(HttpMethod.Get, "/page");
        await handler.TriggerAsync("Received", Queue);
        await handler.TriggerAsync("Sweep", Timer);

        Assert.Equal(["Page in", "page", "Page out", "hello"], handler.Seen.Values);
    }

    [Fact]
    public async Task Headers_may_be_set_before_and_after_the_function_because_its_result_is_written_last()
    {
        await using var handler = await RunningHandler.StartAsync([typeof(OneOfEach)], static builder => builder.UseMiddleware(HeadersAroundAsync));

        var answer = await handler.PublicAsync(HttpMethod.Get, "/page");

        Assert.Equal(["nosniff", "1"], [.. answer.Headers.GetValues("X-Content-Type-Options"), .. answer.Headers.GetValues("X-After")]);
    }

    [Fact]
    public async Task Headers_of_every_answer_are_also_on_the_answer_of_a_failed_function()
    {
        await using var handler = await RunningHandler.StartAsync([typeof(FailingFunctions)], static builder => builder.UseMiddleware(HeadersAroundAsync));

        var answer = await handler.PublicAsync(HttpMethod.Get, "/async");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
    }

    [Fact]
    public async Task Middleware_may_answer_instead_of_the_function()
    {
        await using var handler = await RunningHandler.StartAsync(
            [typeof(OneOfEach)],
            static builder => builder.UseMiddleware(static (context, _) =>
            {
                context.GetHttpContext()!.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            }));

        var answer = await handler.PublicAsync(HttpMethod.Get, "/page");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(handler.Seen.Values);
    }

    [Fact]
    public async Task Middleware_sees_the_functions_exception_as_it_was_thrown()
    {
        await using var handler = await RunningHandler.StartAsync(
            [typeof(FailingFunctions)],
            static builder => builder.UseMiddleware(static async (context, next) =>
            {
                try
                {
                    await next();
                }
                catch (FormatException)
                {
                    context.GetHttpContext()!.Response.StatusCode = StatusCodes.Status418ImATeapot;
                }
            }));

        var thrownAtOnce = await handler.PublicAsync(HttpMethod.Get, "/sync");
        var thrownLater = await handler.PublicAsync(HttpMethod.Get, "/async");

        Assert.Equal((418, 418), ((int)thrownAtOnce.StatusCode, (int)thrownLater.StatusCode));
    }

    [Fact]
    public async Task Failing_middleware_fails_a_trigger()
    {
        await using var handler = await RunningHandler.StartAsync(
            [typeof(OneOfEach)], static builder => builder.UseMiddleware(static (_, _) => throw new InvalidOperationException()));

        var answer = await handler.TriggerAsync("Received", Queue);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
    }

    [Fact]
    public async Task A_function_is_made_anew_for_each_invocation_from_a_scope_of_its_own()
    {
        await using var handler = await RunningHandler.StartAsync([typeof(ScopedFunction)], static builder => builder.Services.AddScoped<object>());

        await handler.TriggerAsync("Scoped", Queue);
        await handler.TriggerAsync("Scoped", Queue);

        Assert.Equal(4, handler.Seen.Values.Count);
        Assert.Same(handler.Seen.Values[0], handler.Seen.Values[1]);
        Assert.NotSame(handler.Seen.Values[0], handler.Seen.Values[2]);
    }

    private static async Task HeadersAroundAsync(FunctionContext context, Func<Task> next)
    {
        var headers = context.GetHttpContext()!.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        await next();
        headers["X-After"] = "1";
    }
}
