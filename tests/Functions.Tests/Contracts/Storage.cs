using Azure.Data.Tables;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using Naober.Core.Organisations;
using Naober.Core.Signals;
using Naober.Core.Triage;
using Naober.Core.Villages;
using Naober.Functions.Adapters.Storage;
using Naober.Functions.Messages;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;
using Naober.Testing;
using Xunit;

namespace Naober.Functions.Tests.Contracts;

[CollectionDefinition(nameof(Storage))]
public sealed class StorageCollection : ICollectionFixture<Storage>;

/// <summary>One Azurite for all contracts, reached by the app's own wiring. Every test has a partition of its own.</summary>
public sealed class Storage : IAsyncLifetime
{
    private Azurite? _azurite;
    private ServiceProvider? _services;

    internal IQueues Queues => _services!.GetRequiredService<IQueues>();

    public async ValueTask InitializeAsync()
    {
        _azurite = await Azurite.StartAsync();
        _services = App.With(("Storage", _azurite.ConnectionString)).Real;
    }

    public async ValueTask DisposeAsync()
    {
        await _services!.DisposeAsync();
        await _azurite!.DisposeAsync();
    }

    /// <summary>The table, in a partition that nobody used before.</summary>
    internal NaoberTable Table() => new(
        _services!.GetRequiredService<StorageOptions>(),
        _services!.GetRequiredService<TableClientOptions>(),
        new Pack(DirectoryContract.Pack.Organisation with { Id = Guid.NewGuid().ToString("N") }));

    /// <summary>A queue as anybody would read it, without decoding.</summary>
    internal QueueClient Raw(string queue) => new(_azurite!.ConnectionString, queue);

    internal static SignalId NewId() => SignalId.FromSms(Guid.NewGuid().ToString());

    internal static SealedContent Content(byte seed = 1) => new("k20260101", [seed, 2], [seed, 3, 4], [seed, 5], [seed, 6]);

    internal static SealedDetails Details(byte seed = 1) => new("k20260101", [seed, 7], [seed, 8, 9]);

    internal static SealedNote Note() => new(
        NewId(), new DateTimeOffset(2026, 11, 23, 11, 0, 0, TimeSpan.Zero), new PersonId("anna"), "k20260101", [1, 7], [1, 8, 9]);

    internal static SignalReceived Received() => new(
        NewId().Value,
        Channel.Sms,
        new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero),
        "abc",
        "almen",
        new MessageLabels(Intent.Signal, Theme.Money, Urgency.Urgent, Danger.NotSeen, SafeRoute: true, "pl", "laren", VillageUnsure: true, ["geldzorgen: huur", "spoed"]),
        new MessageTurn(TurnKind.OfferVillage, "almen"),
        Content(),
        Details(),
        Answered: true,
        OptedOut: true,
        Shop: "0123456789abcdef0123456789abcdef",
        Known: new MessageConversation(
            [new MessageExchange(NewId().Value, NewId().Value, DateTimeOffset.UnixEpoch, new MessageTurn(TurnKind.AskVillage), "laren", Shielded: true)],
            "almen",
            OptedOut: false,
            DateTimeOffset.UnixEpoch,
            Version: "W/1"));

    internal static Signal ASignal() => new()
    {
        Id = NewId(),
        Channel = Channel.Sms,
        Sender = new Core.Privacy.SenderKey("abc"),
        ReceivedAt = new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero).AddTicks(1234567),
        Village = new VillageId("almen"),
        MaybeVillage = new VillageId("laren"),
        Language = "pl",
        Parts = [NewId(), NewId()],
        PartOf = NewId(),
        SenderOptedOut = true,
        Rules = ["eenzaamheid: ziet niemand", "spoed"],
        Theme = Theme.Loneliness,
        Urgency = Urgency.Urgent,
        Danger = Danger.NotSeen,
        SafeRoute = false,
        Receiver = new PersonId("anna"),
        State = SignalState.Routed,
        Trail = [MoveKind.Received],
    };
}
