using Naober.Core.Tour;
using Naober.Functions.Messages;
using Naober.Functions.Tests.Crashes;
using Naober.Functions.Tests.Fakes;
using Naober.Pages.Planning;
using Xunit;

namespace Naober.Functions.Tests.BadDays;

public sealed class TourTests
{
    private static readonly string[] Pages =
        ["/beheer/rondgang", "/beheer/rondgang/wijzig", "/beheer/rondgang/bekendmaken", "/beheer/rondgang/dorpen", "/beheer/rondgang/dorp/almen"];

    private readonly World _world = new();

    [Theory]
    [InlineData("els", 200)]
    [InlineData("anna", 404)]
    [InlineData("fenna", 404)]
    public async Task Only_the_coordinator_has_the_plan(string person, int status)
    {
        await TourScenarios.PlanAsync(_world);
        foreach (var page in Pages)
        {
            Assert.Equal(status, (await AskAsync(TestRequest.Get(page), person)).Status);
        }

        await AskAsync(TourScenarios.Publish(1), person);

        Assert.Equal(status == 200, _world.Tour.All.Count > 0);
    }

    [Fact]
    public async Task The_timer_fills_the_horizon_once_and_tells_nobody()
    {
        await _world.TickAsync("PlanTour");
        var draft = _world.Tour.Draft;
        await _world.TickAsync("PlanTour");

        Assert.NotEmpty(draft.Proposals);
        Assert.Same(draft, _world.Tour.Draft);
        Assert.Empty(_world.Queues.All);
        Assert.Empty(_world.Tour.All);
    }

    [Fact]
    public async Task After_a_standstill_of_three_weeks_one_tick_plans_what_is_missing_and_nothing_that_is_past()
    {
        await _world.TickAsync("PlanTour");
        _world.Clock.Advance(TimeSpan.FromDays(21));

        await _world.TickAsync("PlanTour");

        Assert.Equal(2, _world.Tour.Draft.Revision);
        Assert.All(_world.Tour.Draft.Proposals, p => Assert.True(p.Stop.Date > new DateOnly(2026, 12, 14)));
        Assert.Equal(new DateOnly(2027, 2, 15), _world.Tour.Draft.PlannedUntil);
    }

    [Fact]
    public async Task What_becomes_known_is_shown_before_and_gives_one_order_for_each_stop()
    {
        await TourScenarios.PlanAsync(_world);
        var preview = await AskAsync(TestRequest.Get("/beheer/rondgang/bekendmaken?tot=2026-12-31"));
        Assert.Contains("Maak 3 bezoeken bekend", preview.Body, StringComparison.Ordinal);
        Assert.Contains("Geen sms: in deze dorpen vroeg nog niemand om een sms.", preview.Body, StringComparison.Ordinal);
        Assert.Empty(_world.Tour.All);

        Assert.Equal(302, (await AskAsync(TourScenarios.Publish(1))).Status);

        Assert.Equal(3, _world.Tour.All.Count);
        Assert.Equal(_world.Tour.All.Select(s => (s.Id.Value, 0)).Order(), _world.Queues.Orders.Order());
        Assert.Empty(_world.Tour.Draft.Proposals);
    }

