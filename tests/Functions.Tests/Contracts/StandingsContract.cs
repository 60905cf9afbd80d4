using Naober.Functions.Adapters.Storage;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.Contracts;

public abstract class StandingsContract
{
    private static readonly DateTimeOffset Nine = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private readonly IStandings _standings;

    private protected StandingsContract(IStandings standings) => _standings = standings;

    [Fact]
    public async Task Of_each_piece_the_last_is_known()
    {
        await _standings.SaveAsync(new Standing(Standings.Keys, Nine, Left: 3, "k20260101"), CancellationToken.None);
        await _standings.SaveAsync(new Standing(Standings.Expiry, Nine), CancellationToken.None);
        await _standings.SaveAsync(new Standing(Standings.Keys, Nine.AddDays(1)), CancellationToken.None);

        Assert.Equal(
            [new Standing(Standings.Expiry, Nine), new Standing(Standings.Keys, Nine.AddDays(1))], await _standings.ListAsync(CancellationToken.None));
    }
}

public sealed class FakeStandingsTests() : StandingsContract(new FakeStandings());

[Collection(nameof(Storage))]
public sealed class TableStandingsTests(Storage storage) : StandingsContract(new TableStandings(storage.Table()));
