using Naober.Core.Calendar;
using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Core.Triage;

namespace Naober.Core.Tests.Routing;

/// <summary>
/// Whom the ladder passes over because they are away, and the step of the team. An ordinary signal from Almen came on Monday 23 November at ten:
/// its steps are on Wednesday, Thursday, Friday and, with a team, Monday. An officer's are after ten and twenty minutes.
/// </summary>
public sealed class AbsentLadderTests
{
    /// <summary>Whose it is; who is away on which days; the steps.</summary>
    public static TheoryData<string, string, string> Ladders => new()
    {
        { "anna", "", "Reminder anna, Deputy bert, Coordinator els" },
        { "anna", "bert 23-11..27-11", "Reminder anna, Coordinator els" },
        { "anna", "bert 23-11..25-11", "Reminder anna, Deputy bert, Coordinator els" }, // back on the day of the step
        { "anna", "anna 24-11..27-11", "Deputy bert, Coordinator els" }, // fell ill after it came to her
        { "anna", "els 23-11..27-11", "Reminder anna, Deputy bert, Coordinator els" }, // the last step is always there
        { "chantal", "els 23-11..27-11", "Reminder chantal, Deputy dirk, Coordinator anna" }, // the coordinator's deputy
        { "anna", "anna 23-11..27-11; bert 23-11..27-11; els 23-11..27-11", "Coordinator els" },
        { "team: dirk", "", "Reminder dirk, Deputy chantal, Team gerrit, Coordinator els" },
        { "team: dirk", "chantal 23-11..27-11", "Reminder dirk, Team gerrit, Coordinator els" },
        { "team: dirk", "gerrit 23-11..27-11", "Reminder dirk, Deputy chantal, Coordinator els" }, // nobody else in the team
        { "fenna", "", "DeputyOfficer gerrit, DutyManager hanneke" },
        { "fenna", "gerrit 23-11..27-11", "DutyManager hanneke" },
        { "fenna", "hanneke 23-11..27-11", "DeputyOfficer gerrit, DutyManager hanneke" }, // still texted: nobody comes after her
        { "gerrit", "fenna 23-11..27-11", "DutyManager hanneke" }, // Gerrit got it because Fenna is away
        { "gerrit", "", "DeputyOfficer fenna, DutyManager hanneke" }, // Fenna is back
    };

    [Theory]
    [MemberData(nameof(Ladders))]
    public void Who_is_told_that_it_still_waits(string whose, string away, string steps) => Assert.Equal(
        steps, Steps(With(away), Waiting(whose)));

    /// <summary>Whose it is; who knows the person it is about; who is away; the steps. The coordinator is Els, her deputy Anna, Anna's deputy Bert.</summary>
    [Theory]
    [InlineData("chantal", "els", "", "Reminder chantal, Deputy dirk, Coordinator anna")]
    [InlineData("chantal", "els", "anna 23-11..27-11", "Reminder chantal, Deputy dirk, Coordinator bert")]
    [InlineData("chantal", "anna", "els 23-11..27-11", "Reminder chantal, Deputy dirk, Coordinator els")] // Anna cannot stand in
    [InlineData("chantal", "els anna", "", "Reminder chantal, Deputy dirk, Coordinator bert")]
    [InlineData("chantal", "dirk", "", "Reminder chantal, Coordinator els")]
    [InlineData("anna", "els", "", "Reminder anna, Deputy bert")] // Anna is in charge now: nobody is told twice
    [InlineData("anna", "els bert", "", "Reminder anna, Coordinator chantal")]
    [InlineData("gerbrich", "els anna bert", "", "Coordinator chantal")] // who left, and anybody rather than nobody
    [InlineData("fenna", "els", "", "DeputyOfficer gerrit, DutyManager hanneke")]
    [InlineData("fenna", "hanneke", "", "DeputyOfficer gerrit, DutyManager hanneke")] // she reads nothing of it
    public void The_last_step_is_there_when_the_coordinator_knows_the_person(string whose, string knows, string away, string steps)
    {
        var (organisation, signal) = (With(away), Waiting(whose) with { Barred = [.. knows.Split(' ').Select(p => new PersonId(p))] });
        var ladder = Escalation.Of(organisation, signal);

        Assert.Equal(steps, string.Join(", ", ladder.Select(s => $"{s.Step} {s.Rungs[0].Person}")));
        if (ladder[^1] is { Step: LadderStep.Coordinator } last)
        {
            var told = organisation.People[last.Rungs[0].Person];
            Assert.True(Access.MaySee(organisation, told, signal with { LastWait = signal.Wait! with { Reached = LadderStep.Coordinator } }));
        }
    }

