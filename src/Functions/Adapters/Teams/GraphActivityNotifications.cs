using System.Buffers.Binary;
using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.Teamwork.SendActivityNotification;
using Naober.Core.Signals;
using Naober.Functions.Ports;
using Naober.Functions.Settings;
using Person = Naober.Core.Organisations.Person;

namespace Naober.Functions.Adapters.Teams;

/// <summary>Teams activity notifications through Graph.</summary>
public sealed class GraphActivityNotifications(GraphCalls graph, GraphOptions options, PublicAddress address) : IActivityNotifications
{
    private const string Tab = "bericht";

    public Task<SendOutcome> SendAsync(Person person, SignalId signal, bool urgent, string summary, CancellationToken ct)
    {
        var order = new SendActivityNotificationPostRequestBody
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
        };
        return graph.SendAsync(
            signal, g => g.Users[person.EntraId.ToString()].Teamwork.SendActivityNotification.PostAsync(order, cancellationToken: ct), ct);
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
}
