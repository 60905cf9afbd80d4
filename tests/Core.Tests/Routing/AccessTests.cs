using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Core.Triage;
using Naober.Core.Villages;

namespace Naober.Core.Tests.Routing;

public sealed class AccessTests
{
    private static readonly string[] Everybody = ["anna", "bert", "chantal", "dirk", "els", "fenna", "gerrit", "hanneke"];

    [Fact]
    public void The_table_has_everybody() => Assert.Equal(Everybody, Lochem.Organisation.People.Keys.Select(p => p.Value).Order());

    [Theory]
    [InlineData("almen", "anna", null, "anna bert els")] // contact person, deputy, coordinator
    [InlineData("almen", "anna", "dirk", "anna bert chantal dirk els")] // and who picked it up, with the deputy
    [InlineData("almen", "anna", "anna", "anna bert els")]
    [InlineData("laren", "dirk", null, "chantal dirk els")]
    [InlineData(null, "els", null, "anna els")] // the coordinator and her deputy
    [InlineData("laren", "els", null, "anna chantal dirk els")] // received by the coordinator, about Laren
    [InlineData(null, null, null, "els")] // stop, empty: nobody's
    public void An_ordinary_signal_is_seen_by(string? village, string? receiver, string? pickedUpBy, string people)
    {
        var signal = Lochem.ASignal() with
        {
            Village = village is null ? null : new VillageId(village),
            Receiver = Id(receiver),
            PickedUpBy = Id(pickedUpBy),
        };

        Assert.Equal(people.Split(' '), Everybody.Where(p => Access.MaySee(Lochem.Organisation, Lochem.Person(p), signal)));
    }

    [Theory]
    [InlineData("almen", "fenna", null)]
    [InlineData(null, "fenna", null)]
    [InlineData("almen", "anna", null)] // raised after Anna had it: she loses access
    [InlineData("almen", "anna", "anna")]
    [InlineData("almen", "els", "els")]
    public void Safety_at_home_is_seen_by_the_officer_and_the_deputy_officer_whoever_had_it(string? village, string receiver, string? pickedUpBy)
    {
        var signal = Lochem.ASignal() with
        {
            SafeRoute = true,
            Village = village is null ? null : new VillageId(village),
            Receiver = Id(receiver),
            PickedUpBy = Id(pickedUpBy),
        };

        Assert.Equal(["fenna", "gerrit"], Everybody.Where(p => Access.MaySee(Lochem.Organisation, Lochem.Person(p), signal)));
    }

    [Fact]
    public void A_complaint_is_not_read_by_whom_it_may_be_about()
    {
        var complaint = Lochem.ASignal() with { IsComplaint = true, Village = new VillageId("laren"), Receiver = Id("els") };

        Assert.Equal(["anna", "els"], Everybody.Where(p => Access.MaySee(Lochem.Organisation, Lochem.Person(p), complaint))); // the coordinator and her deputy
        Assert.True(Access.MaySee(Lochem.Organisation, Lochem.Person("bert"), complaint with { PickedUpBy = Id("bert") })); // to whom it was given
    }

    [Fact]
    public void A_complaint_about_the_contact_person_who_is_the_coordinators_deputy_passes_her_by()
    {
        var complaint = Lochem.ASignal() with { IsComplaint = true, Village = new VillageId("almen"), Receiver = Id("els") };

        Assert.Equal(["els"], Everybody.Where(p => Access.MaySee(Lochem.Organisation, Lochem.Person(p), complaint)));
        Assert.False(Access.MayViewWithReason(Lochem.Organisation, Lochem.Person("anna"), complaint));
        Assert.True(Access.MayViewWithReason(Lochem.Organisation, Lochem.Person("anna"), complaint with { IsComplaint = false }));
        Assert.True(Access.MaySee(Lochem.Organisation, Lochem.Person("anna"), complaint with { Receiver = Id("anna") })); // a colleague gave it to her

        // Nor when the coordinator does not answer, is away, or says that it is not for her.
        Assert.Equal(["els", "bert"], Escalation.Of(Lochem.Organisation, complaint).Select(s => s.Rungs[0].Person.Value));
        Assert.DoesNotContain(Ladder.Of(Lochem.Organisation, complaint, Lochem.Now), r => r.Person.Value == "anna");
        Assert.NotEqual(Id("anna"), Colleagues.After(Lochem.Organisation, complaint, new PersonId("els"), Lochem.Now));
        var away = Lochem.Organisation.With(StaffDirectory.Of(Lochem.Organisation).With(Lochem.Person("els") with { Absences = [new Absence(DutchMoments.Day("01-11"), Until: null)] }));
        Assert.Equal(Id("bert"), Router.Choose(away, RoutingCase.Of(complaint), Lochem.Now, Load.None).Receiver);
        var team = new Team(new TeamId("geld"), "Geld", [Theme.Money], [new PersonId("anna"), new PersonId("dirk")], []);
        Assert.Equal(Id("dirk"), Router.MemberOf(Lochem.Organisation, team, RoutingCase.Of(complaint), Lochem.Now, Load.None));
        var handedOn = complaint with { Receiver = Id("dirk"), Team = team.Id };
        Assert.Null(Ladder.Informed(Lochem.Organisation, handedOn, Lochem.Now));
        Assert.Equal(Telling.NoLonger, Ladder.AsksToInform(Lochem.Organisation, handedOn, new Rung(new PersonId("anna"), StaffChannel.Teams), move: 0, TimeSpan.Zero));

        var last = complaint with { LastWait = new Wait(Lochem.Now, 0) { Reached = LadderStep.Coordinator } };
        Assert.Equal(["bert", "els"], Everybody.Where(p => Access.MaySee(Lochem.Organisation, Lochem.Person(p), last)));
    }

