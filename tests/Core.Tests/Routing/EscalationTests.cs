using System.Globalization;
using Naober.Core.Calendar;
using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Core.Triage;
using Naober.Core.Villages;

namespace Naober.Core.Tests.Routing;

/// <summary>
/// Nobody says "I have it". Moments are local. Almen has Anna, her deputy is Bert, the coordinator is Els; the officer is Fenna, her deputy
/// Gerrit, the duty manager Hanneke. Lochem is open from 9.00 to 17.00, on Friday until 12.30.
/// </summary>
public sealed class EscalationTests
{
    private static readonly Organisation OnCall = Lochem.Organisation with { Terms = Terms.Default with { OnCall = true } };

    public static TheoryData<string, string, string> Ladders => new()
    {
        // what, when it began to wait, who is told when and how
        { "gewoon", "ma 23-11 10:59", "wo 25-11 10:59 anna Sms; do 26-11 10:59 bert Teams; vr 27-11 10:59 els Sms" },
        { "gewoon", "vr 20-11 12:29", "di 24-11 12:29 anna Sms; wo 25-11 12:29 bert Teams; do 26-11 12:29 els Sms" },
        { "gewoon", "wo 18-11 15:00", "ma 23-11 09:00 anna Sms; ma 23-11 15:00 bert Teams; di 24-11 15:00 els Sms" },
        { "gewoon", "za 21-11 20:00", "wo 25-11 09:00 anna Sms; do 26-11 09:00 bert Teams; vr 27-11 09:00 els Sms" },
        { "gewoon", "wo 23-12 10:00", "di 29-12 10:00 anna Sms; wo 30-12 10:00 bert Teams; ma 04-01 10:00 els Sms" }, // closed on 24 and 31 December
        { "spoed", "ma 23-11 10:00", "ma 23-11 12:00 anna Sms; ma 23-11 14:00 bert Teams Sms; ma 23-11 16:00 els Teams Sms" },
        { "spoed", "do 19-11 16:59", "vr 20-11 10:59 anna Sms; ma 23-11 09:29 bert Teams Sms; ma 23-11 11:29 els Teams Sms" },
        { "spoed", "vr 20-11 12:29", "ma 23-11 10:59 anna Sms; ma 23-11 12:59 bert Teams Sms; ma 23-11 14:59 els Teams Sms" },
        { "spoed", "za 26-12 12:00", "ma 28-12 11:00 anna Sms; ma 28-12 13:00 bert Teams Sms; ma 28-12 15:00 els Teams Sms" },
        { "acuut", "ma 23-11 10:00", "ma 23-11 10:15 anna Sms; ma 23-11 10:20 bert Teams Sms; ma 23-11 10:25 els Teams Sms" },
        { "acuut", "za 21-11 23:00", "ma 23-11 09:15 anna Sms; ma 23-11 09:20 bert Teams Sms; ma 23-11 09:25 els Teams Sms" }, // nobody on call
        { "acuut, dienst", "za 21-11 23:00", "za 21-11 23:15 anna Sms; za 21-11 23:20 bert Teams Sms; za 21-11 23:25 els Teams Sms" },
        { "acuut, dienst", "zo 25-10 02:55", "zo 25-10 02:10 anna Sms; zo 25-10 02:15 bert Teams Sms; zo 25-10 02:20 els Teams Sms" }, // the clock goes back
        { "acuut, dienst", "zo 29-03 01:55", "zo 29-03 03:10 anna Sms; zo 29-03 03:15 bert Teams Sms; zo 29-03 03:20 els Teams Sms" }, // and forward
        { "spoed, dienst", "za 21-11 23:00", "ma 23-11 11:00 anna Sms; ma 23-11 13:00 bert Teams Sms; ma 23-11 15:00 els Teams Sms" },
        { "gewoon, geen dorp", "ma 23-11 10:00", "wo 25-11 10:00 els Sms; do 26-11 10:00 anna Teams" }, // the coordinator's deputy is Anna
        { "spoed, geen dorp", "ma 23-11 10:00", "ma 23-11 12:00 els Sms; ma 23-11 14:00 anna Teams Sms" },
        { "veilig thuis", "ma 23-11 10:00", "ma 23-11 10:10 gerrit Teams Sms; ma 23-11 10:20 hanneke Sms" },
        { "veilig thuis", "vr 20-11 12:25", "ma 23-11 09:05 gerrit Teams Sms; ma 23-11 09:15 hanneke Sms" },
        { "veilig thuis", "za 21-11 23:00", "ma 23-11 09:10 gerrit Teams Sms; ma 23-11 09:20 hanneke Sms" },
        { "veilig thuis, dienst", "za 21-11 23:00", "za 21-11 23:10 gerrit Teams Sms; za 21-11 23:20 hanneke Sms" },
    };

