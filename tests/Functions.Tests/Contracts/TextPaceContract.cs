using Naober.Core.Routing;
using Naober.Functions.Adapters.Storage;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.Contracts;

public abstract class TextPaceContract
{
    private static readonly DateTimeOffset Nine = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private readonly ITextPace _pace;

    private protected TextPaceContract(ITextPace pace) => _pace = pace;

    [Fact]
    public async Task Texts_go_a_second_apart_and_who_must_wait_longer_comes_back()
    {
        Assert.Equal(new Slot(Nine, Reserved: true), await TakeAsync(Nine));
        Assert.Equal(new Slot(Nine.AddSeconds(1), Reserved: true), await TakeAsync(Nine));
        Assert.Equal(new Slot(Nine.AddSeconds(2), Reserved: false), await TakeAsync(Nine));
    }

    [Fact]
    public async Task Of_many_who_ask_at_once_no_two_get_the_same_moment()
    {
        var slots = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => TakeAsync(Nine))));

        Assert.Equal([Nine, Nine.AddSeconds(1)], slots.Where(s => s.Reserved).Select(s => s.At).Order());
    }

    private Task<Slot> TakeAsync(DateTimeOffset now) => _pace.TakeAsync(now, CancellationToken.None);
}

public sealed class FakeTextPaceTests() : TextPaceContract(new FakeTextPace());

[Collection(nameof(Storage))]
public sealed class TableTextPaceTests(Storage storage) : TextPaceContract(new TableTextPace(storage.Table()));
