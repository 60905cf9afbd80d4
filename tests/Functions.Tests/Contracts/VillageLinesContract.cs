using Naober.Core.Organisations;
using Naober.Core.Tour;
using Naober.Core.Villages;
using Naober.Functions.Adapters.Storage;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.Contracts;

public abstract class VillageLinesContract
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    private readonly IVillageLines _lines;

    private protected VillageLinesContract(IVillageLines lines) => _lines = lines;

    private static VillageLines Almen { get; } = new(
        new VillageId("almen"), "Veel mensen willen samen wandelen.", "Er loopt nu een groep.", new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero), new PersonId("els"));

    [Fact]
    public async Task There_is_nothing_to_begin_with() => Assert.Null(await _lines.FindAsync(Almen.Village, Ct));

    [Fact]
    public async Task Lines_come_back_as_they_were_and_only_for_their_village()
    {
        Assert.True(await _lines.SaveAsync(Almen, null, Ct));

        Assert.Equal(Almen, (await _lines.FindAsync(Almen.Village, Ct))!.Lines);
        Assert.Null(await _lines.FindAsync(new VillageId("laren"), Ct));
    }

    [Fact]
    public async Task Of_two_who_save_at_once_one_is_refused()
    {
        await _lines.SaveAsync(Almen, null, Ct);
        var read = await _lines.FindAsync(Almen.Village, Ct);

        Assert.False(await _lines.SaveAsync(Almen with { Did = "Nog niets." }, null, Ct));
        Assert.True(await _lines.SaveAsync(Almen with { Did = "Een groep." }, read, Ct));
        Assert.False(await _lines.SaveAsync(Almen with { Did = "Nog niets." }, read, Ct));
        Assert.False(await _lines.RemoveAsync(read!, Ct));

        Assert.Equal("Een groep.", (await _lines.FindAsync(Almen.Village, Ct))!.Lines.Did);
    }

    [Fact]
    public async Task What_is_taken_away_is_gone_and_can_be_taken_away_once()
    {
        await _lines.SaveAsync(Almen, null, Ct);
        var read = (await _lines.FindAsync(Almen.Village, Ct))!;

        Assert.True(await _lines.RemoveAsync(read, Ct));
        Assert.False(await _lines.RemoveAsync(read, Ct));

        Assert.Null(await _lines.FindAsync(Almen.Village, Ct));
    }
}

public sealed class FakeVillageLinesTests() : VillageLinesContract(new FakeVillageLines());

[Collection(nameof(Storage))]
public sealed class TableVillageLinesTests(Storage storage) : VillageLinesContract(new TableVillageLines(storage.Table()));