    [Theory]
    [MemberData(nameof(Ladders))]
    public void A_signal_that_nobody_picks_up_climbs(string what, string since, string steps)
    {
        var organisation = what.EndsWith("dienst", StringComparison.Ordinal) ? OnCall : Lochem.Organisation;

        Assert.Equal(steps, string.Join("; ", Escalation.Of(organisation, Waiting(what, since)).Select(Written)));
    }

    [Theory]
    [InlineData("ma 23-11 11:59", null, "")]
    [InlineData("ma 23-11 12:00", null, "Reminder")]
    [InlineData("ma 23-11 12:01", null, "Reminder")]
    [InlineData("ma 23-11 12:01", LadderStep.Reminder, "")] // taken: not again
    [InlineData("ma 23-11 14:00", LadderStep.Reminder, "Deputy")]
    [InlineData("ma 23-11 14:00", null, "Reminder Deputy")] // nothing ran meanwhile
    [InlineData("ma 23-11 16:00", LadderStep.Deputy, "Coordinator")]
    [InlineData("do 26-11 10:00", null, "Reminder Deputy Coordinator")] // nothing ran for days
    [InlineData("do 26-11 10:00", LadderStep.Coordinator, "")]
    [InlineData("do 26-11 03:00", null, "")] // late, but not at night
    [InlineData("ma 23-11 17:05", null, "Reminder Deputy Coordinator")] // who was there at closing time still is
    [InlineData("ma 23-11 17:15", null, "")]
    public void An_urgent_one_that_came_on_Monday_at_ten_has_due(string now, LadderStep? reached, string due)
    {
        var signal = Waiting("spoed", "ma 23-11 10:00");

        Assert.Equal(due, string.Join(' ', Escalation.Due(Lochem.Organisation, signal with { LastWait = signal.Wait! with { Reached = reached } }, At(now)).Select(s => s.Step)));
    }

    [Fact]
    public void Only_who_is_on_call_is_woken_at_night()
    {
        var signal = Waiting("acuut", "za 21-11 23:00");

        Assert.Empty(Escalation.Due(Lochem.Organisation, signal, At("zo 22-11 10:00")));
        Assert.Equal(3, Escalation.Due(OnCall, signal, At("zo 22-11 03:00")).Count);
    }

    [Fact]
    public void What_is_due_at_closing_time_is_told_just_after_it()
    {
        var signal = Waiting("spoed", "ma 23-11 15:00");

        Assert.Equal(At("ma 23-11 17:00"), Escalation.PickUpBy(Lochem.Organisation, signal));
        Assert.Single(Escalation.Due(Lochem.Organisation, signal, At("ma 23-11 17:01")));
    }

