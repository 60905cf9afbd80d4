using Naober.Core.Organisations;
using Naober.Functions.Adapters.Storage;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.Contracts;

public abstract class ResidentHostsContract
{
    protected static readonly CancellationToken Ct = CancellationToken.None;
    private static readonly DateTimeOffset Nine = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private readonly ITourStops _tour;
    private readonly IResidentHosts _hosts;

    private protected ResidentHostsContract(ITourStops tour, IResidentHosts hosts) => (_tour, _hosts) = (tour, hosts);

    [Fact]
    public async Task A_resident_comes_back_as_written_down_with_the_visit()
    {
        var host = await SetAsync();

        Assert.Equivalent(host, await _hosts.FindAsync(host.Visit, Ct), strict: true);
        Assert.Single(await _hosts.ListAsync(Ct));
        Assert.True((await _tour.FindAsync(host.Visit, Ct))!.Stop is { ResidentHost: true, Host: null });
    }

    [Fact]
    public async Task When_somebody_saved_the_visit_first_nothing_is_kept_of_the_resident()
    {
        var stored = await _tour.PublishAsync("almen", 3, Nine);
        await _tour.SaveAsync(stored.Stop with { Theme = "soep" }, stored, Ct);

        Assert.False(await _hosts.SaveAsync(stored.Stop.WithResidentHost(), stored, HostOf(stored), Ct));

        Assert.Empty(await _hosts.ListAsync(Ct));
    }

    [Fact]
    public async Task Another_host_takes_the_place_of_the_resident_and_nothing_is_left()
    {
        var first = await SetAsync();
        var stored = (await _tour.FindAsync(first.Visit, Ct))!;
        var second = first with { Since = Nine.AddHours(1) };
        Assert.True(await _hosts.SaveAsync(stored.Stop, stored, second, Ct));
        Assert.Equivalent(second, await _hosts.FindAsync(first.Visit, Ct), strict: true);

        stored = (await _tour.FindAsync(first.Visit, Ct))!;
        Assert.True(await _hosts.SaveAsync(stored.Stop.WithHost(new PersonId("anna")), stored, host: null, Ct));

        Assert.Null(await _hosts.FindAsync(first.Visit, Ct));
        Assert.True((await _tour.FindAsync(first.Visit, Ct))!.Stop is { ResidentHost: false, Host.Value: "anna" });
    }

    [Fact]
    public async Task What_is_destroyed_is_gone_and_the_visit_stays()
    {
        var host = await SetAsync();

        await _hosts.RemoveAsync(host.Visit, Ct);
        await _hosts.RemoveAsync(host.Visit, Ct);

        Assert.Null(await _hosts.FindAsync(host.Visit, Ct));
        Assert.NotNull(await _tour.FindAsync(host.Visit, Ct));
    }

    protected async Task<ResidentHost> SetAsync()
    {
        var stored = await _tour.PublishAsync("almen", 3, Nine);
        var host = HostOf(stored);
        Assert.True(await _hosts.SaveAsync(stored.Stop.WithResidentHost(), stored, host, Ct));
        return host;
    }

    private static ResidentHost HostOf(StoredStop stored) => new(stored.Stop.Id, new DateOnly(2026, 11, 20), Nine, Storage.Content());
}

public sealed class FakeResidentHostsTests : ResidentHostsContract
{
    public FakeResidentHostsTests()
        : this(new FakeTourStops())
    {
    }

    private FakeResidentHostsTests(FakeTourStops tour)
        : base(tour, new FakeResidentHosts(tour))
    {
    }
}

[Collection(nameof(Storage))]
public sealed class TableResidentHostsTests : ResidentHostsContract
{
    private readonly TableSealedRows _rows;

    public TableResidentHostsTests(Storage storage)
        : this(storage.Table())
    {
    }

    private TableResidentHostsTests(NaoberTable table)
        : base(new TableTourStops(table), new TableResidentHosts(table)) => _rows = new TableSealedRows(table);

    [Fact]
    public async Task The_key_of_a_resident_is_wrapped_anew_with_all_others()
    {
        var host = await SetAsync();
        var newer = new WrappedKey("k20261201", [9, 9]);

        var row = Assert.Single(await _rows.ListAsync(newer.KeyId, Ct));
        Assert.Equal((SealedKind.Content, host.Visit.Value), (row.Kind, row.Id.Value));
        Assert.True(await _rows.SaveAsync(row, newer, Ct));

        Assert.Empty(await _rows.ListAsync(newer.KeyId, Ct));
    }
}
