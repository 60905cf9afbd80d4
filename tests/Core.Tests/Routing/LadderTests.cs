using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Core.Triage;
using Naober.Core.Villages;

namespace Naober.Core.Tests.Routing;

public sealed class LadderTests
{
    [Fact]
    public void An_ordinary_signal_climbs_from_the_contact_person_to_the_deputy_to_the_coordinator() =>
        Assert.Equal("anna Teams, anna Sms, bert Teams, bert Sms, els Teams, els Sms", Written(Ladder.Of(Lochem.Organisation, Lochem.ASignal(), Lochem.Now)));

    [Fact]
    public void Safety_at_home_climbs_from_the_officer_to_the_deputy_officer_and_no_further() =>
        Assert.Equal("fenna Teams, fenna Sms, gerrit Teams, gerrit Sms", Written(Ladder.Of(Lochem.Organisation, Safe(), Lochem.Now)));

    [Theory]
    [InlineData(SignalState.Routed)] // Fenna does not work today, or handed it on
    [InlineData(SignalState.PickedUp)] // and the sender wrote again
    public void What_the_deputy_officer_has_or_must_look_at_begins_with_the_deputy(SignalState state)
    {
        var gerrit = new PersonId("gerrit");
        var signal = Safe() with { State = state, Receiver = gerrit, PickedUpBy = state == SignalState.PickedUp ? gerrit : null };

        Assert.Equal("gerrit Teams, gerrit Sms, fenna Teams, fenna Sms", Written(Ladder.Of(Lochem.Organisation, signal, Lochem.Now)));
    }

    [Fact]
    public void Nobody_stands_on_the_ladder_twice() =>
        Assert.Equal("els Teams, els Sms, anna Teams, anna Sms", Written(Ladder.Of(Lochem.Organisation, Lochem.ASignal() with { Receiver = new PersonId("els") }, Lochem.Now)));

    [Fact]
    public void Who_has_no_phone_for_texts_has_one_rung() =>
        Assert.Equal("anna Teams, bert Teams, bert Sms, els Teams, els Sms", Written(Ladder.Of(WithoutPhone("anna", null), Lochem.ASignal(), Lochem.Now)));

    [Fact]
    public void Mail_comes_last_for_who_has_an_address()
    {
        var signal = Lochem.ASignal() with { Receiver = new PersonId("chantal") };

        Assert.StartsWith("chantal Teams, chantal Sms, chantal Mail, dirk Teams", Written(Ladder.Of(Lochem.Organisation, signal, Lochem.Now)), StringComparison.Ordinal);
        Assert.Equal("chantal Teams, chantal Sms", Written(Ladder.First(Lochem.Organisation, signal, Urgency.Acute, Lochem.Now)));
    }

    [Fact]
    public void A_landline_is_no_rung() =>
        Assert.Equal("anna Teams, bert Teams, bert Sms, els Teams, els Sms", Written(Ladder.Of(WithoutPhone("anna", "0573297000"), Lochem.ASignal(), Lochem.Now)));

    [Fact]
    public void What_nobody_has_to_read_has_no_ladder()
    {
        var stop = Lochem.ASignal() with { Receiver = null, State = SignalState.Closed };

        Assert.Empty(Ladder.Of(Lochem.Organisation, stop, Lochem.Now));
        Assert.Empty(Ladder.First(Lochem.Organisation, stop, Urgency.Normal, Lochem.Now));
    }

    [Theory]
    [InlineData(Urgency.Normal, "anna Teams")]
    [InlineData(Urgency.Urgent, "anna Teams, anna Sms")] // Teams may not wake a phone
    [InlineData(Urgency.Acute, "anna Teams, anna Sms")]
    public void What_cannot_wait_begins_in_two_ways(Urgency urgency, string rungs) =>
        Assert.Equal(rungs, Written(Ladder.First(Lochem.Organisation, Lochem.ASignal(), urgency, Lochem.Now)));

    [Fact]
    public void What_cannot_wait_begins_with_one_person_also_when_that_person_has_no_phone() =>
        Assert.Equal("anna Teams", Written(Ladder.First(WithoutPhone("anna", null), Lochem.ASignal(), Urgency.Acute, Lochem.Now)));

    [Fact]
    public void From_each_rung_one_climbs_to_the_next_and_from_the_last_to_nothing()
    {
        var climbed = new List<Rung>();
        for (var rung = Ladder.First(Lochem.Organisation, Lochem.ASignal(), Urgency.Normal, Lochem.Now)[0]; rung is not null; rung = Ladder.After(Lochem.Organisation, Lochem.ASignal(), rung, Lochem.Now))
        {
            climbed.Add(rung);
        }

        Assert.Equal(Ladder.Of(Lochem.Organisation, Lochem.ASignal(), Lochem.Now), climbed);
    }

    [Fact]
    public void After_somebody_who_is_not_on_the_ladder_it_starts_anew() =>
        Assert.Equal(
            new Rung(new PersonId("fenna"), StaffChannel.Teams), Ladder.After(Lochem.Organisation, Safe(), new Rung(new PersonId("anna"), StaffChannel.Teams), Lochem.Now));

    [Fact]
    public void Who_stands_in_for_the_last_step_is_tried_in_every_way_before_the_ladder_starts_anew()
    {
        var directory = StaffDirectory.Of(Lochem.Organisation);
        var away = Lochem.Organisation.With(directory.With(Lochem.Person("els") with { Absences = [new Absence(DutchMoments.Day("01-11"), Until: null)] }));
        var signal = Lochem.ASignal() with { Village = new VillageId("laren"), Receiver = new PersonId("dirk") };
        var last = Escalation.Of(away, signal).Single(s => s.Step == LadderStep.Coordinator).Rungs[0];
        Assert.Equal("anna Sms", Written([last]));

        var next = Ladder.After(away, signal, last with { Channel = StaffChannel.Teams }, Lochem.Now, step: LadderStep.Coordinator)!;

        Assert.Equal("anna Sms", Written([next]));
        var taken = signal with { LastWait = signal.Wait! with { Reached = LadderStep.Coordinator } };
        Assert.Equal(Telling.Now, Escalation.Asks(away, taken, LadderStep.Coordinator, next, taken.Wait!.Move, TimeSpan.Zero, Lochem.Now));
        Assert.Equal("dirk Teams", Written([Ladder.After(away, signal, next, Lochem.Now, step: LadderStep.Coordinator)!]));
    }

    [Fact]
    public void Somebody_who_has_left_is_passed_over()
    {
        var left = Lochem.Organisation with { People = Lochem.Organisation.People.Where(p => p.Key.Value != "anna").ToDictionary() };

        Assert.Equal("els Teams, els Sms", Written(Ladder.Of(left, Lochem.ASignal(), Lochem.Now)));
        Assert.Equal("els Teams", Written(Ladder.First(left, Lochem.ASignal(), Urgency.Normal, Lochem.Now)));
    }

    private static Signal Safe() => Lochem.ASignal() with { SafeRoute = true, Receiver = new PersonId("fenna") };

    private static Organisation WithoutPhone(string person, string? phone) => Lochem.Organisation with
    {
        People = Lochem.Organisation.People.ToDictionary(
            p => p.Key, p => p.Key.Value == person ? p.Value with { WorkPhone = phone is null ? null : Lochem.Number(phone) } : p.Value),
    };

    private static string Written(IEnumerable<Rung> rungs) => string.Join(", ", rungs.Select(r => $"{r.Person} {r.Channel}"));
}
