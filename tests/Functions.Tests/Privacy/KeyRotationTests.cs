using Microsoft.Extensions.DependencyInjection;
using Naober.Core.Signals;
using Naober.Functions.Adapters.Storage;
using Naober.Functions.Messages;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;
using Naober.Testing;
using Xunit;

namespace Naober.Functions.Tests.Privacy;

public sealed class KeyRotationTests
{
    private const string Worry = "Mijn buurvrouw Truus in Almen ziet niemand meer. Dorpsstraat 12 in Almen";
    private const string First = "k20260101";

    private static readonly string NewKey = Convert.ToBase64String([.. Enumerable.Repeat((byte)7, 32)]);
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public async Task Keys_are_replaced_under_load_without_a_failed_request_and_nothing_is_left_under_the_old_one()
    {
        await using var azurite = await Azurite.StartAsync();
        var storage = ("Storage", (string?)azurite.ConnectionString);
        var (before, ready, after, only) = (
            App.With(storage),
            App.With(storage, (App.SecondKey, NewKey), ("Sealing:With", First)),
            App.With(storage, (App.SecondKey, NewKey)),
            App.With(storage, (App.SecondKey, NewKey), (App.FirstKey, null)));
        var world = new World { KeepsInTable = true, App = before };
        for (var number = 0; number < 12; number++)
        {
            await TellAsync(world, number);
        }

        var failures = new List<string>();
        world.App = ready; // every instance opens with both before one seals with the new
        await LoadAsync(world, failures, from: 12);
        world.App = after;
        await Task.WhenAll(LoadAsync(world, failures, from: 18), TickUntilDoneAsync(world));
        await world.RunUntilQuietAsync(); // what was in flight under the old key is recorded as it is
        await world.TickAsync("RewrapKeys");

        Assert.Empty(failures);
        Assert.Empty(world.Faults);
        Assert.Empty(await ((ISealedRows)world.PortOf(typeof(ISealedRows))).ListAsync("k20261201", Ct));
        var rows = await after.Real.GetRequiredService<NaoberTable>().QueryAsync($"PartitionKey eq '{world.Organisation.Id}'", Ct);
        Assert.DoesNotContain(rows, r => r.ContainsKey("KeyId") && r.GetString("KeyId") == First);
        world.App = only;
        for (var number = 0; number < 24; number++)
        {
            Assert.Contains("ziet niemand meer", (await ReadAsync(world, number)).Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_got_stuck_on_the_way_in_is_sealed_anew_within_and_without()
    {
        var world = new World();
        await world.ReceiveTextAsync(SidOf(1), "+31612345678", Worry);
        world.Signals.Down = true;
        await world.RunUpToAsync(QueueNames.SignalReceivedPoison);
        world.Signals.Down = false;
        await world.RunUntilQuietAsync();
        world.App = App.TwoKeys;

        await world.TickAsync("RewrapKeys");

        world.App = App.With((App.SecondKey, NewKey), (App.FirstKey, null));
        var stuck = Assert.Single(world.Stuck.All).Message.Id;
        Assert.Equal(302, (await world.AskAsync(TestRequest.Post($"/werk/vastgelopen/{stuck}").As(world.Person("els")))).Status);
        await world.RunUntilQuietAsync();
        Assert.Contains("ziet niemand meer", (await ReadAsync(world, 1)).Body, StringComparison.Ordinal);
        Assert.Empty(world.Stuck.All);
    }

    [Fact]
    public async Task A_lost_key_costs_only_what_is_sealed_under_it_and_is_named()
    {
        var world = new World();
        await TellAsync(world, 1);
        world.App = App.With((App.SecondKey, NewKey), (App.FirstKey, null));
        await TellAsync(world, 2);

        await world.TickAsync("RewrapKeys");
        await world.TickAsync("RewrapKeys");

        Assert.Empty(world.Faults);
        var standing = Assert.Single(await world.Standings.ListAsync(Ct));
        Assert.Equal((2, First), (standing.Left, standing.Detail)); // the text and the names
        Assert.Equal(200, (await ReadAsync(world, 1)).Status);
        Assert.Contains("ziet niemand meer", (await ReadAsync(world, 2)).Body, StringComparison.Ordinal);
        Assert.Contains("cannot be sealed anew", world.Log.Text, StringComparison.Ordinal);
        Assert.Contains("Er ontbreekt een sleutel", (await world.AskAsync(TestRequest.Get("/beheer").As(world.Person("els")))).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_key_does_not_keep_later_texts_from_being_taken_in()
    {
        var world = new World();
        await TellAsync(world, 1);
        world.App = App.With((App.SecondKey, NewKey), (App.FirstKey, null));
        world.Twilio.ComesIn(SidOf(2), "+31612345002", Worry);

        world.Clock.Advance(TimeSpan.FromMinutes(6));
        await world.TickAsync("ReconcileInbound");
        await world.RunUntilQuietAsync();

        Assert.Empty(world.Faults);
        Assert.Equal(2, world.Signals.All.Count);
    }

    private static string SidOf(int number) => $"SM{number:D32}";

    private static async Task TellAsync(World world, int number)
    {
        await world.ReceiveTextAsync(SidOf(number), $"+316{12_345_000 + number}", Worry);
        await world.RunUntilQuietAsync();
    }

    private static Task<Answer> ReadAsync(World world, int number) =>
        world.AskAsync(TestRequest.Get($"/werk/signaal/{SignalId.FromSms(SidOf(number))}").As(world.Person("anna")));

    // New texts, readers and moves, all at once; the last text stays on its queue.
    private static Task LoadAsync(World world, List<string> failures, int from) => Task.WhenAll(Enumerable.Range(0, 6).Select(async n =>
    {
        var number = from + n;
        var answers = new List<Answer?> { await world.ReceiveTextAsync(SidOf(number), $"+316{12_345_000 + number}", Worry) };
        foreach (var old in Enumerable.Range(2 * n, 2))
        {
            answers.Add(await ReadAsync(world, old));
            answers.Add(await world.AskAsync(TestRequest.PickUp(SignalId.FromSms(SidOf(old))).As(world.Person("anna"))));
            answers.Add(await world.AskAsync(
                TestRequest.Move(SignalId.FromSms(SidOf(old)), "notitie", ("tekst", $"Gebeld {from}"), ("nummer", $"{from:D32}")).As(world.Person("anna"))));
        }

        lock (failures)
        {
            failures.AddRange(answers.Where(a => a is not { Status: 200 or 302 }).Select(a => $"{a?.Status}: {a?.Body}"));
        }
    }));

    private static async Task TickUntilDoneAsync(World world)
    {
        for (var round = 0; round < 5; round++)
        {
            await world.TickAsync("RewrapKeys");
        }
    }
}
