using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Functions.Adapters.Storage;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.Contracts;

public abstract class PaceContract
{
    private static readonly DateTimeOffset Nine = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly CancellationToken Ct = CancellationToken.None;

    private readonly IPace _pace;

    private protected PaceContract(IPace pace) => _pace = pace;

    [Fact]
    public async Task The_first_goes_at_once_and_the_second_right_after()
    {
        Assert.Equal(new Slot(Nine, Reserved: true), await TakeAsync(Nine));
        Assert.Equal(new Slot(Nine + Pace.Interval, Reserved: true), await TakeAsync(Nine));
    }

    [Fact]
    public async Task Of_eight_who_ask_at_once_over_and_over_no_two_get_the_same_moment()
    {
        var taken = (await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            var mine = new List<Slot>();
            for (var i = 0; i < 5; i++)
            {
                mine.Add(await TakeAsync(Nine));
            }

            return mine;
        })))).SelectMany(t => t).ToList();

        var slots = taken.Where(t => t.Reserved).Select(t => t.At).Order().ToList();
        Assert.Equal(5, slots.Count); // 0, 250, 500, 750 and 1000 milliseconds from now
        Assert.Equal(slots.Count, slots.Distinct().Count());
        Assert.All(slots.Zip(slots.Skip(1)), pair => Assert.True(pair.Second - pair.First >= Pace.Interval));
        Assert.All(taken.Where(t => !t.Reserved), t => Assert.True(t.At > Nine + Pace.ShortWait));
    }

    [Fact]
    public async Task Nobody_gets_a_slot_before_the_moment_that_Graph_asked_for()
    {
        await _pace.HoldAsync(Nine.AddHours(1), Ct);
        await _pace.HoldAsync(Nine.AddMinutes(1), Ct); // an earlier one changes nothing

        Assert.Equal(new Slot(Nine.AddHours(1), Reserved: false), await TakeAsync(Nine));
        Assert.Equal(new Slot(Nine.AddHours(1), Reserved: true), await TakeAsync(Nine.AddHours(1)));
    }

    [Fact]
    public async Task A_hold_and_takes_at_once_lose_neither()
    {
        var takes = Enumerable.Range(0, 4).Select(_ => Task.Run(() => TakeAsync(Nine)));
        await Task.WhenAll([.. takes, Task.Run(() => _pace.HoldAsync(Nine.AddHours(1), Ct))]);

        Assert.Equal(Nine.AddHours(1), (await TakeAsync(Nine.AddHours(1))).At);
        Assert.False((await TakeAsync(Nine)).Reserved);
    }

    private Task<Slot> TakeAsync(DateTimeOffset now) => _pace.TakeAsync(now, Ct);
}

public sealed class FakePaceTests() : PaceContract(new FakePace());

[Collection(nameof(Storage))]
public sealed class TablePaceTests : PaceContract
{
    private readonly NaoberTable _table;

    public TablePaceTests(Storage storage)
        : this(storage.Table())
    {
    }

    private TablePaceTests(NaoberTable table)
        : base(On(table)) => _table = table;

    [Fact]
    public async Task Two_instances_that_take_turns_never_get_the_same_moment()
    {
        TablePace[] instances = [On(_table), On(_table)];
        var now = new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
        var slots = new List<Slot>();
        foreach (var one in (int[])[0, 0, 0, 1, 1, 1, 0, 1, 0, 0])
        {
            slots.Add(await instances[one].TakeAsync(now, CancellationToken.None));
            now = slots[^1].At;
        }

        Assert.All(slots, s => Assert.True(s.Reserved));
        Assert.Equal(slots.Count, slots.Select(s => s.At).Distinct().Count());
    }

    [Fact]
    public async Task Whom_another_instance_could_not_reach_is_forgotten_by_who_reaches_them()
    {
        var now = new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
        var anna = new Unreached(new PersonId("anna"), "404", now);
        var pace = On(_table);
        var mine = new TableUnreached(_table, pace);
        await pace.TakeAsync(now, CancellationToken.None);
        await pace.TakeAsync(now.AddSeconds(1), CancellationToken.None); // alone, as far as it knows

        await new TableUnreached(_table, On(_table)).AddAsync(anna, CancellationToken.None);
        Assert.True((await pace.TakeAsync(now.AddSeconds(2), CancellationToken.None)).Reserved);
        await mine.RemoveAsync(anna.Person, CancellationToken.None);

        Assert.Empty(await mine.ListAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Without_a_limit_everybody_goes_at_once()
    {
        var pace = new TablePace(_table, new PaceOptions(Unlimited: true));
        var now = new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(new Slot(now, Reserved: true), await pace.TakeAsync(now, CancellationToken.None));
        }
    }

    private static TablePace On(NaoberTable table) => new(table, new PaceOptions(Unlimited: false));
}
