using System.Text;
using Azure.Storage.Queues;
using Naober.Testing;
using Xunit;

namespace Naober.Tools.Tests.LocalHost;

/// <summary>One Azurite for all tests of queues; each test has queues of its own.</summary>
[CollectionDefinition(Name)]
public sealed class Storage : IAsyncLifetime, ICollectionFixture<Storage>
{
    public const string Name = "LocalHost with storage";

    private Azurite _azurite = null!;

    public string ConnectionString => _azurite.ConnectionString;

    public async ValueTask InitializeAsync() => _azurite = await Azurite.StartAsync();

    public ValueTask DisposeAsync() => _azurite.DisposeAsync();

    /// <summary>A queue whose texts are seen and sent as they are.</summary>
    public QueueClient Queue(string name) => new(ConnectionString, name);

    /// <summary>Sends a text as the host expects it, and makes the queue when there is none.</summary>
    public async Task SendAsync(string queue, string text)
    {
        await Queue(queue).CreateIfNotExistsAsync();
        await Queue(queue).SendMessageAsync(Encoded(text));
    }

    /// <summary>How many messages there are, hidden ones too.</summary>
    public async Task<int> CountAsync(string queue) =>
        (await Queue(queue).ExistsAsync()).Value ? (await Queue(queue).GetPropertiesAsync()).Value.ApproximateMessagesCount : 0;

    public Task EmptyAsync(string queue) => Eventually.TrueAsync($"{queue} to be empty", async () => await CountAsync(queue) == 0);

    /// <summary>Waits for a text in a queue, just as it is there.</summary>
    public Task HoldsAsync(string queue, string text) => Eventually.TrueAsync($"{text} in {queue}", async () =>
        (await Queue(queue).ExistsAsync()).Value && (await Queue(queue).PeekMessagesAsync(32)).Value.Any(m => m.Body.ToString() == text));

    public static string Encoded(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
