using System.Text.Json;
using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Core.Texts;
using Naober.Core.Triage;
using Naober.Core.Triage.Lexicon;
using Naober.Core.Villages;
using Naober.Testing;

namespace Naober.Core.Tests;

/// <summary>The pack of Lochem as it stands in config, and a signal to change with <c>with</c>.</summary>
internal static class Lochem
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static OrganisationPack Pack { get; } = Read<OrganisationPack>("organisation.json");

    public static VillagesPack Villages { get; } = Read<VillagesPack>("villages.json");

    public static TextBook Texts { get; } =
        TextBookReader.Read(
            from file in System.IO.Directory.GetFiles(Path.Combine(Repository.Root, "config", "texts"), "*.txt").Order()
            select (Path.GetFileName(file), File.ReadAllText(file)),
            out var wrong) ?? throw new InvalidOperationException(string.Join('\n', wrong));

    public static TimeZoneInfo Amsterdam { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static Organisation Organisation { get; } = Read(Pack);

    public static WordLists WordLists { get; } =
        WordListReader.Read(
            from file in System.IO.Directory.GetFiles(Path.Combine(Repository.Root, "config", "triage"), "*.txt")
            select (Path.GetFileName(file), File.ReadAllText(file)),
            out var faults) ?? throw new InvalidOperationException(string.Join('\n', faults));

    public static Gazetteer Gazetteer { get; } = new([.. Organisation.Villages.Values], WordLists.OrdinaryWords, WordLists.AmbiguousVillages);

    public static Reader Reader { get; } = new(Gazetteer, WordLists);

    /// <summary>The organisation of a pack that is good.</summary>
    public static Organisation Read(OrganisationPack pack) =>
        PackReader.Read(pack, Villages, Texts, Amsterdam, out var errors) ?? throw new InvalidOperationException(string.Join('\n', errors));

    public static Person Person(string id) => Organisation.People[new PersonId(id)];

    public static PhoneNumber Number(string text) =>
        PhoneNumber.TryParse(text, out var number) ? number! : throw new FormatException($"'{text}' is no number.");

    /// <summary>Monday 23 November 2026, ten o'clock in Lochem.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Who looks first, when nobody is away.</summary>
    public static Routed Route(RoutingCase about) => Router.Choose(Organisation, about, Now, Load.None);

    /// <inheritdoc cref="Route"/>
    public static PersonId Receiver(string? village, bool safeRoute = false, Urgency urgency = Urgency.Normal, params PersonId[] barred) => Route(
        new RoutingCase(village is null ? null : new VillageId(village), Theme.Loneliness, urgency, Danger.None, safeRoute, barred)).Receiver;

    /// <summary>An ordinary worry from Almen that waits for Anna.</summary>
    public static Signal ASignal() => new()
    {
        Id = SignalId.FromSms("SM1"),
        Channel = Channel.Sms,
        Sender = new SenderKey("abc"),
        ReceivedAt = new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero),
        Village = new VillageId("almen"),
        Theme = Theme.Loneliness,
        Urgency = Urgency.Normal,
        Danger = Danger.None,
        SafeRoute = false,
        Receiver = new PersonId("anna"),
        State = SignalState.Routed,
        Trail = [MoveKind.Received],
    };

    private static T Read<T>(string file) =>
        JsonSerializer.Deserialize<T>(File.ReadAllBytes(Path.Combine(Repository.Root, "config", "lochem", file)), Json)!;
}
