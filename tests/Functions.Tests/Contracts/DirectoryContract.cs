using Microsoft.Extensions.DependencyInjection;
using Naober.Core.Calendar;
using Naober.Core.Organisations;
using Naober.Core.Triage;
using Naober.Core.Villages;
using Naober.Functions.Adapters.Storage;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.Contracts;

public abstract class DirectoryContract
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    private readonly IDirectory _directory;

    private protected DirectoryContract(IDirectory directory) => _directory = directory;

    internal static Pack Pack { get; } = App.Default.Real.GetRequiredService<Pack>();

    [Fact]
    public async Task To_begin_with_the_people_are_those_of_the_pack()
    {
        Assert.Equivalent(StaffDirectory.Of(Pack.Organisation), await _directory.GetAsync(Ct), strict: true);
        Assert.Equivalent(StaffDirectory.Of(Pack.Organisation), (await _directory.ReadAsync(Ct)).Directory, strict: true);
    }

    [Fact]
    public async Task The_pack_is_taken_over_once_however_many_ask_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => _directory.ReadAsync(Ct))));

        Assert.Equal(Pack.Organisation.People.Count, (await _directory.GetAsync(Ct)).People.Count);
    }

    [Fact]
    public async Task What_was_saved_is_there_as_it_was()
    {
        var from = await _directory.ReadAsync(Ct);
        var next = Edited(from.Directory);

        Assert.True(await _directory.SaveAsync(next, from, Ct));

        Assert.Equivalent(next, await _directory.GetAsync(Ct), strict: true);
        Assert.Equivalent(next, (await _directory.ReadAsync(Ct)).Directory, strict: true);
    }

    [Fact]
    public async Task Of_two_who_edit_at_once_the_second_is_refused()
    {
        var from = await _directory.ReadAsync(Ct);
        Assert.True(await _directory.SaveAsync(Edited(from.Directory), from, Ct));

        Assert.False(await _directory.SaveAsync(from.Directory with { Coordinator = new PersonId("dirk") }, from, Ct));

        Assert.Equal(new PersonId("bert"), (await _directory.ReadAsync(Ct)).Directory.Coordinator);
    }

    [Fact]
    public async Task An_organisation_of_hundreds_fits()
    {
        var from = await _directory.ReadAsync(Ct);
        var many = Enumerable.Range(0, 400).Select(n => from.Directory.People[new PersonId("anna")] with { Id = new PersonId($"p{n}"), EntraId = Guid.NewGuid() });
        var next = from.Directory with { People = from.Directory.People.Values.Concat(many).ToDictionary(p => p.Id) };

        Assert.True(await _directory.SaveAsync(next, from, Ct));

        Assert.Equivalent(next, (await _directory.ReadAsync(Ct)).Directory, strict: true);
    }

    internal static StaffDirectory Edited(StaffDirectory directory) => directory.With(directory.People[new PersonId("anna")] with
    {
        Name = "Anna \"Ä\" Wissink",
        WorkPhone = null,
        Email = "anna@example.org",
        NameInTexts = true,
        Themes = [Theme.Money, Theme.Caring],
        Hours = new Dictionary<DayOfWeek, IReadOnlyList<OpenPeriod>>
        {
            [DayOfWeek.Tuesday] = [new OpenPeriod(new TimeOnly(9, 0), new TimeOnly(12, 30)), new OpenPeriod(new TimeOnly(13, 0), new TimeOnly(17, 0))],
        },
        Absences = [new Absence(new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 3)), new Absence(new DateOnly(2027, 1, 1), Until: null, AbsenceSource.Outlook)],
    }) with
    {
        Coordinator = new PersonId("bert"),
        PrivacyOfficer = new PersonId("hanneke"),
        ContactPersons = directory.ContactPersons.ToDictionary(c => c.Key, _ => new PersonId("dirk")),
        Teams = [new Team(new TeamId("geld"), "Geld", [Theme.Money], [new PersonId("anna"), new PersonId("bert")], [new VillageId("almen")])],
    };
}

public sealed class FakeDirectoryTests() : DirectoryContract(new FakeDirectory(StaffDirectory.Of(Pack.Organisation)));

[Collection(nameof(Storage))]
public sealed class TableDirectoryTests(Storage storage) : DirectoryContract(new TableDirectory(storage.Table(), Pack, TimeProvider.System))
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    private readonly Storage _storage = storage;

    [Fact]
    public async Task Another_instance_knows_it_half_a_minute_later_at_the_latest()
    {
        var (clock, table) = (new TestClock(), _storage.Table());
        var (one, other) = (new TableDirectory(table, Pack, clock), new TableDirectory(table, Pack, clock));
        await other.GetAsync(Ct);
        var from = await one.ReadAsync(Ct);
        Assert.True(await one.SaveAsync(Edited(from.Directory), from, Ct));

        clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(new PersonId("els"), (await other.GetAsync(Ct)).Coordinator);
        Assert.Equal(new PersonId("bert"), (await one.GetAsync(Ct)).Coordinator);

        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(new PersonId("bert"), (await other.GetAsync(Ct)).Coordinator);
    }
}