    [Theory]
    [InlineData("anna", false)] // she has it
    [InlineData("bert", true)]
    [InlineData("els", true)]
    public void From_who_is_away_a_colleague_takes_over(string person, bool may)
    {
        var directory = StaffDirectory.Of(Lochem.Organisation);
        var taken = Lochem.ASignal() with { State = SignalState.PickedUp, PickedUpBy = Id("anna") };
        Assert.False(Access.MayTakeOver(Lochem.Organisation, Lochem.Person(person), taken, DutchMoments.At("ma 23-11 10:00")));

        var away = Lochem.Organisation.With(directory.With(Lochem.Person("anna") with { Absences = [new Absence(DutchMoments.Day("23-11"), Until: null)] }));

        Assert.Equal(may, Access.MayTakeOver(away, Lochem.Person(person), taken, DutchMoments.At("ma 23-11 10:00")));
    }

    [Fact]
    public void Who_is_coordinator_by_role_sees_what_the_coordinator_sees()
    {
        var signal = Lochem.ASignal() with { Village = null, Receiver = Id("els") };

        Assert.False(Access.MaySee(Lochem.Organisation, Lochem.Person("dirk"), signal));
        Assert.True(Access.MaySee(Lochem.Organisation, Lochem.Person("dirk") with { Granted = Roles.Coordinator }, signal));
        Assert.False(Access.MaySee(Lochem.Organisation, Lochem.Person("dirk") with { Granted = Roles.Coordinator }, signal with { SafeRoute = true }));
    }

    [Theory]
    [InlineData(false, false, "")]
    [InlineData(true, false, "anna")]
    [InlineData(true, true, "")] // nobody stands in, and it waits for both
    public void The_deputy_stands_in_for_a_coordinator_who_is_away(bool isCoordinatorAway, bool isDeputyAway, string standIn)
    {
        var directory = StaffDirectory.Of(Lochem.Organisation);
        foreach (var away in new[] { isCoordinatorAway ? "els" : null, isDeputyAway ? "anna" : null }.OfType<string>())
        {
            directory = directory.With(Lochem.Person(away) with { Absences = [new Absence(DutchMoments.Day("23-11"), Until: null)] });
        }

        var standing = Everybody.Where(p => Colleagues.StandingIn(Lochem.Organisation.With(directory), new PersonId(p), DutchMoments.At("ma 23-11 10:00")) == Roles.Coordinator);

        Assert.Equal(standIn, string.Join(' ', standing));
    }

    [Fact]
    public void Who_oversees_privacy_reviews_who_viewed_what_but_not_of_safety_at_home()
    {
        var overseer = Lochem.Person("dirk") with { Granted = Roles.PrivacyOfficer };

        Assert.True(Access.MayReview(Lochem.Organisation, overseer, safeRoute: false));
        Assert.False(Access.MayReview(Lochem.Organisation, overseer, safeRoute: true));
        Assert.False(Access.MayReview(Lochem.Organisation, Lochem.Person("dirk"), safeRoute: false));
    }

    [Fact]
    public void Stuck_messages_are_the_coordinators_and_of_safety_at_home_the_officers()
    {
        Assert.Equal(["els"], Everybody.Where(p => Access.Oversees(Lochem.Organisation, Lochem.Person(p), safeRoute: false)));
        Assert.Equal(["fenna", "gerrit"], Everybody.Where(p => Access.Oversees(Lochem.Organisation, Lochem.Person(p), safeRoute: true)));
    }

    [Fact]
    public void What_belongs_to_the_organisation_is_the_coordinators_to_edit() =>
        Assert.Equal(["els"], Everybody.Where(p => Access.MayManage(Lochem.Organisation, Lochem.Person(p))));

    private static PersonId? Id(string? person) => person is null ? null : new PersonId(person);
}
