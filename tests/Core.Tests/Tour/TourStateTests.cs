using Naober.Core.Calendar;
using Naober.Core.Organisations;
using Naober.Core.Tour;
using Naober.Core.Villages;

namespace Naober.Core.Tests.Tour;

/// <summary>The tour of Lochem over the weeks: what the timer, the coordinator and time itself do to it.</summary>
public sealed class TourStateTests
{
    private static readonly DateOnly Sunday = new(2026, 11, 22);
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);
    private static readonly TourState Planned = After(Empty(Sunday), s => new TourEdit(Drafting.Extend(s, Now)!, []));
    private static readonly TourState Told = After(Planned, s => TourEdit.Publish(s, new DateOnly(2026, 12, 11), Lochem.Organisation.ContactPersons, Now));

    [Fact]
    public void The_horizon_is_filled_once_however_often_the_timer_ticks()
    {
        Assert.NotEmpty(Planned.Proposals);
        Assert.Equal(new DateOnly(2027, 1, 18), Planned.Draft.PlannedUntil);
        Assert.Null(Drafting.Extend(Planned, Now));
    }

    [Fact]
    public void A_week_later_what_people_know_and_what_a_person_placed_stays()
    {
        var placed = Told.Draft with { Proposals = [.. Told.Proposals.Take(2).Select(p => p with { ByPerson = true }), .. Told.Proposals.Skip(2)] };
        var later = Told with { Today = Sunday.AddDays(7), Draft = placed };

        var extended = Drafting.Extend(later, Now)!;

        Assert.Equal(placed.Proposals.Take(2), extended.Proposals.Where(p => p.ByPerson));
        Assert.All(extended.Proposals, p => Assert.True(p.Stop.Date > Told.Stops[^1].Stop.Date));
        Assert.Equal(Told.Draft.PlannedUntil!.Value.AddDays(7), extended.PlannedUntil);
    }

    [Fact]
    public void A_proposal_that_was_taken_out_of_the_plan_does_not_come_back_until_a_person_puts_it_there()
    {
        var gone = Planned.Proposals[^1].Stop;
        var without = After(Planned, s => TourEdit.Accept(s, TourEdit.Propose(s, new TourChange.Cancel(gone)), "", Now, Lochem.Amsterdam));
        var later = without with { Today = Sunday.AddDays(7) };
        TourDraft[] drafts = [without.Draft, Drafting.Again(without, Now), Drafting.Extend(later, Now)!];

        Assert.Contains(Drafting.Again(Planned, Now).Proposals, p => p.Stop.Village == gone.Village && p.Stop.Date == gone.Date);
        Assert.All(drafts, d => Assert.DoesNotContain(d.Proposals, p => p.Stop.Village == gone.Village && p.Stop.Date == gone.Date));

        var asked = TourEdit.Propose(without, new TourChange.Add(gone));
        Assert.Empty(asked.Refused);
        var back = After(without, s => TourEdit.Accept(s, asked, "", Now, Lochem.Amsterdam));
        Assert.Empty(back.Draft.Declined);
        Assert.Contains(back.Proposals, p => p.ByPerson && p.Stop.IsSameAs(gone));
    }

    [Theory]
    [InlineData("2027-03-29")] // Easter Monday
    [InlineData("2027-04-27")] // King's day
    public void Nobody_drives_on_a_holiday_also_far_beyond_what_is_planned(string day)
    {
        var stop = Planned.Proposals[0].Stop;

        var asked = TourEdit.Propose(Planned, new TourChange.Move(stop, stop with { Date = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) }));

        Assert.Contains(asked.Refused, r => r.Rule == HardRule.ClosedDay);
    }

    [Fact]
    public void One_visit_far_ahead_makes_nobody_wait_until_there()
    {
        var stop = Planned.Proposals[0].Stop with { Date = new DateOnly(2027, 6, 22) };
        var far = After(Planned, s => TourEdit.Accept(s, TourEdit.Propose(s, new TourChange.Add(stop)), "", Now, Lochem.Amsterdam));

        Assert.Contains(far.Proposals, p => p.Stop.Date == stop.Date);
        Assert.Equal(Planned.Review().Unmet.Select(u => u.Sentence), far.Review().Unmet.Select(u => u.Sentence));
    }

    [Fact]
    public void What_was_taken_out_of_the_plan_is_not_said_to_be_the_villages_doing()
    {
        var almen = Lochem.Organisation.Tour.Villages.Single(v => v.Id.Value == "almen");
        var state = Planned with { Settings = Planned.Settings with { Villages = [almen with { TargetDays = 7 }] } };
        state = After(state with { Draft = TourDraft.Empty }, s => new TourEdit(Drafting.Extend(s, Now)!, []));
        foreach (var gone in state.Proposals.Take(2).Select(p => p.Stop).ToList())
        {
            state = state with { Draft = state.Draft with { Proposals = [.. state.Draft.Proposals.Where(p => p.Stop.Date != gone.Date)], Declined = [.. state.Draft.Declined, new Declined(gone.Village, gone.Date)] } };
        }

        Assert.DoesNotContain(state.Review().Unmet, u => u.Sentence.Contains("bezet", StringComparison.Ordinal));
    }

    [Fact]
    public void After_a_standstill_of_weeks_what_is_past_is_gone_and_the_horizon_is_full()
    {
        var later = Told with { Today = Sunday.AddDays(70) };

        var extended = Drafting.Extend(later, Now)!;

        Assert.All(extended.Proposals, p => Assert.True(p.Stop.Date > later.Today));
        Assert.Contains(extended.Proposals, p => p.Stop.Date > later.Today.AddDays(49));
        Assert.Equal(new DateOnly(2027, 3, 29), extended.PlannedUntil);
    }

    [Fact]
    public void What_was_cancelled_makes_room_when_the_plan_is_filled_further_and_no_village_is_forgotten_for_it()
    {
        var gone = Told.Stops.Where(s => s.Stop.Date > Sunday.AddDays(7)).Take(2).ToList();
        var state = Told with { Stops = [.. Told.Stops.Except(gone), .. gone.Select(s => s.Cancel("het is glad", Now)!)], Today = Sunday.AddDays(7) };
        state = state with { Draft = state.Draft with { Proposals = [] } };

        var extended = state with { Draft = Drafting.Extend(state, Now)! };

        var plan = TourPlanner.Plan(state.ProblemFrom(state.NextMonday, state.Settings.HorizonWeeks, state.Visits));
        Assert.Contains(extended.Proposals, p => p.Stop.Date < extended.Visits.Max(v => v.Date));
        Assert.Equal(plan.Stops.Count(s => s.Date >= state.NextMonday), extended.Visits.Count(v => v.Date >= state.NextMonday) + extended.Proposals.Count(p => p.Stop.Date >= state.NextMonday));
        Assert.Empty(extended.Broken());
    }

    /// <summary>Week by week the timer sees less than a plan of a year would, and still nobody waits long.</summary>
    [Fact]
    public void Over_a_year_week_by_week_nobody_waits_long()
    {
        var state = Planned;
        for (var week = 1; week <= 52; week++)
        {
            state = state with { Today = Sunday.AddDays(7 * week) };
            state = After(state, s => new TourEdit(Drafting.Extend(s, Now)!, []));
            state = After(state, s => TourEdit.Publish(s, s.Today.AddDays(21), Lochem.Organisation.ContactPersons, Now));
        }

        var year = state.ProblemFrom(Sunday.AddDays(56), 50, []);
        Assert.Empty(PlanCheck.Broken(state.ProblemFrom(Sunday.AddDays(1), 60, []), state.All));
        Assert.InRange(TourPlanner.Measure(year, state.All).LargestWait, 0.5, 1.6);
    }

    [Fact]
    public void A_visit_that_was_moved_far_ahead_does_not_keep_the_plan_from_being_filled()
    {
        var far = Told.Stops[0].MoveTo(Told.Stops[0].Stop with { Date = Sunday.AddDays(200) }, Now)!;
        var state = Told with { Stops = [.. Told.Stops.Skip(1), far], Today = Sunday.AddDays(7) };

        var extended = Drafting.Extend(state, Now)!;

        Assert.Equal(Told.Draft.PlannedUntil!.Value.AddDays(7), extended.PlannedUntil);
        Assert.Contains(extended.Proposals, p => p.Stop.Date >= Told.Draft.PlannedUntil);
        Assert.Contains(extended.Proposals, p => p.Stop.Date < new DateOnly(2026, 12, 31));
    }

    [Fact]
    public void Publishing_takes_the_proposals_up_to_a_day_and_names_the_contact_person_as_host()
    {
        Assert.NotEmpty(Told.Stops);
        Assert.All(Told.Stops, s => Assert.Equal(Lochem.Organisation.ContactPersons[s.Stop.Village], s.Host));
        Assert.All(Told.Stops, s => Assert.True(s.Stop.Date <= new DateOnly(2026, 12, 11)));
        Assert.Equal(Planned.Proposals.Count, Told.Proposals.Count + Told.Stops.Count);
        Assert.Equal(2, Told.Draft.Revision);
    }

    [Fact]
    public void A_published_stop_that_is_cancelled_is_kept_and_what_goes_with_it_touches_no_other_that_people_know()
    {
        var stop = Told.Stops[1];

        var edit = TourEdit.Accept(Told, TourEdit.Propose(Told, new TourChange.Cancel(stop.Stop)), "Het is te glad.", Now, Lochem.Amsterdam);

        Assert.Equal(stop.Cancel("Het is te glad.", Now), Assert.Single(edit.Changed));
        Assert.Equal(3, edit.Draft.Revision);
        Assert.DoesNotContain(edit.Draft.Proposals, p => p.Stop.Village == stop.Stop.Village && p.Stop.Date == stop.Stop.Date);
    }

    [Fact]
    public void A_published_stop_moves_and_keeps_its_id()
    {
        var stop = Told.Stops[^1];
        var to = Free(stop.Stop, 1);

        var edit = TourEdit.Accept(Told, TourEdit.Propose(Told, new TourChange.Move(stop.Stop, to)), "", Now, Lochem.Amsterdam);

        Assert.Equal((stop.Id, 1, to.Date), (edit.Changed.Single().Id, edit.Changed.Single().Sequence, edit.Changed.Single().Stop.Date));
    }

    /// <summary>At ten in the evening nobody is texted, and five minutes later it is changed again: at half past eight people hear of what they know.</summary>
    [Theory]
    [InlineData("22:00", "22:05", true)]
    [InlineData("22:00", "08:35", false)] // they have heard of the first change by then
    [InlineData("14:00", "14:05", false)]
    public void A_second_change_before_anybody_heard_of_the_first_tells_of_what_people_know(string first, string second, bool isOfFirst)
    {
        var stop = Told.Stops[^1];
        var to = Free(stop.Stop, 1);
        var moved = After(Told, s => TourEdit.Accept(s, TourEdit.Propose(s, new TourChange.Move(stop.Stop, to)), "", At(first), Lochem.Amsterdam));
        var told = moved.Stops.Single(s => s.Id == stop.Id);

        var edit = TourEdit.Accept(moved, TourEdit.Propose(moved, new TourChange.Cancel(told.Stop)), "Te glad.", At(second), Lochem.Amsterdam);
        var cancelled = edit.Changed.Single();
        Assert.Equal((StopState.Cancelled, 2, isOfFirst ? stop.Stop.Date : to.Date), (cancelled.Stop.State, cancelled.Sequence, cancelled.Stop.Date));

        var back = TourEdit.Accept(moved, TourEdit.Propose(moved, new TourChange.Move(told.Stop, stop.Stop)), "", At(second), Lochem.Amsterdam).Changed.Single();
        Assert.Equal((2, stop.Stop.Date, isOfFirst ? (DateOnly?)null : to.Date), (back.Sequence, back.Stop.Date, back.Before?.Date));

        DateTimeOffset At(string time) => LocalTime.Instant(
            DateOnly.FromDateTime(Now.UtcDateTime).AddDays(time == "08:35" ? 1 : 0), TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture), Lochem.Amsterdam);
    }

    [Fact]
    public void What_a_person_placed_is_still_there_after_planning_again()
    {
        var proposal = Told.Proposals[^1].Stop;
        var to = Enumerable.Range(-6, 6).Select(n => proposal with { Date = proposal.Date.AddDays(n) })
            .First(s => TourEdit.Propose(Told, new TourChange.Move(proposal, s)).Refused.Count == 0);
        var moved = After(Told, s => TourEdit.Accept(s, TourEdit.Propose(s, new TourChange.Move(proposal, to)), "", Now, Lochem.Amsterdam));

        var again = Drafting.Again(moved, Now);

        Assert.Contains(again.Proposals, p => p.ByPerson && p.Stop.IsSameAs(to));
        Assert.Empty(PlanCheck.Broken(moved.ProblemFrom(moved.NextMonday, 8, moved.Visits), [.. moved.Visits, .. again.Proposals.Select(p => p.Stop)]));
    }

    [Fact]
    public void A_day_that_is_closed_later_is_said_also_of_what_people_know_and_planning_again_avoids_it()
    {
        var (known, proposed) = (Told.Stops[0].Stop, Told.Proposals[0].Stop);
        var closed = After(After(Told, s => TourEdit.Close(s, known.Date, "teamdag")), s => TourEdit.Close(s, proposed.Date, "teamdag"));

        Assert.Contains(closed.Broken(), b => b.Stop.IsSameAs(known) && b.Rule == HardRule.ClosedDay);
        Assert.DoesNotContain(Drafting.Again(closed, Now).Proposals, p => p.Stop.Date == proposed.Date);
    }

    [Fact]
    public void Where_residents_go_on_we_come_at_the_longest_rhythm()
    {
        var almen = new VillageId("almen");
        var decision = new VillageDecision(Sunday, DecisionKind.ResidentsGoOn, "de dorpsraad", "Elke donderdag koffie.", new PersonId("els"));
        var state = Planned with { Agreements = new Dictionary<VillageId, VillageAgreement> { [almen] = new(almen) { Decisions = [decision] } } };

        var balance = VillageBalance.Of(state);

        Assert.Equal(balance.Max(b => b.TargetDays), balance.Single(b => b.Village == almen).TargetDays);
    }

    [Theory]
    [InlineData("2027-01-31", null, false)] // the day has not come
    [InlineData("2027-02-01", null, true)]
    [InlineData("2027-02-01", "2027-01-20", false)] // decided before the day
    [InlineData("2027-02-01", "2026-06-01", true)] // that was about an earlier series
    public void After_a_series_there_is_a_decision_to_take(string today, string? decided, bool must)
    {
        var agreement = new VillageAgreement(new VillageId("almen"))
        {
            Series = new Series(2, new DateOnly(2026, 12, 1), new DateOnly(2027, 2, 15)),
            DecideOn = new DateOnly(2027, 2, 1),
            Decisions = decided is null ? [] : [new VillageDecision(DateOnly.Parse(decided, null), DecisionKind.NotNow, "de dorpsraad", "", new PersonId("els"))],
        };

        Assert.Equal(must, agreement.MustDecide(DateOnly.Parse(today, null)));
    }

    [Fact]
    public void A_series_that_was_made_longer_asks_for_a_decision_of_its_own()
    {
        var agreement = new VillageAgreement(new VillageId("almen"))
        {
            Series = new Series(2, new DateOnly(2026, 12, 1), new DateOnly(2027, 5, 15)),
            DecideOn = new DateOnly(2027, 5, 1),
            Decisions = [new VillageDecision(new DateOnly(2027, 2, 1), DecisionKind.Again, "de dorpsraad", "", new PersonId("els"))],
            DecidedBefore = 1,
        };

        Assert.True(agreement.MustDecide(new DateOnly(2027, 5, 1)));
    }

    [Fact]
    public void A_village_that_is_no_longer_in_the_pack_plays_no_part()
    {
        var gone = Told with { Settings = Told.Settings with { Villages = [.. Told.Settings.Villages.Where(v => v.Id != Told.Stops[0].Stop.Village)] } };

        Assert.DoesNotContain(gone.All, s => s.Village == Told.Stops[0].Stop.Village);
        Assert.NotEmpty(Drafting.Again(gone, Now).Proposals);
    }

    private static Stop Free(Stop stop, int from) => Enumerable.Range(from, 10).Select(n => stop with { Date = stop.Date.AddDays(n) })
        .First(s => TourEdit.Propose(Told, new TourChange.Move(stop, s)).Refused.Count == 0);

    private static TourState Empty(DateOnly today) =>
        new(Lochem.Organisation.Tour, TourDraft.Empty, [], new Dictionary<VillageId, VillageAgreement>(), today);

    private static TourState After(TourState state, Func<TourState, TourEdit> edit)
    {
        var (draft, changed) = edit(state);
        var ids = changed.Select(c => c.Id).ToHashSet();
        return new TourState(
            state.Settings, draft, [.. state.Stops.Where(s => !ids.Contains(s.Id)).Concat(changed).OrderBy(s => s.Stop.Date)], state.Agreements, state.Today);
    }
}
