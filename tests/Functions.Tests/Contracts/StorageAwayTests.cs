using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Naober.Core.Routing;
using Naober.Functions.Messages;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.Contracts;

public sealed class StorageAwayTests
{
    // Twilio waits 15 seconds in all.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(13);

    [Fact]
    public Task Storage_that_refuses_is_unavailable() => AssertUnavailableAsync(Testing.Ports.Free(1)[0]);

    [Fact]
    public async Task Storage_that_takes_the_call_and_says_nothing_is_unavailable_in_time_to_tell_Twilio()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();

        await AssertUnavailableAsync(((IPEndPoint)silent.LocalEndpoint).Port);
    }

    private static async Task AssertUnavailableAsync(int port)
    {
        var endpoint = $"http://127.0.0.1:{port}/devstoreaccount1";
        var app = App.With(("Storage", $"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey={Convert.ToBase64String(new byte[64])};QueueEndpoint={endpoint};TableEndpoint={endpoint}"));
        var (queues, signals, standings) = (app.Real.GetRequiredService<IQueues>(), app.Real.GetRequiredService<ISignalStore>(), app.Real.GetRequiredService<IStandings>());
        var waited = Stopwatch.StartNew();

        await Assert.ThrowsAsync<StorageUnavailableException>(
            () => queues.EnqueueAsync(new Notify("s", "anna", StaffChannel.Teams, Move: 0, DateTimeOffset.UnixEpoch), TimeSpan.Zero, CancellationToken.None));

        Assert.True(waited.Elapsed < Limit, $"It took {waited.Elapsed}.");

        // A long list and a write, without the short wait of what somebody stands behind a counter for.
        await Assert.ThrowsAsync<StorageUnavailableException>(() => signals.ListOpenAsync(CancellationToken.None));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => standings.SaveAsync(new Standing(Standings.Keys, DateTimeOffset.UnixEpoch), CancellationToken.None));
    }
}
