using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Naober.Functions;

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
}

/// <summary>Counts requests at an HTTP pipeline.</summary>
internal sealed class CallCounter : HttpPipelineSynchronousPolicy
{
    private int _count;

    public int Count => _count;

    public void Reset() => _count = 0;

    public override void OnSendingRequest(HttpMessage message) => Interlocked.Increment(ref _count);
}
