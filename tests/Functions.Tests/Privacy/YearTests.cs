using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Naober.Core.Signals;
using Naober.Functions.Adapters.Storage;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;
using Naober.Pages;
using Naober.Testing;
using Xunit;

namespace Naober.Functions.Tests.Privacy;

/// <summary>
/// A year and more over real storage, day by day, each night's round first killed somewhere in the middle. What must be gone is searched for byte by
/// byte in every row of the table; what may not be gone yet must be there.
/// </summary>
public sealed class YearTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Stories = 42;
    private const int Days = 800;

    private static readonly CancellationToken Ct = CancellationToken.None;

    private readonly Dictionary<SignalId, Kept> _kept = [];
    private readonly List<string> _wrong = [];
    private Azurite _azurite = null!;
    private World _world = null!;
    private DateOnly _today;
    private List<string> _left = [];

    public async ValueTask InitializeAsync()
    {
        _azurite = await Azurite.StartAsync();
        _world = new World { KeepsInTable = true, App = App.With(("Storage", _azurite.ConnectionString)) };
    }

    public ValueTask DisposeAsync() => _azurite.DisposeAsync();

    [Fact]
    public async Task Each_kind_of_data_is_gone_on_its_day_and_not_before_and_the_counts_stay_right()
    {
        var quiet = 0;
        for (var day = 0; day < Days && quiet < 3; day += day is > 412 and < 720 ? 10 : 1) // only tombstones are left then
        {
            _world.Clock.MoveTo(new DateTimeOffset(2026, 11, 24, 1, 10, 0, TimeSpan.Zero).AddDays(day));
            _today = new DateOnly(2026, 11, 24).AddDays(day);
            await _world.TickAsync("ExpirePersonalData", new PortCalls(new StopAt(1 + (day % 11), After: day % 2 == 0)));
            await _world.TickAsync("ExpirePersonalData");
            await _world.TickAsync("ExpirePersonalData");
            quiet = await CheckAsync() && day > Stories ? quiet + 1 : 0;
            if (day < Stories)
            {
                _world.Clock.Advance(TimeSpan.FromHours(9));
                await TellAsync(day);
            }
        }

        Assert.Empty(_world.Faults);
        Assert.Empty(_wrong.Take(20));
        Assert.Empty(_left);
        Assert.Equal(3, quiet);
    }

    // What people do with it differs by the day.
    private async Task TellAsync(int day)
    {
        var (sid, number) = ($"SM{day:D32}", $"+316{10_000_000 + day}");
        var id = SignalId.FromSms(sid);
        await _world.ReceiveTextAsync(sid, number, day % 7 == 3 ? "Mijn buurman is erg eenzaam" : "Mijn buurvrouw Truus in Almen ziet niemand meer. Dorpsstraat 12 in Almen");
        await _world.RunUntilQuietAsync();
        await KeepAsync(id, whole: null);
        if (day % 7 is 0 or 1)
        {
            await AskAsync(TestRequest.PickUp(id));
            await AskAsync(TestRequest.Move(id, SignalFields.Note, (SignalFields.Text, "Gebeld, dochter komt"), (SignalFields.Nonce, new string('b', 32))));
            var notes = await ((ISignalStore)_world.PortOf(typeof(ISignalStore))).ListNotesAsync(id, Ct);
            _kept[id].Notes = [.. notes.SelectMany(n => new[] { n.WrappedKey, n.Text })];
            Assert.Equal(2, _kept[id].Notes.Length);
            await AskAsync(TestRequest.Close(id, day % 2 == 0 ? "opgepakt" : "geen-contact"));
            await _world.RunUntilQuietAsync();
            _kept[id].ClosedOn = _today;
            _kept[id].Erased = day % 2 == 1;
        }

        if (day % 7 == 2)
        {
            await _world.ReceiveTextAsync($"{sid}x", number, "Ze eet ook slecht, de arme vrouw");
            await _world.RunUntilQuietAsync();
            await KeepAsync(SignalId.FromSms($"{sid}x"), id);
        }
    }

    private Task<Answer> AskAsync(TestRequest request) => _world.AskAsync(request.As(_world.Person("anna")));

    private async Task KeepAsync(SignalId id, SignalId? whole)
    {
        var store = (ISignalStore)_world.PortOf(typeof(ISignalStore));
        var stored = (await store.FindAsync(id, Ct))!;
        var details = await store.FindDetailsAsync(id, Ct);
        _kept[id] = new Kept(
            _today, whole, stored.Signal.Sender!.Value.Value, stored.Signal.PartOf is not null,
            [stored.Content.WrappedKey, stored.Content.Text, stored.Content.Phone!, stored.Content.Notes!],
            details is null ? [] : [details.WrappedKey, details.Pieces]);
    }

    // Whether nothing at all is left but counts and how the housekeeping stands.
    private async Task<bool> CheckAsync()
    {
        var rows = await _world.App.Real.GetRequiredService<NaoberTable>().QueryAsync($"PartitionKey eq '{_world.Organisation.Id}'", Ct);
        var dump = rows.Select(r => (r.RowKey, Bytes: (byte[])[.. r.Keys.SelectMany(k => BytesOf(r[k])), .. Encoding.UTF8.GetBytes(r.RowKey)])).ToList();
        foreach (var (id, kept) in _kept)
        {
            var leader = kept.Whole is { } whole ? _kept[whole] : kept;
            var textGone = leader.Erased || _today >= leader.ReceivedOn.AddMonths(6) || (leader.ClosedOn is { } closed && _today >= closed.AddDays(30));
            var allGone = _today >= leader.ReceivedOn.AddMonths(12);
            Expect(dump, [.. kept.Content, .. kept.Notes], !textGone, $"{_today}: the text of what came {kept.ReceivedOn}");
            Expect(dump, kept.Details, !textGone && leader.ClosedOn is null, $"{_today}: the names of what came {kept.ReceivedOn}");
            Expect(dump, [Encoding.UTF8.GetBytes(kept.Sender)], !allGone, $"{_today}: the sender of what came {kept.ReceivedOn}");
            var tombstone = _today < leader.ReceivedOn.AddMonths(24);
            var mentions = dump.Where(r => !r.RowKey.StartsWith("log", StringComparison.Ordinal)) // who viewed it is kept for two years
                .Where(r => r.Bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(id.Value)) >= 0).Select(r => r.RowKey).ToList();
            if (allGone && !mentions.SequenceEqual(Enumerable.Repeat($"signal-{id}", tombstone ? 1 : 0)))
            {
                _wrong.Add($"{_today}: of what came {kept.ReceivedOn} is left: {string.Join(", ", mentions)}");
            }
        }

        var retention = (IRetention)_world.PortOf(typeof(IRetention));
        var counted = (await retention.ListCountsAsync(Ct)).Sum(c => c.Count);
        var live = (await retention.ListAsync(Ct)).Signals.Count(s => s.Signal.PartOf is null);
        if (counted + live != _kept.Values.Count(k => !k.IsPart))
        {
            _wrong.Add($"{_today}: {counted} counted and {live} live, of {_kept.Values.Count(k => !k.IsPart)}");
        }

        if (_wrong.Count > 0)
        {
            output.WriteLine(_wrong[^1]);
        }

        _left = [.. rows.Select(r => r.RowKey).Where(k => k.Split('-')[0] is not ("count" or "standing" or "shop" or "pace" or "patterns" or "logloose"))];
        return _left.Count == 0;
    }

    private void Expect(List<(string RowKey, byte[] Bytes)> dump, IEnumerable<byte[]> pieces, bool present, string what)
    {
        foreach (var piece in pieces)
        {
            if (dump.Any(r => r.Bytes.AsSpan().IndexOf(piece) >= 0) != present)
            {
                _wrong.Add($"{what} is {(present ? "gone too early" : "still there")}");
            }
        }
    }

    private static byte[] BytesOf(object? value) => value switch
    {
        byte[] bytes => bytes,
        BinaryData data => data.ToArray(),
        _ => Encoding.UTF8.GetBytes($"{value}\n"),
    };

    private sealed record Kept(DateOnly ReceivedOn, SignalId? Whole, string Sender, bool IsPart, byte[][] Content, byte[][] Details)
    {
        public DateOnly? ClosedOn { get; set; }

        public bool Erased { get; set; }

        public byte[][] Notes { get; set; } = [];
    }
}
