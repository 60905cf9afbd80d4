using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Core.Triage;
using Naober.Core.Villages;

namespace Naober.Core.Tests.Routing;

/// <summary>What Anna, who looks after Almen, finds on her list of the day.</summary>
public sealed class WorkDayTests
{
    private static readonly PersonId Anna = new("anna");
    private static readonly PersonId Bert = new("bert");
    private static readonly Signal Waiting = Lochem.ASignal();
    private static readonly Signal Taken = Waiting with { State = SignalState.PickedUp, PickedUpBy = Bert, HandledAt = Waiting.ReceivedAt };
    private static readonly Signal AnnaHasIt = Taken with { PickedUpBy = Anna };

    [Theory]
    [InlineData("just came in", WorkGroup.Waiting)]
    [InlineData("nobody picked it up in time", WorkGroup.Late)]
    [InlineData("Anna has it", WorkGroup.Mine)]
    [InlineData("Anna did nothing with it for ten working days", WorkGroup.Late)]
    [InlineData("Anna did nothing with it, for a visit is planned", WorkGroup.Mine)]
    [InlineData("Anna may do nothing with it", WorkGroup.Mine)]
    [InlineData("Bert did nothing with it for ten working days", WorkGroup.WithColleague)] // first he sees it himself
    [InlineData("Bert did nothing with it for fifteen working days", WorkGroup.Late)]
    [InlineData("Anna does it together with Bert", WorkGroup.Mine)]
    [InlineData("Bert has it", WorkGroup.WithColleague)]
    [InlineData("Bert asks Anna to take it", WorkGroup.Asked)]
    [InlineData("looks like advertising", WorkGroup.SetAside)]
    public void Each_signal_has_its_place(string what, WorkGroup place)
    {
        var (signal, now) = what switch
        {
            "just came in" => (Waiting, Waiting.ReceivedAt.AddMinutes(1)),
            "nobody picked it up in time" => (Waiting, Waiting.ReceivedAt.AddDays(30)),
            "Anna has it" => (AnnaHasIt, Waiting.ReceivedAt.AddDays(13)),
            "Anna did nothing with it for ten working days" => (AnnaHasIt, Waiting.ReceivedAt.AddDays(14)),
            "Anna did nothing with it, for a visit is planned" => (AnnaHasIt with { VisitOn = new DateOnly(2026, 12, 9) }, Waiting.ReceivedAt.AddDays(17)),
            "Anna may do nothing with it" => (AnnaHasIt with { Restricted = true }, Waiting.ReceivedAt.AddDays(60)),
            "Bert did nothing with it for ten working days" => (Taken, Waiting.ReceivedAt.AddDays(14)),
            "Bert did nothing with it for fifteen working days" => (Taken, Waiting.ReceivedAt.AddDays(21)),
            "Anna does it together with Bert" => (Taken with { Together = Anna }, Waiting.ReceivedAt),
            "Bert has it" => (Taken, Waiting.ReceivedAt),
            "Bert asks Anna to take it" => (Taken with { OfferedTo = Anna }, Waiting.ReceivedAt),
            _ => (Waiting with { State = SignalState.SetAside }, Waiting.ReceivedAt.AddDays(30)),
        };

        Assert.Equal(place, WorkDay.GroupOf(Lochem.Organisation, Anna, signal, now));
    }

    [Fact]
    public void Offers_and_needs_of_one_village_stand_side_by_side()
    {
        var (offer, need) = (Waiting with { Theme = Theme.Volunteer }, Waiting with { Theme = Theme.Mobility });
        var elsewhere = need with { Village = new VillageId("laren") };

        var beside = Assert.Single(OffersAndNeeds.In([offer, need, elsewhere]));

        Assert.Equal((new VillageId("almen"), offer, need), (beside.Village, beside.Offers.Single(), beside.Needs.Single()));
    }

    [Theory]
    [InlineData("urgent")]
    [InlineData("danger")]
    [InlineData("unsafe at home")]
    [InlineData("no village")]
    public void What_cannot_wait_is_no_match_for_a_volunteer(string what)
    {
        var need = Waiting with { Theme = Theme.Loneliness };
        var not = what switch
        {
            "urgent" => need with { Urgency = Urgency.Urgent },
            "danger" => need with { Danger = Danger.NotSeen },
            "unsafe at home" => need with { SafeRoute = true },
            _ => need with { Village = null },
        };

        Assert.Empty(OffersAndNeeds.In([Waiting with { Theme = Theme.Volunteer, Village = not.Village }, not]));
    }

    [Theory]
    [InlineData(Urgency.Normal, "23-11..27-11", "", false)] // back in time
    [InlineData(Urgency.Normal, "23-11..04-12", "", true)]
    [InlineData(Urgency.Normal, "24-11..04-12", "", false)] // not yet
    [InlineData(Urgency.Urgent, "23-11..23-11", "", true)] // it cannot wait a day
    [InlineData(Urgency.Urgent, "23-11..23-11", "bert", false)] // a colleague handles it too
    public void What_somebody_has_who_is_away_is_red_for_the_others(Urgency urgency, string away, string together, bool red)
    {
        var days = away.Split("..");
        var anna = Lochem.Person("anna") with { Absences = [new Absence(DutchMoments.Day(days[0]), DutchMoments.Day(days[1]))] };
        var organisation = Lochem.Organisation.With(StaffDirectory.Of(Lochem.Organisation).With(anna));
        var signal = Lochem.ASignal() with
        {
            State = SignalState.PickedUp,
            PickedUpBy = anna.Id,
            Urgency = urgency,
            ReceivedAt = Lochem.Now,
            Together = together.Length == 0 ? null : new PersonId(together),
        };

        Assert.Equal(red, WorkDay.GroupOf(organisation, new PersonId("els"), signal, Lochem.Now) == WorkGroup.Late);
        Assert.Equal(WorkGroup.Mine, WorkDay.GroupOf(organisation, anna.Id, signal, Lochem.Now));
    }
}