    [Fact]
    public async Task The_preview_says_how_many_texts_go_out_and_what_they_cost()
    {
        await TourScenarios.PlanAsync(_world);
        foreach (var proposal in TourScenarios.Draft.Proposals)
        {
            _world.Audience.Counts[proposal.Stop.Village] = 20;
        }

        var preview = await AskAsync(TestRequest.Get("/beheer/rondgang/bekendmaken?tot=2026-12-31"));

        Assert.Contains("60 sms'jes aan wie daarom vroeg. Dat kost ongeveer € 6,00.", System.Net.WebUtility.HtmlDecode(preview.Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pressed_twice_makes_known_once()
    {
        await TourScenarios.PlanAsync(_world);

        Assert.Equal(302, (await AskAsync(TourScenarios.Publish(1))).Status);
        var second = await AskAsync(TourScenarios.Publish(1));

        Assert.Equal(409, second.Status);
        Assert.Contains("Het plan is intussen veranderd", second.Body, StringComparison.Ordinal);
        Assert.Equal(3, _world.Queues.Orders.Count);
    }

    [Fact]
    public async Task A_cancelled_stop_is_shown_before_and_saved_after_with_its_reason_and_the_next_number()
    {
        var stop = await TellAsync();

        var preview = await AskAsync(TourScenarios.Cancel(stop.Id.Value, 2, accepted: false));
        Assert.Contains("Nu: vervalt", preview.Body, StringComparison.Ordinal);
        Assert.Contains("Iedereen die op de website", preview.Body, StringComparison.Ordinal);
        Assert.Equal(StopState.Published, Current(stop).Stop.State);

        Assert.Equal(302, (await AskAsync(TourScenarios.Cancel(stop.Id.Value, 2))).Status);

        Assert.Equal((StopState.Cancelled, "Het is te glad.", 1), (Current(stop).Stop.State, Current(stop).CancelReason, Current(stop).Sequence));
        Assert.Contains((stop.Id.Value, 1), _world.Queues.Orders);
    }

    [Fact]
    public async Task Nobody_reads_that_a_stop_is_cancelled_without_reading_why()
    {
        var stop = await TellAsync();

        var answer = await AskAsync(TourScenarios.Cancel(stop.Id.Value, 2, reason: " "));

        Assert.Equal(400, answer.Status);
        Assert.Contains("Schrijf in één regel waarom", answer.Body, StringComparison.Ordinal);
        Assert.Equal(StopState.Published, Current(stop).Stop.State);
    }

    [Fact]
    public async Task A_page_of_an_older_plan_changes_nothing()
    {
        var stop = await TellAsync();

        Assert.Equal(409, (await AskAsync(TourScenarios.Cancel(stop.Id.Value, 1))).Status);

        Assert.Equal(StopState.Published, Current(stop).Stop.State);
        Assert.Equal(3, _world.Queues.Orders.Count);
    }

    [Fact]
    public async Task A_move_onto_a_holiday_is_refused_and_says_why()
    {
        var stop = await TellAsync();

        var answer = await AskAsync(Move(stop, "2026-12-25"));

        Assert.Equal(409, answer.Status);
        Assert.Contains("Op feestdagen en vrije dagen van het dorp staan we er niet.", answer.Body, StringComparison.Ordinal);
        Assert.Equal(stop, Current(stop));
    }

    [Fact]
    public async Task A_move_to_where_it_stands_asks_for_another_day()
    {
        var stop = await TellAsync();

        var answer = await AskAsync(Move(stop, $"{stop.Stop.Date:yyyy-MM-dd}", $"{stop.Stop.Start:H.mm}"));

        Assert.Equal(400, answer.Status);
        Assert.Contains("Dit is waar en wanneer het al is.", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_begun_is_not_swapped()
    {
        var stop = await TellAsync();
        var other = _world.Tour.All.First(s => s.Stop.Date > stop.Stop.Date && s.Stop.Village != stop.Stop.Village);
        _world.Clock.MoveTo(stop.StartsAt(_world.Organisation.Hours.Zone).AddMinutes(1));

        var answer = await AskAsync(TestRequest.Post(
            "/beheer/rondgang/wijzig",
            TourScenarios.Revision(2), (PlanFields.Stop, other.Id.Value), (PlanFields.Action, PlanFields.Swap), (PlanFields.With, stop.Id.Value), (PlanFields.Accept, "ja")));

        Assert.Equal(400, answer.Status);
        Assert.Contains("Dat bezoek is al begonnen.", answer.Body, StringComparison.Ordinal);
        Assert.Equal(other, Current(other));
    }

    [Theory]
    [InlineData("", "is nog niemand. Kies iemand.")]
    [InlineData("piet", "werkt hier niet meer. Kies iemand anders.")]
    public async Task A_visit_without_anybody_of_us_is_red(string host, string text)
    {
        var stop = await TellAsync();
        await _world.ChangeAsync(stop.WithHost(host.Length == 0 ? null : new Core.Organisations.PersonId(host)));

        Assert.Contains(text, (await AskAsync(TestRequest.Get(PlanFields.Page))).Body, StringComparison.Ordinal);

        await _world.ChangeAsync(stop.WithResidentHost());
        Assert.DoesNotContain(text, (await AskAsync(TestRequest.Get(PlanFields.Page))).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_move_keeps_the_stop_and_tells_of_it_once()
    {
        var stop = await TellAsync();
        var free = Enumerable.Range(14, 14).Select(n => new DateOnly(2026, 11, 30).AddDays(n))
            .First(d => d.DayOfWeek is DayOfWeek.Tuesday or DayOfWeek.Thursday);

        Assert.Equal(302, (await AskAsync(Move(stop, $"{free:yyyy-MM-dd}"))).Status);

        Assert.Equal((StopState.Moved, free, 1, stop.Stop), (Current(stop).Stop.State, Current(stop).Stop.Date, Current(stop).Sequence, Current(stop).Before));
        Assert.Single(_world.Queues.Orders, o => o == (stop.Id.Value, 1));
    }

    [Fact]
    public async Task Another_host_is_nothing_that_people_must_hear()
    {
        var stop = await TellAsync();

        await AskAsync(TestRequest.Post(
            "/beheer/rondgang/wijzig",
            TourScenarios.Revision(2), (PlanFields.Stop, stop.Id.Value), (PlanFields.Action, PlanFields.Details), (PlanFields.Host, "dirk"), (PlanFields.Theme, "vallen")));

        Assert.Equal(("dirk", "vallen", 0), (Current(stop).Host?.Value, Current(stop).Theme, Current(stop).Sequence));
    }

    [Fact]
    public async Task A_day_that_is_closed_later_stands_on_top_of_the_plan()
    {
        var stop = await TellAsync();

        await AskAsync(TestRequest.Post(
            "/beheer/rondgang/dorpen",
            TourScenarios.Revision(2), (PlanFields.Action, PlanFields.Close), (PlanFields.Date, $"{stop.Stop.Date:yyyy-MM-dd}"), (PlanFields.Reason, "teamdag")));

        Assert.Contains("Op feestdagen en vrije dagen van het dorp staan we er niet.", (await AskAsync(TestRequest.Get(PlanFields.Page))).Body, StringComparison.Ordinal);
        Assert.Equal(stop, Current(stop));
    }

    [Fact]
    public async Task A_decision_names_who_decided_with_us_and_stays_to_be_read()
    {
        const string page = "/beheer/rondgang/dorp/almen";
        var alone = await AskAsync(TestRequest.Post(page, (PlanFields.Action, PlanFields.Decision), (PlanFields.Outcome, "ResidentsGoOn"), (PlanFields.With, "")));
        Assert.Equal(400, alone.Status);

        await AskAsync(TestRequest.Post(
            page, (PlanFields.Action, PlanFields.Decision), (PlanFields.Outcome, "ResidentsGoOn"), (PlanFields.With, "de dorpsraad"), (PlanFields.How, "Elke week koffie.")));

        var text = (await AskAsync(TestRequest.Get(page))).Body;
        Assert.Contains("Bewoners gaan zelf door. Besloten met de dorpsraad. Elke week koffie. Opgeschreven door Els Braakman.", text, StringComparison.Ordinal);

        var village = (await AskAsync(TestRequest.Get("/dorp/almen"))).Body;
        Assert.Contains("Bewoners gaan zelf door. Besloten met de dorpsraad. Elke week koffie.</p>", village, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_village_counts_more_only_with_a_reason_and_an_end()
    {
        const string page = "/beheer/rondgang/dorp/almen";
        Assert.Equal(400, (await AskAsync(TestRequest.Post(page, (PlanFields.Action, PlanFields.Priority), (PlanFields.Factor, "2")))).Status);
        Assert.Null(_world.Agreements.Of("almen"));

        await AskAsync(TestRequest.Post(
            page, (PlanFields.Action, PlanFields.Priority), (PlanFields.Factor, "2"), (PlanFields.Reason, "de winkel sluit"), (PlanFields.Last, "2027-03-01")));

        Assert.Equal(new Priority(2, "de winkel sluit", new DateOnly(2027, 3, 1)), _world.Agreements.Of("almen")!.Priority);
    }

    [Fact]
    public async Task An_order_whose_change_was_never_saved_ends_by_itself()
    {
        _world.Queues.Put(QueueNames.TourChange, $$"""{"stop":"{{new string('a', 32)}}","sequence":0,"orderedAt":"{{_world.Clock.Now:O}}"}""");

        await _world.RunUntilQuietAsync();

        Assert.Empty(_world.Faults);
    }

    private PlannedStop Current(PlannedStop stop) => _world.Tour.All.Single(s => s.Id == stop.Id);

    private static TestRequest Move(PlannedStop stop, string date, string time = "13.30") => TestRequest.Post(
        "/beheer/rondgang/wijzig",
        TourScenarios.Revision(2),
        (PlanFields.Stop, stop.Id.Value),
        (PlanFields.Action, PlanFields.Move),
        (PlanFields.Place, $"{stop.Stop.Village}/{stop.Stop.Venue}"),
        (PlanFields.Date, date),
        (PlanFields.Time, time),
        (PlanFields.Accept, "ja"));

    private async Task<PlannedStop> TellAsync()
    {
        await TourScenarios.PlanAsync(_world);
        await AskAsync(TourScenarios.Publish(1));
        return _world.Tour.All[0];
    }

    private Task<Answer> AskAsync(TestRequest request, string person = "els") => _world.AskAsync(request.As(_world.Person(person)));
}
