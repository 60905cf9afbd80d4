using Azure.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Graph;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Authentication.Azure;
using Naober.Core.Signals;
using Naober.Functions.Ports;

namespace Naober.Functions.Adapters.Teams;

/// <summary>
/// Microsoft Graph, and what its answers mean to whoever sends something. The client is made on first use: the SDK is large and a text that
/// comes in does not need it.
/// </summary>
public sealed partial class GraphCalls(GraphOptions options, ILogger<GraphCalls> logger)
{
    private const int Unauthorized = 401;

    private readonly Lazy<GraphServiceClient> _client = new(() => Connect(options));

    /// <param name="signal">What it is about, for the log.</param>
    public async Task<SendOutcome> SendAsync(SignalId signal, Func<GraphServiceClient, Task> send, CancellationToken ct)
    {
        var (outcome, fault) = await AskAsync(send, ct);
        switch (fault)
        {
            case ODataError error:
                Log.Answered(logger, signal, error.ResponseStatusCode, error.Error?.Code);
                break;
            case GraphBusyException busy:
                Log.Answered(logger, signal, busy.Status, code: null);
                break;
            case AuthenticationFailedException:
                Log.NoToken(logger, fault, signal);
                break;
        }

        return outcome;
    }

    /// <returns>What came of it, and what Graph or the way to it said when it was not done.</returns>
    public async Task<(SendOutcome Outcome, Exception? Fault)> AskAsync(Func<GraphServiceClient, Task> ask, CancellationToken ct)
    {
        try
        {
            await ask(_client.Value);
            return (new SendOutcome.Sent(), null);
        }
        catch (ODataError fault)
        {
            return (fault.ResponseStatusCode == Unauthorized ? new SendOutcome.Busy(RetryAfter: null) : new SendOutcome.Refused(ReasonOf(fault)), fault);
        }
        catch (GraphBusyException fault)
        {
            return (new SendOutcome.Busy(fault.RetryAfter), fault);
        }
        catch (AuthenticationFailedException fault)
        {
            return (new SendOutcome.Busy(RetryAfter: null), fault);
        }
        catch (HttpRequestException fault)
        {
            return (new SendOutcome.Unknown(), fault);
        }
        catch (OperationCanceledException fault) when (!ct.IsCancellationRequested)
        {
            return (new SendOutcome.Unknown(), fault);
        }
    }

    // Graph has no code of its own for it; the same 403 with other words is a permission that our app lacks.
    private static string ReasonOf(ODataError fault) =>
        fault.ResponseStatusCode == 403 && fault.Error?.Message?.Contains("app is installed", StringComparison.OrdinalIgnoreCase) == true
            ? SendOutcome.Refused.NotInstalled
            : $"{fault.ResponseStatusCode}";

    private static GraphServiceClient Connect(GraphOptions options)
    {
        // No retry handler of the SDK: a claim expires in a minute, so waiting is done by the queue.
        var http = new HttpClient(new GraphTransport()) { Timeout = TimeSpan.FromSeconds(20) };
        // The SDK gives its token to no other host than Graph's, unless it is named.
        var authentication = new AzureIdentityAuthenticationProvider(
            options.Credential(),
            allowedHosts: [options.BaseAddress.Host],
            observabilityOptions: null,
            isCaeEnabled: true,
            scopes: "https://graph.microsoft.com/.default");
        return new GraphServiceClient(http, authentication, options.BaseAddress.AbsoluteUri.TrimEnd('/'));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Graph did not tell anybody of {Signal}: status {Status}, code {Code}.")]
        public static partial void Answered(ILogger logger, SignalId signal, int status, string? code);

        [LoggerMessage(2, LogLevel.Error, "There is no token for Graph, so nobody is told of {Signal} by Teams or mail. Does the identity still have its rights?")]
        public static partial void NoToken(ILogger logger, Exception fault, SignalId signal);
    }
}