    [Fact]
    public void What_was_passed_over_is_written_down_and_only_the_last_step_is_remembered()
    {
        var signal = Waiting("spoed", "ma 23-11 10:00");
        var now = At("do 26-11 10:00");

        var taken = Escalation.Take(signal, Escalation.Due(Lochem.Organisation, signal, now), now);

        Assert.Equal(EventKind.EscalatedLate, taken.Event.Kind);
        Assert.Equal(LadderStep.Coordinator, taken.Next.Wait!.Reached);
        Assert.Equal([MoveKind.Received, MoveKind.Escalated], taken.Next.Trail);
        Assert.Equal(signal.Wait!.Since, taken.Next.Wait.Since);
        Assert.Empty(Escalation.Due(Lochem.Organisation, taken.Next, now.AddDays(9)));
    }

    [Theory]
    [InlineData(SignalState.PickedUp)]
    [InlineData(SignalState.Closed)]
    [InlineData(SignalState.SetAside)]
    public void What_somebody_has_and_what_nobody_must_read_waits_for_nobody(SignalState state)
    {
        var signal = Waiting("spoed", "ma 23-11 10:00") with { State = state };

        Assert.Empty(Escalation.Of(Lochem.Organisation, signal));
        Assert.Null(Escalation.PickUpBy(Lochem.Organisation, signal));
    }

    [Fact]
    public void Nobody_is_told_who_may_not_see_the_signal_but_the_duty_manager()
    {
        var told =
            from village in Lochem.Organisation.Villages.Keys.Cast<VillageId?>().Append(null)
            from urgency in Enum.GetValues<Urgency>()
            from safe in new[] { false, true }
            let signal = Lochem.ASignal() with
            {
                Village = village, Urgency = urgency, SafeRoute = safe, Receiver = Lochem.Receiver(village?.Value, safe),
            }
            from step in Escalation.Of(Lochem.Organisation, signal)
            from rung in step.Rungs
            where !Access.MaySee(Lochem.Organisation, Lochem.Organisation.People[rung.Person], signal)
            select (step.Step, rung);

        Assert.Equal([(LadderStep.DutyManager, new Rung(new PersonId("hanneke"), StaffChannel.Sms))], told.Distinct());
    }

    [Fact]
    public void Who_has_left_is_passed_over_and_the_others_keep_their_moments()
    {
        var left = Lochem.Organisation with { People = Lochem.Organisation.People.Where(p => p.Key.Value != "anna").ToDictionary() };

        Assert.Equal("ma 23-11 16:00 els Teams Sms", string.Join("; ", Escalation.Of(left, Waiting("spoed", "ma 23-11 10:00")).Select(Written)));
    }

    [Fact]
    public void Who_has_no_phone_for_texts_is_told_by_Teams_and_the_duty_manager_never()
    {
        var without = Lochem.Organisation with { People = Lochem.Organisation.People.ToDictionary(p => p.Key, p => p.Value with { WorkPhone = null }) };

        Assert.All(Escalation.Of(without, Waiting("gewoon", "ma 23-11 10:00")), s => Assert.Equal(StaffChannel.Teams, Assert.Single(s.Rungs).Channel));
        Assert.DoesNotContain(Escalation.Of(without, Waiting("veilig thuis", "ma 23-11 10:00")), s => s.Step == LadderStep.DutyManager);
    }

    [Fact]
    public void A_step_is_told_as_long_as_its_wait_lasts()
    {
        var (signal, anna) = (Waiting("gewoon", "ma 23-11 10:00"), new Rung(new PersonId("anna"), StaffChannel.Sms));

        Assert.Equal(Telling.Now, Asks(signal, LadderStep.Reminder, anna));
        Assert.Equal(Telling.NoLonger, Asks(signal with { State = SignalState.PickedUp, PickedUpBy = new PersonId("bert") }, LadderStep.Reminder, anna));
        Assert.Equal(Telling.NoLonger, Asks(signal with { LastWait = new Wait(signal.ReceivedAt, Move: 2) }, LadderStep.Reminder, anna)); // it waits anew
        Assert.Equal(Telling.NoLonger, Asks(signal, LadderStep.Reminder, new Rung(new PersonId("fenna"), StaffChannel.Sms)));
        Assert.Equal(Telling.NotThere, Asks(signal, LadderStep.Reminder, new Rung(new PersonId("piet"), StaffChannel.Sms)));
        Assert.Equal(Telling.Now, Asks(signal, LadderStep.Reminder, new Rung(new PersonId("bert"), StaffChannel.Teams))); // Anna could not be told
    }

