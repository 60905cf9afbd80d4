using Microsoft.Extensions.DependencyInjection;
using Naober.Core.Privacy;
using Naober.Functions.Adapters.Storage;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.Contracts;

public abstract class RateLimitsContract
{
    private static readonly RateLimit Three = new("proef", 3, TimeSpan.FromMinutes(15));
    private static readonly DateTimeOffset Nine = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly CancellationToken Ct = CancellationToken.None;

    private readonly IRateLimits _limits;

    private protected RateLimitsContract(IRateLimits limits) => _limits = limits;

    [Fact]
    public async Task As_many_as_may_pass_and_the_next_hears_when_it_may_again()
    {
        for (var i = 0; i < 3; i++)
        {
            Assert.Null(await TakeAsync(Nine.AddMinutes(i)));
        }

        Assert.Equal(Nine.AddMinutes(15), await TakeAsync(Nine.AddMinutes(14)));
        Assert.Null(await TakeAsync(Nine.AddMinutes(15)));
    }

    [Fact]
    public async Task One_does_not_count_for_another_and_one_limit_not_for_another()
    {
        for (var i = 0; i < 4; i++)
        {
            await TakeAsync(Nine);
        }

        Assert.Null(await TakeAsync(Nine, "b"));
        Assert.Null(await _limits.TakeAsync(Three with { Name = "ander" }, "a", Nine, Ct));
    }

    [Fact]
    public async Task Of_many_at_once_no_more_pass_than_may()
    {
        await TakeAsync(Nine, "b"); // so that there is a table

        var taken = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => TakeAsync(Nine))));

        Assert.Equal(3, taken.Count(t => t is null));
    }

    private protected Task<DateTimeOffset?> TakeAsync(DateTimeOffset now, string who = "a") => _limits.TakeAsync(Three, who, now, Ct);
}

public sealed class FakeRateLimitsTests() : RateLimitsContract(new FakeRateLimits());

[Collection(nameof(Storage))]
public sealed class TableRateLimitsTests : RateLimitsContract
{
    private const string Address = "203.0.113.7";

    private readonly NaoberTable _table;

    public TableRateLimitsTests(Storage storage)
        : this(storage.Table())
    {
    }

    private TableRateLimitsTests(NaoberTable table)
        : base(new TableRateLimits(table, App.Default.Real.GetRequiredService<ISenderKeys>())) => _table = table;

    [Fact]
    public async Task An_address_is_never_kept_so_that_it_can_be_read()
    {
        await TakeAsync(Nine, Address);

        var row = Assert.Single(await _table.ListAsync("limit-", CancellationToken.None));
        Assert.DoesNotContain(Address, row.RowKey + string.Join(' ', row.Keys.Select(k => row[k])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_passed_is_taken_away()
    {
        await TakeAsync(Nine, Address);
        await TakeAsync(Nine, "b");

        await TakeAsync(Nine.AddMinutes(15), "c");

        Assert.Single(await _table.ListAsync("limit-", CancellationToken.None));
    }

    private static DateTimeOffset Nine => new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
}