    /// <summary>Wednesday is the day of the reminder, Thursday of the deputy.</summary>
    [Theory]
    [InlineData("bert", "Reminder anna, Coordinator els")]
    [InlineData("anna", "Deputy bert, Coordinator els")]
    [InlineData("els", "Reminder anna, Deputy bert, Coordinator els")] // the last step is always there
    public void Who_does_not_work_on_the_day_of_a_step_is_passed_over(string worksOnMondays, string steps)
    {
        var directory = StaffDirectory.Of(With(""));
        var person = directory.People[new PersonId(worksOnMondays)] with
        {
            Hours = new Dictionary<DayOfWeek, IReadOnlyList<OpenPeriod>> { [DayOfWeek.Monday] = [new(new TimeOnly(9, 0), new TimeOnly(17, 0))] },
        };

        Assert.Equal(steps, Steps(With("").With(directory.With(person)), Waiting("anna")));
    }

    [Fact]
    public void A_deputy_who_is_also_the_coordinator_and_away_for_a_day_is_told_by_the_last_step()
    {
        var directory = StaffDirectory.Of(With("els 26-11..26-11"));
        var organisation = With("").With(directory.With(directory.People[new PersonId("anna")] with { Deputy = new PersonId("els") }));

        Assert.Equal("Reminder anna, Coordinator els", Steps(organisation, Waiting("anna")));
    }

    [Fact]
    public void Who_cannot_be_texted_is_reminded_by_mail()
    {
        var directory = StaffDirectory.Of(With(""));
        var person = directory.People[new PersonId("anna")] with { WorkPhone = null, Email = "anna@naober.example" };

        var reminder = Escalation.Of(With("").With(directory.With(person)), Waiting("anna"))[0];

        Assert.Equal((LadderStep.Reminder, new Rung(new PersonId("anna"), StaffChannel.Mail)), (reminder.Step, reminder.Rungs.Single()));
    }

    [Fact]
    public void Whoever_left_and_a_coordinator_who_knows_the_person_leave_nobody_untold() => Assert.Equal(
        ["anna"],
        Ladder.Of(With(""), Waiting("ooit") with { Barred = [new PersonId("els")] }, Lochem.Now).Select(r => r.Person.Value).Distinct());

    [Fact]
    public void The_step_of_the_team_comes_before_the_coordinator_and_each_by_another_channel()
    {
        var steps = Escalation.Of(With(""), Waiting("team: dirk"));

        Assert.Equal([StaffChannel.Sms, StaffChannel.Teams, StaffChannel.Sms, StaffChannel.Teams], steps.Select(s => s.Rungs.Single().Channel));
        Assert.Equal(
            [DutchMoments.At("wo 25-11 10:00"), DutchMoments.At("do 26-11 10:00"), DutchMoments.At("vr 27-11 10:00"), DutchMoments.At("ma 30-11 10:00")],
            steps.Select(s => s.At));
    }

    [Theory]
    [InlineData("", "anna bert els")]
    [InlineData("anna 23-11..25-11", "bert els")]
    [InlineData("anna 23-11..23-11", "anna bert els")] // back within the term, and it was routed to her for that
    [InlineData("anna 24-11..24-11", "anna bert els")] // not away yet
    [InlineData("anna 23-11..27-11; bert 23-11..27-11; els 23-11..27-11", "anna bert els")] // nobody is there: then all of them
    public void When_somebody_cannot_be_reached_the_next_who_is_there_is_told(string away, string people) => Assert.Equal(
        people.Split(' '), Ladder.Of(With(away), Waiting("anna"), Lochem.Now).Select(r => r.Person.Value).Distinct());