    [Theory]
    [InlineData(LadderStep.DutyManager, StaffChannel.Sms, Telling.Now)]
    [InlineData(LadderStep.DutyManager, StaffChannel.Teams, Telling.NoLonger)]
    [InlineData(LadderStep.DeputyOfficer, StaffChannel.Sms, Telling.NoLonger)]
    public void The_duty_manager_is_told_in_her_own_step_only_and_only_by_text(LadderStep step, StaffChannel by, Telling telling) =>
        Assert.Equal(telling, Asks(Waiting("veilig thuis", "ma 23-11 10:00"), step, new Rung(new PersonId("hanneke"), by)));

    [Theory]
    [InlineData(null, 9, Telling.NotYet)] // who comes last may not see it before the step is saved
    [InlineData(null, 10, Telling.NoLonger)] // it never was; the next round takes the step
    [InlineData(LadderStep.Deputy, 9, Telling.NotYet)]
    [InlineData(LadderStep.Coordinator, 9, Telling.Now)]
    public void Nobody_is_told_of_a_step_before_it_is_saved(LadderStep? reached, int minutes, Telling telling)
    {
        var signal = Waiting("gewoon", "ma 23-11 10:00");

        Assert.Equal(telling, Escalation.Asks(
            Lochem.Organisation,
            signal with { LastWait = signal.Wait! with { Reached = reached } },
            LadderStep.Coordinator,
            new Rung(new PersonId("els"), StaffChannel.Sms),
            move: 0,
            TimeSpan.FromMinutes(minutes),
            Lochem.Now));
    }

    private static Telling Asks(Signal signal, LadderStep step, Rung rung) => Escalation.Asks(
        Lochem.Organisation, signal.Wait is { } wait ? signal with { LastWait = wait with { Reached = step } } : signal, step, rung, move: 0, TimeSpan.Zero, Lochem.Now);

    private static Signal Waiting(string what, string since)
    {
        var safe = what.StartsWith("veilig thuis", StringComparison.Ordinal);
        var village = what.Contains("geen dorp", StringComparison.Ordinal) ? null : (VillageId?)new VillageId("almen");
        var urgency = what.Split(',')[0] switch { "gewoon" => Urgency.Normal, "spoed" => Urgency.Urgent, _ => Urgency.Acute };
        return Lochem.ASignal() with
        {
            ReceivedAt = At(since),
            Village = village,
            Urgency = urgency,
            SafeRoute = safe,
            Receiver = Lochem.Receiver(village?.Value, safe),
            State = village is null && urgency == Urgency.Normal ? SignalState.AwaitingVillage : SignalState.Routed,
        };
    }

    private static string Written(Escalation step)
    {
        var local = TimeZoneInfo.ConvertTime(step.At, Lochem.Amsterdam);
        string[] days = ["zo", "ma", "di", "wo", "do", "vr", "za"];
        return $"{days[(int)local.DayOfWeek]} {local.ToString("dd-MM HH:mm", CultureInfo.InvariantCulture)} {step.Rungs[0].Person} {string.Join(' ', step.Rungs.Select(r => r.Channel))}";
    }

    // Of 2026, and in January of the year after. The weekday is for the reader, and checked.
    private static DateTimeOffset At(string text)
    {
        var local = DateTime.ParseExact(text[3..], "dd-MM HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None);
        var day = new DateOnly(2026, local.Month, local.Day);
        Assert.Equal(text[..2], new[] { "zo", "ma", "di", "wo", "do", "vr", "za" }[(int)day.DayOfWeek]);
        return LocalTime.Instant(day, TimeOnly.FromDateTime(local), Lochem.Amsterdam);
    }
}
