using System.Buffers.Binary;
using Azure.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Graph.Users.Item.Teamwork.SendActivityNotification;
using Microsoft.Kiota.Authentication.Azure;
using Naober.Core.Signals;
using Naober.Functions.Ports;
using Naober.Functions.Settings;
using Person = Naober.Core.Organisations.Person;

namespace Naober.Functions.Adapters.Teams;

/// <summary>
/// Teams activity notifications through Graph. The client is made on first use: the SDK is large and a text that comes in does not
/// need it.
/// </summary>
public sealed partial class GraphActivityNotifications(GraphOptions options, PublicAddress address, ILogger<GraphActivityNotifications> logger)
    : IActivityNotifications
{
    private const string Tab = "bericht";
    private const int Unauthorized = 401;

    private readonly Lazy<GraphServiceClient> _client = new(() => Connect(options));

    public async Task<SendOutcome> SendAsync(Person person, SignalId signal, bool urgent, string summary, CancellationToken ct)
    {
        try
        {
            await _client.Value.Users[person.EntraId.ToString()].Teamwork.SendActivityNotification.PostAsync(
                new SendActivityNotificationPostRequestBody
                {
                    Topic = new TeamworkActivityTopic
                    {
                        Source = TeamworkActivityTopicSource.Text,
                        Value = "Naober",
                        WebUrl = DeepLink(signal),
                    },
                    ActivityType = urgent ? "urgentMessage" : "newMessage",
                    ChainId = ChainOf(signal),
                    PreviewText = new ItemBody { Content = summary },
                    TemplateParameters = [],
                },
                cancellationToken: ct);
            return new SendOutcome.Sent();
        }
        catch (ODataError fault)
        {
            Log.Answered(logger, signal, fault.ResponseStatusCode, fault.Error?.Code);
            return fault.ResponseStatusCode == Unauthorized
                ? new SendOutcome.Busy(RetryAfter: null)
                : new SendOutcome.Refused($"{fault.ResponseStatusCode}");
        }
        catch (GraphBusyException fault)
        {
            Log.Answered(logger, signal, fault.Status, code: null);
            return new SendOutcome.Busy(fault.RetryAfter);
        }
        catch (AuthenticationFailedException fault)
        {
            Log.NoToken(logger, fault, signal);
            return new SendOutcome.Busy(RetryAfter: null);
        }
        catch (HttpRequestException)
        {
            return new SendOutcome.Unknown();
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new SendOutcome.Unknown();
        }
    }

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

    // The same signal makes the same chain, so that Teams shows one notification however often we send it.
    private static long ChainOf(SignalId signal) =>
        BinaryPrimitives.ReadInt64BigEndian(Convert.FromHexString(signal.Value)) & long.MaxValue;

    private string DeepLink(SignalId signal)
    {
        var fallback = Uri.EscapeDataString(address.TeamsTab(signal).AbsoluteUri);
        var context = Uri.EscapeDataString($$"""{"subEntityId":"{{signal}}"}""");
        return $"https://teams.microsoft.com/l/entity/{options.TeamsAppId}/{Tab}?webUrl={fallback}&context={context}";
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Graph did not notify anybody of {Signal}: status {Status}, code {Code}.")]
        public static partial void Answered(ILogger logger, SignalId signal, int status, string? code);

        [LoggerMessage(2, LogLevel.Error, "There is no token for Graph, so nobody is notified of {Signal} by Teams. Does the identity still have its rights?")]
        public static partial void NoToken(ILogger logger, Exception fault, SignalId signal);
    }
}
