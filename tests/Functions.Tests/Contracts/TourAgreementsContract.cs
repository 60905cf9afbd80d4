using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Naober.Core.Organisations;
using Naober.Core.Tour;
using Naober.Core.Villages;
using Naober.Functions.Adapters.Storage;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.Contracts;

public abstract class TourAgreementsContract
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private static readonly DateOnly Day = new(2026, 12, 3);
    private static readonly StoredAgreement Nothing = new(new VillageAgreement(new VillageId("almen")), null);

    private readonly ITourAgreements _agreements;

    private protected TourAgreementsContract(ITourAgreements agreements) => _agreements = agreements;

    private static VillageAgreement Almen { get; } = new(new VillageId("almen"))
    {
        Priority = new Priority(1.5, "de winkel sluit", Day),
        Series = new Series(2, Day, Day.AddDays(90)),
        DecideOn = Day.AddDays(80),
        Decisions = [new VillageDecision(Day, DecisionKind.ResidentsGoOn, "de dorpsraad", "Elke week \"koffie\".", new PersonId("els"))],
        Remarks = [new VillageRemark(Day, RemarkKind.Attendance, 14, "veel nieuwe mensen"), new VillageRemark(Day, RemarkKind.Request, 3, "")],
    };

    [Fact]
    public async Task An_agreement_comes_back_as_it_was()
    {
        Assert.True(await _agreements.SaveAsync(Almen, Nothing, Ct));

        Assert.Equivalent(Almen, Assert.Single(await _agreements.ListAsync(Ct)).Agreement, strict: true);
    }

    [Fact]
    public async Task A_village_of_which_nothing_was_agreed_comes_back_empty()
    {
        Assert.True(await _agreements.SaveAsync(new VillageAgreement(new VillageId("laren")), Nothing with { Agreement = new(new VillageId("laren")) }, Ct));

        Assert.Equivalent(new VillageAgreement(new VillageId("laren")), Assert.Single(await _agreements.ListAsync(Ct)).Agreement, strict: true);
    }

    [Fact]
    public async Task Of_two_who_save_at_once_one_is_told()
    {
        Assert.True(await _agreements.SaveAsync(Almen, Nothing, Ct));
        var from = Assert.Single(await _agreements.ListAsync(Ct));

        Assert.False(await _agreements.SaveAsync(Almen, Nothing, Ct));
        Assert.True(await _agreements.SaveAsync(Almen with { Series = null }, from, Ct));
        Assert.False(await _agreements.SaveAsync(Almen, from, Ct));
        Assert.Null(Assert.Single(await _agreements.ListAsync(Ct)).Agreement.Series);
    }
}

public sealed class FakeTourAgreementsTests() : TourAgreementsContract(new FakeTourAgreements());

[Collection(nameof(Storage))]
public sealed class TableTourAgreementsTests(Storage storage) : TourAgreementsContract(new TableTourAgreements(storage.Table()));

public abstract class TourAudienceContract
{
    private protected abstract ITourAudience With(params string[] villages);

    [Fact]
    public async Task Each_village_has_as_many_as_asked_there()
    {
        var counts = await With("almen", "almen", "laren").CountAsync(CancellationToken.None);

        Assert.Equal(new Dictionary<VillageId, int> { [new("almen")] = 2, [new("laren")] = 1 }, counts);
    }

    [Fact]
    public async Task To_begin_with_nobody_asked() => Assert.Empty(await With().CountAsync(CancellationToken.None));
}

public sealed class FakeTourAudienceTests : TourAudienceContract
{
    private protected override ITourAudience With(params string[] villages)
    {
        var fake = new FakeTourAudience();
        foreach (var village in villages)
        {
            fake.Counts[new VillageId(village)] = fake.Counts.GetValueOrDefault(new VillageId(village)) + 1;
        }

        return fake;
    }
}

[Collection(nameof(Storage))]
public sealed class TableTourAudienceTests(Storage storage) : TourAudienceContract
{
    [Fact]
    public async Task Who_asked_for_two_villages_that_are_visited_together_counts_once()
    {
        var pack = App.Default.Real.GetRequiredService<Pack>();
        var tour = pack.Organisation.Tour;
        var together = pack with
        {
            Organisation = pack.Organisation with
            {
                Tour = tour with { Villages = [.. tour.Villages.Select(v => v.Id.Value == "laren" ? v with { TogetherWith = new VillageId("almen") } : v)] },
            },
        };

        var counts = await With(together, ("a", "almen"), ("a", "laren"), ("b", "laren")).CountAsync(CancellationToken.None);

        Assert.Equal(new Dictionary<VillageId, int> { [new("almen")] = 2 }, counts);
    }

    private protected override ITourAudience With(params string[] villages) =>
        With(App.Default.Real.GetRequiredService<Pack>(), [.. villages.Select((v, at) => ($"{at}", v))]);

    private TableTourAudience With(Pack pack, params (string Sender, string Village)[] reminders)
    {
        var table = storage.Table();
        foreach (var (sender, village) in reminders)
        {
            var row = new TableEntity(table.Partition, $"{Keys.ReminderPrefix}{sender}-{village}") { ["Sender"] = sender, ["Village"] = village };
            Assert.True(table.TrySubmitAsync([new TableTransactionAction(TableTransactionActionType.Add, row)], CancellationToken.None).GetAwaiter().GetResult());
        }

        return new TableTourAudience(table, pack);
    }
}
