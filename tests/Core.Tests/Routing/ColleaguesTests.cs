using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Signals;

namespace Naober.Core.Tests.Routing;

public sealed class ColleaguesTests
{
    [Theory]
    [InlineData("anna", false, "", "bert")] // the deputy
    [InlineData("anna", false, "bert", "els")] // else the coordinator
    [InlineData("anna", false, "bert els", "chantal")] // else anybody: the coordinator's deputy is Anna herself
    [InlineData("els", false, "", "anna")]
    [InlineData("fenna", true, "", "gerrit")] // safety at home stays with the officers
    [InlineData("gerrit", true, "", "fenna")]
    [InlineData("fenna", true, "gerrit", null)]
    public void After_somebody_comes(string person, bool safeRoute, string barred, string? next) =>
        Assert.Equal(
            Id(next),
            Colleagues.After(Lochem.Organisation, Lochem.ASignal() with { SafeRoute = safeRoute, Barred = Ids(barred) }, new PersonId(person), Lochem.Now));

    [Theory]
    [InlineData(false, "", "bert chantal dirk els fenna gerrit hanneke")]
    [InlineData(false, "bert els", "chantal dirk fenna gerrit hanneke")]
    [InlineData(true, "", "fenna gerrit")]
    [InlineData(true, "gerrit", "fenna")]
    public void Anna_may_choose_from(bool safeRoute, string barred, string people) => Assert.Equal(
        people.Split(' '),
        Colleagues.Of(Lochem.Organisation, Lochem.ASignal() with { SafeRoute = safeRoute, Barred = Ids(barred) }, new PersonId("anna")).Select(p => p.Id.Value));

    [Theory]
    [InlineData("anna", "", true)]
    [InlineData("fenna", "", true)]
    [InlineData("fenna", "gerrit", false)] // one officer must stay, also for what is not unsafe at home yet
    [InlineData("gerrit", "fenna", false)]
    [InlineData("anna", "bert chantal dirk els fenna hanneke", true)] // Gerrit is left
    public void Who_knows_the_person_may_say_so_while_somebody_is_left(string person, string barred, bool may) =>
        Assert.Equal(may, Colleagues.MayBar(
            Lochem.Organisation, Lochem.ASignal() with { Barred = Ids(barred) }, new PersonId(person)));

    [Fact]
    public void Whatever_comes_later_passes_over_who_knows_the_person()
    {
        Assert.Equal(Id("bert"), Lochem.Receiver("almen", barred: Ids("anna")));
        Assert.Equal(Id("gerrit"), Lochem.Receiver("almen", safeRoute: true, barred: Ids("fenna")));
        Assert.Equal(Id("anna"), Lochem.Receiver("almen"));
        Assert.DoesNotContain(Ladder.Of(Lochem.Organisation, Lochem.ASignal() with { Receiver = Id("bert"), Barred = Ids("anna") }, Lochem.Now), r => r.Person == Id("anna"));
    }

    [Fact]
    public void Who_is_asked_may_see_it_and_who_knows_the_person_may_not()
    {
        var asked = Lochem.ASignal() with { State = SignalState.PickedUp, PickedUpBy = Id("anna"), OfferedTo = Id("dirk"), Together = Id("chantal"), Barred = Ids("bert els") };

        Assert.Equal(
            ["anna", "chantal", "dirk"],
            Lochem.Organisation.People.Values.Where(p => Access.MaySee(Lochem.Organisation, p, asked)).Select(p => p.Id.Value).Order());
        Assert.Equal(
            ["gerrit"],
            Lochem.Organisation.People.Values.Where(p => Access.MaySee(Lochem.Organisation, p, asked with { SafeRoute = true, Barred = Ids("fenna") })).Select(p => p.Id.Value));
    }

    [Fact]
    public void What_one_colleague_asks_of_another_is_told_to_that_colleague_alone()
    {
        var asked = Lochem.ASignal() with
        {
            State = SignalState.PickedUp,
            PickedUpBy = Id("anna"),
            OfferedTo = Id("dirk"),
            Trail = [MoveKind.Received, MoveKind.PickedUp, MoveKind.Offered],
        };
        var rung = new Rung(new PersonId("dirk"), StaffChannel.Teams);

        Assert.Equal(["dirk"], Ladder.Of(Lochem.Organisation, asked, move: 2, Lochem.Now).Select(r => r.Person.Value).Distinct());
        Assert.Equal(Telling.Now, Ladder.Asks(Lochem.Organisation, asked, rung, 2, TimeSpan.Zero, Lochem.Now));
        Assert.Equal(StaffChannel.Sms, Ladder.After(Lochem.Organisation, asked, rung, Lochem.Now, 2)!.Channel);
        Assert.Equal(Telling.NoLonger, Ladder.Asks(Lochem.Organisation, asked with { OfferedTo = null }, rung, 2, TimeSpan.Zero, Lochem.Now));
    }

    private static PersonId? Id(string? person) => person is null ? null : new PersonId(person);

    private static PersonId[] Ids(string people) => [.. people.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => new PersonId(p))];
}