    [Fact]
    public void Whoever_went_away_after_the_order_was_given_is_passed_over_and_the_order_is_not_lost()
    {
        var (organisation, rung) = (With("anna 23-11..27-11"), new Rung(new PersonId("anna"), StaffChannel.Teams));

        Assert.Equal(Telling.NotThere, Ladder.Asks(organisation, Waiting("anna"), rung, move: 0, TimeSpan.Zero, Lochem.Now));
        Assert.Equal("bert", Ladder.After(organisation, Waiting("anna"), rung, Lochem.Now)!.Person.Value);
        var taken = Waiting("anna") with { LastWait = Waiting("anna").Wait! with { Reached = LadderStep.Reminder } };
        Assert.Equal(Telling.NotThere, Ladder.Asks(organisation, taken, rung, move: 0, TimeSpan.Zero, Lochem.Now, LadderStep.Reminder));
    }

    /// <summary>Who is told beside the team: the contact person of Almen, or who replaces her.</summary>
    [Theory]
    [InlineData("team: dirk", "", "anna")]
    [InlineData("team: dirk", "anna 23-11..27-11", "bert")]
    [InlineData("team: dirk", "anna 23-11..27-11; bert 23-11..27-11", "anna")]
    [InlineData("team: anna", "", null)] // she has it already
    [InlineData("anna", "", null)] // no team
    [InlineData("fenna", "", null)] // never of safety at home
    public void The_contact_person_is_told_and_not_responsible(string whose, string away, string? told)
    {
        var (organisation, signal) = (With(away), Waiting(whose));
        var rung = Ladder.Informed(organisation, signal, Lochem.Now);

        Assert.Equal(told, rung?.Person.Value);
        if (rung is not null)
        {
            Assert.True(Access.MaySee(organisation, organisation.People[rung.Person], signal));
            Assert.Equal(Telling.Now, Ladder.AsksToInform(organisation, signal with { State = SignalState.PickedUp, PickedUpBy = signal.Receiver }, rung, move: 0, TimeSpan.Zero));
            Assert.Equal(Telling.NoLonger, Ladder.AsksToInform(organisation, signal with { SafeRoute = true }, rung, move: 0, TimeSpan.Zero));
            Assert.Equal(Telling.NoLonger, Ladder.AsksToInform(organisation, signal with { Barred = [rung.Person] }, rung, move: 0, TimeSpan.Zero));
            Assert.Equal(Telling.NotYet, Ladder.AsksToInform(organisation, signal, rung, move: 1, TimeSpan.Zero));
        }
    }

    [Theory]
    [InlineData("", "bert")]
    [InlineData("bert 23-11..23-11", "els")]
    [InlineData("bert 23-11..23-11; els 23-11..23-11", "chantal")]
    public void Who_says_it_is_not_for_them_hands_it_to_somebody_who_is_there(string away, string next) =>
        Assert.Equal(next, Colleagues.After(With(away), Lochem.ASignal(), new PersonId("anna"), Lochem.Now)!.Value.Value);

    private static string Steps(Organisation organisation, Signal signal) =>
        string.Join(", ", Escalation.Of(organisation, signal).Select(s => $"{s.Step} {s.Rungs[0].Person}"));

    private static Signal Waiting(string whose)
    {
        var safe = whose is "fenna" or "gerrit";
        return Lochem.ASignal() with
        {
            Receiver = new PersonId(whose.Split(' ')[^1]),
            Team = whose.StartsWith("team", StringComparison.Ordinal) ? new TeamId("geld") : null,
            SafeRoute = safe,
        };
    }

    private static Organisation With(string away)
    {
        var directory = StaffDirectory.Of(Lochem.Organisation) with
        {
            Teams = [new Team(new TeamId("geld"), "Geld", [Theme.Money], [new PersonId("gerrit"), new PersonId("dirk"), new PersonId("chantal")], [])],
        };
        foreach (var words in away.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(a => a.Split(' ', '.')))
        {
            directory = directory.With(directory.People[new PersonId(words[0])] with
            {
                Absences = [new Absence(DutchMoments.Day(words[1]), DutchMoments.Day(words[3]))],
            });
        }

        return Lochem.Organisation.With(directory);
    }
}
