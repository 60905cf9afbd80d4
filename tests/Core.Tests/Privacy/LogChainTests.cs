using System.Security.Cryptography;
using System.Text;
using Naober.Core.Privacy;
using Naober.Core.Routing;
using Naober.Core.Signals;

namespace Naober.Core.Tests.Privacy;

public sealed class LogChainTests
{
    private static readonly DateTimeOffset Nine = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly LogChain Chain = Under("key");

    private readonly LogHead _head;
    private readonly List<SealedEntry> _entries;

    public LogChainTests()
    {
        var (head, first) = Chain.Append(Chain.Empty, Enumerable.Range(0, 4).Select(EntryAt));
        (_head, var then) = Chain.Append(head, Enumerable.Range(4, 6).Select(EntryAt));
        _entries = [.. first, .. then];
    }

    [Fact]
    public void A_chain_that_nobody_touched_is_whole_in_whatever_order_it_is_read() =>
        Assert.Empty(Chain.Verify(_head, Enumerable.Reverse(_entries)));

    [Fact]
    public void A_chain_without_entries_is_whole() => Assert.Empty(Chain.Verify(Chain.Empty, []));

    public static TheoryData<string> Fields => ["who", "when", "what", "signal", "ground", "safety"];

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_changed_entry_is_found(string field)
    {
        var e = _entries[4].Entry;
        _entries[4] = _entries[4] with
        {
            Entry = field switch
            {
                "who" => e with { By = new("bert") },
                "when" => e with { At = e.At.AddTicks(1) },
                "what" => e with { Kind = EventKind.Revealed },
                "signal" => e with { Signal = SignalId.FromSms("SM9") },
                "ground" => e with { Ground = AccessGround.OwnVillage },
                _ => e with { SafeRoute = true },
            },
        };

        Assert.Equal([new LogFault(LogFaultKind.Changed, 5)], Chain.Verify(_head, _entries));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(9)]
    public void A_removed_entry_is_found(int index)
    {
        _entries.RemoveAt(index);

        Assert.Contains(new LogFault(LogFaultKind.Missing, index + 1), Chain.Verify(_head, _entries));
    }

    [Fact]
    public void A_removed_entry_is_found_when_the_rest_moves_up()
    {
        _entries.RemoveAt(4);
        var moved = _entries.Select((e, i) => e with { Place = i + 1 }).ToList();

        Assert.Contains(new LogFault(LogFaultKind.Moved, 5), Chain.Verify(_head, moved));
        Assert.NotEmpty(Chain.Verify(_head, moved.Select(e => e with { Number = e.Place })));
    }

    [Theory]
    [InlineData(0)] // where no entry can stand
    [InlineData(11)]
    public void An_inserted_entry_is_found(long place) =>
        Assert.Equal([new LogFault(LogFaultKind.Inserted, place)], Chain.Verify(_head, [.. _entries, _entries[3] with { Place = place }]));

    [Fact]
    public void An_entry_that_is_put_in_between_is_found()
    {
        var forged = _entries[4] with { Entry = EntryAt(99), Previous = _entries[3].Seal };
        List<SealedEntry> moved = [.. _entries.Take(4), forged, .. _entries.Skip(4).Select(e => e with { Place = e.Place + 1, Number = e.Number + 1 })];

        var faults = Chain.Verify(_head, moved);

        Assert.Contains(new LogFault(LogFaultKind.Changed, 5), faults);
        Assert.Contains(new LogFault(LogFaultKind.Inserted, 11), faults);
    }

    [Fact]
    public void Two_swapped_entries_are_found()
    {
        (_entries[2], _entries[6]) = (_entries[6] with { Place = 3 }, _entries[2] with { Place = 7 });
        Assert.Equal(
            [new LogFault(LogFaultKind.Moved, 3), new LogFault(LogFaultKind.Moved, 7)],
            Chain.Verify(_head, _entries).Where(f => f.Kind == LogFaultKind.Moved));

        (_entries[2], _entries[6]) = (_entries[2] with { Number = 3 }, _entries[6] with { Number = 7 });
        Assert.NotEmpty(Chain.Verify(_head, _entries));
    }

    [Fact]
    public void A_tail_that_was_cut_off_with_another_end_is_found()
    {
        var cut = _head with { Last = 8, Seal = _entries[7].Seal };

        Assert.Equal([new LogFault(LogFaultKind.HeadChanged, 8)], Chain.Verify(cut, _entries.Take(8)));
    }

    [Fact]
    public void Whoever_lacks_the_key_cannot_make_a_chain()
    {
        var (head, forged) = Under("another key").Append(Chain.Empty, Enumerable.Range(0, 4).Select(EntryAt));

        Assert.NotEmpty(Chain.Verify(head, forged));
    }

    [Fact]
    public void What_was_kept_long_enough_leaves_a_chain_that_is_whole_and_goes_on()
    {
        var dropped = Chain.Drop(_head, _entries[5]);

        Assert.Empty(Chain.Verify(dropped, _entries.Skip(6)));
        Assert.Equal([new LogFault(LogFaultKind.Inserted, 6)], Chain.Verify(dropped, _entries.Skip(5)));
        var (head, added) = Chain.Append(dropped, [EntryAt(10)]);
        Assert.Empty(Chain.Verify(head, [.. _entries.Skip(6), .. added]));
        Assert.Empty(Chain.Verify(Chain.Drop(dropped, _entries[9]), []));
    }

    private static LogChain Under(string key) =>
        new(text => Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(text))));

    private static LogEntry EntryAt(int minute) =>
        new(SignalId.FromSms("SM1"), Nine.AddMinutes(minute), new("anna"), EventKind.Viewed, AccessGround.Coordinator, SafeRoute: false);
}
