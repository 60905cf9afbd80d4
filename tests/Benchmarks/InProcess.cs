using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Naober.Functions;
using Naober.Functions.Flows;

namespace Naober.Benchmarks;

/// <summary>The app as Program.cs wires it, in this process.</summary>
internal static class InProcess
{
    /// <param name="settings">Under the names of environment variables.</param>
    /// <param name="counter">Counts the calls to storage.</param>
    public static IServiceCollection Services(IReadOnlyDictionary<string, string> settings, CallCounter counter)
    {
        Environment.SetEnvironmentVariable("FUNCTIONS_CUSTOMHANDLER_PORT", "1"); // asked for at once, never listened on here
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.Configuration.AddInMemoryCollection(
            settings.Select(s => KeyValuePair.Create(s.Key.Replace("__", ":", StringComparison.Ordinal), (string?)s.Value)));
        builder.Services.AddLogging(log => log.ClearProviders());
        builder.AddNaober();
        var queues = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 };
        queues.AddPolicy(counter, HttpPipelinePosition.PerRetry);
        var tables = new TableClientOptions();
        tables.AddPolicy(counter, HttpPipelinePosition.PerRetry);
        return builder.Services.AddSingleton(queues).AddSingleton(tables);
    }

    /// <summary>One invocation of a queue, a timer or a staff page: a scope of its own, in which the people are loaded, as the host's middleware does.</summary>
    public static async Task InvokeAsync<T>(IServiceProvider services, Func<T, IServiceProvider, Task> run)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CurrentOrganisation>().LoadAsync(CancellationToken.None);
        await run(ActivatorUtilities.CreateInstance<T>(scope.ServiceProvider), scope.ServiceProvider);
    }
}

/// <summary>Counts requests at an HTTP pipeline.</summary>
internal sealed class CallCounter : HttpPipelineSynchronousPolicy
{
    private int _count;

    public int Count => _count;

    public void Reset() => _count = 0;

    public override void OnSendingRequest(HttpMessage message) => Interlocked.Increment(ref _count);
}
