using System.Buffers;
using System.IO.Pipelines;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Naober.Compat.Worker;
using Naober.Core.Triage;

namespace Naober.Functions.Tests.Fakes;

/// <summary>What a client got. Headers are as they were when the answer ended.</summary>
internal sealed record Answer(int Status, string Body, IHeaderDictionary Headers);

/// <summary>
/// One invocation of one function, in a container of its own: the app's real wiring with the world's ports, each of them watched.
/// </summary>
internal sealed class Invocation(World world, PortCalls calls)
{
    public async Task<Answer> HttpAsync(TestRequest request)
    {
        await using var services = Services();
        using var body = new MemoryStream();
        var http = ContextOf(request, services, body);
        if (FunctionEntry.OfRequest(request.Method, http.Request.Path, world.App.Real) is not var (function, values))
        {
            return new Answer(StatusCodes.Status404NotFound, "", http.Response.Headers);
        }

        http.Request.RouteValues = values;
        try
        {
            await RunAsync(function, services, http, p => p.ParameterType == typeof(HttpRequest) ? http.Request : values[p.Name!]?.ToString());
        }
        catch (Exception fault) when (fault is not ProcessStopped)
        {
            world.Faults.Add(fault);
            return new Answer(StatusCodes.Status500InternalServerError, "", http.Response.Headers);
        }

        return new Answer(http.Response.StatusCode, Encoding.UTF8.GetString(body.ToArray()), http.Response.Headers);
    }

    public async Task QueueAsync(FunctionEntry function, string body)
    {
        await using var services = Services();
        var json = services.GetRequiredService<IOptions<JsonSerializerOptions>>().Value;
        await RunAsync(function, services, http: null, p => p.ParameterType == typeof(string)
            ? body
            : JsonSerializer.Deserialize(body, p.ParameterType, json) ?? throw new JsonException("The message is null."));
    }

    public async Task TimerAsync(FunctionEntry function)
    {
        await using var services = Services();
        await RunAsync(function, services, http: null, _ => new TimerInfo());
    }

    private static DefaultHttpContext ContextOf(TestRequest request, IServiceProvider services, MemoryStream body)
    {
        var http = new DefaultHttpContext { RequestServices = services, Response = { Body = body } };
        var parts = request.Target.Split('?', 2);
        http.Request.Method = request.Method;
        http.Request.Scheme = "http";
        http.Request.Host = new HostString("127.0.0.1:7071");
        http.Request.Path = PathString.FromUriComponent(parts[0]);
        http.Request.QueryString = parts.Length == 2 ? new QueryString($"?{parts[1]}") : default;
        http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = request.Target;
        foreach (var (name, value) in request.Headers)
        {
            http.Request.Headers[name] = value;
        }

        if (request.Form is { } form)
        {
            var bytes = Encoding.ASCII.GetBytes(string.Join(
                '&', form.Select(f => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(f.Value)}")));
            http.Request.ContentType = "application/x-www-form-urlencoded";
            http.Request.ContentLength = bytes.Length;
            http.Request.Body = new MemoryStream(bytes);
        }

        return http;
    }

    private async Task RunAsync(
        FunctionEntry function, IServiceProvider services, HttpContext? http, Func<ParameterInfo, object?> valueOf)
    {
        // A context without the public's request is that of a queue or a timer.
        using var envelope = http is null ? await Envelope.ReadAsync(PipeReader.Create(new ReadOnlySequence<byte>("{}"u8.ToArray())), CancellationToken.None) : null;
        var context = new InvocationContext(null!, http ?? new DefaultHttpContext { RequestServices = services }, envelope);
        FunctionExecutionDelegate run = _ => CallAsync(function, services, http, valueOf);
        foreach (var type in world.App.Middleware.Reverse())
        {
            var next = run;
            run = c => ((IFunctionsWorkerMiddleware)services.GetRequiredService(type)).Invoke(c, next);
        }

        await run(context);
        if (calls.Stopped)
        {
            throw new ProcessStopped("its end");
        }
    }

    private static async Task CallAsync(
        FunctionEntry function, IServiceProvider services, HttpContext? http, Func<ParameterInfo, object?> valueOf)
    {
        var instance = ActivatorUtilities.CreateInstance(services, function.Class);
        var result = function.Method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, [
            .. function.Method.GetParameters().Select(p => p.ParameterType == typeof(CancellationToken) ? CancellationToken.None : valueOf(p)),
        ], null);
        if (result is Task task)
        {
            await task;
            result = (task as Task<IResult>)?.Result;
        }

        if (result is IResult answer)
        {
            await answer.ExecuteAsync(http!);
        }
    }

    private ServiceProvider Services()
    {
        IServiceCollection services = new ServiceCollection();
        foreach (var service in world.App.Services)
        {
            services.Add(service);
        }

        foreach (var port in PortCalls.Ports)
        {
            services.AddSingleton(port, calls.Watch(port, world.PortOf(port)));
        }

        // The reader is pure and takes longer to make than all the rest.
        return services
            .AddSingleton(world.App.Real.GetRequiredService<Reader>())
            .AddSingleton<TimeProvider>(world.Clock)
            .AddSingleton(world.Loggers)
            .AddSingleton(typeof(ILogger<>), typeof(Logger<>))
            .BuildServiceProvider();
    }
}
