using Naober.Core.Organisations;
using Naober.Core.Signals;
using Naober.Core.Tour;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;
using Naober.Pages.Visits;
using Xunit;

namespace Naober.Functions.Tests.Tour;

/// <summary>How a visit went: who is asked when, what the form does with it, and who reads what.</summary>
public sealed class CollectVisitTests
{
    private static readonly DateOnly Thursday = new(2026, 12, 3);

    private readonly World _world = new();

    [Fact]
    public async Task When_it_is_over_the_host_is_asked_once_and_the_next_working_day_once_more()
    {
        var stop = await PublishAsync();

        await AtAsync(3, 10, 59);
        Assert.Empty(_world.Teams.Tries);
        await AtAsync(3, 11, 1);
        await AtAsync(3, 15, 0);
        var asked = Assert.Single(_world.Teams.Current);
        Assert.Equal((new PersonId("anna"), stop.Id.Value), (asked.Person, asked.Signal.Value));
        Assert.StartsWith("Hoe ging het bezoek? Almen, donderdag 3 december", asked.Summary, StringComparison.Ordinal);
        Assert.Single(_world.Teams.Tries);

        await AtAsync(4, 7, 59);
        Assert.Single(_world.Teams.Tries);
        await AtAsync(4, 8, 1);
        await AtAsync(7, 9, 0);
        await AtAsync(10, 9, 0);
        Assert.Equal(2, _world.Teams.Tries.Count);
    }

    [Fact]
    public async Task After_a_day_of_standstill_the_host_is_asked_then_and_again_a_working_day_later()
    {
        await PublishAsync();

        await AtAsync(4, 13, 0);
        Assert.Single(_world.Teams.Tries);
        await AtAsync(5, 13, 0);
        Assert.Single(_world.Teams.Tries);
        await AtAsync(7, 8, 1);
        Assert.Equal(2, _world.Teams.Tries.Count);
    }

    [Fact]
    public async Task A_visit_in_the_evening_is_asked_about_the_next_morning()
    {
        var stop = await PublishAsync();
        await _world.ChangeAsync(stop.MoveTo(stop.Stop with { Start = new TimeOnly(19, 0), End = new TimeOnly(21, 0) }, _world.Clock.Now)!);

        await AtAsync(3, 20, 5);
        Assert.Empty(_world.Teams.Tries);
        await AtAsync(4, 7, 31);
        Assert.Single(_world.Teams.Tries);
    }

    [Fact]
    public async Task Nobody_is_asked_about_what_was_cancelled()
    {
        var stop = await PublishAsync();
        await _world.ChangeAsync(stop.Cancel("Te glad.", _world.Clock.Now)!);

        await AtAsync(3, 11, 30);
        await AtAsync(4, 11, 30);

        Assert.Empty(_world.Teams.Tries);
    }

    [Fact]
    public async Task A_host_whom_Teams_refuses_gets_one_text_with_the_link()
    {
        var stop = await PublishAsync();
        _world.Teams.Mood = _ => VendorMood.Refuses(SendOutcome.Refused.NotInstalled);

        await AtAsync(3, 11, 1);
        await AtAsync(3, 11, 11);

        var text = Assert.Single(_world.Twilio.ReceivedBy(_world.Person("anna").WorkPhone!));
        Assert.Equal($"Naober: hoe ging het bezoek in Almen? Vertel het in 2 minuten: {App.Origin}/werk/bezoek/{stop.Id}", text);
    }

    [Fact]
    public async Task The_day_before_a_host_whom_Teams_refuses_gets_one_text_too()
    {
        await PublishAsync();
        _world.Teams.Mood = _ => VendorMood.Refuses(SendOutcome.Refused.NotInstalled);
        _world.Clock.MoveTo(new DateTimeOffset(2026, 12, 2, 9, 0, 0, TimeSpan.Zero));

        await _world.TickAsync("RemindOfStops");
        await _world.TickAsync("RemindOfStops");
        await _world.RunUntilQuietAsync();

        Assert.StartsWith(
            "Naober: Almen, donderdag 3 december", Assert.Single(_world.Twilio.ReceivedBy(_world.Person("anna").WorkPhone!)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_told_is_kept_what_was_heard_becomes_signals_and_nobody_is_asked_any_more()
    {
        var stop = await OverAsync();

        var answer = await TellAsync(stop, Full);
        await _world.RunUntilQuietAsync();

        Assert.Contains("Het is bewaard.", answer.Body, StringComparison.Ordinal);
        var now = _world.Tour.All.Single();
        Assert.Equal((StopState.Held, 14, 2, new PersonId("anna"), 0), (now.Stop.State, now.Report!.Came, now.Report.Heard, now.Report.By!.Value, now.Sequence));
        Assert.All(_world.Signals.All, s => Assert.Equal((Channel.Staff, new PersonId("anna"), "almen"), (s.Signal.Channel, s.Signal.EnteredBy!.Value, s.Signal.Village!.Value.Value)));
        Assert.Equal(
            ["Idee: Samen koken op zondag", "Mijn buurvrouw [naam] ziet niemand meer"],
            _world.Signals.All.Select(s => _world.Seal.Open(s.Signal.Id, s.Content).Text).Order(StringComparer.Ordinal));
        await AtAsync(4, 9, 0);
        Assert.DoesNotContain(_world.Teams.Current, n => n.Signal.Value == stop.Id.Value);
    }

    [Fact]
    public async Task Sent_twice_it_is_kept_once_and_nobody_is_told_that_somebody_else_was_first()
    {
        var stop = await OverAsync();

        await TellAsync(stop, Full);
        var again = await TellAsync(stop, Full);
        await _world.RunUntilQuietAsync();

        Assert.Equal(200, again.Status);
        Assert.Equal(2, _world.Signals.All.Count);
        Assert.Single(_world.Stories.All);
    }

    [Fact]
    public async Task Two_who_tell_at_once_are_kept_once_and_nothing_that_was_heard_is_lost()
    {
        var stop = await OverAsync();

        await TellAsync(stop, Full);
        var second = await TellAsync(stop, [(VisitFields.TookPlace, "ja"), (VisitFields.Came, "9"), (VisitFields.Heard(0), "De lift in het dorpshuis is stuk")], "els");
        await _world.RunUntilQuietAsync();

        Assert.Equal(409, second.Status);
        Assert.Equal(14, _world.Tour.All.Single().Report!.Came);
        Assert.Equal(3, _world.Signals.All.Count);
    }

    [Theory]
    [InlineData("", "", "", "Kies ja of nee.")]
    [InlineData("ja", "", "", "Schrijf een getal op.")]
    [InlineData("ja", "1000", "", "Schrijf een getal op.")]
    [InlineData("ja", "-1", "", "Schrijf een getal op.")]
    [InlineData("nee", "", "", "Kies waarom het niet doorging.")]
    [InlineData("nee", "", "99", "Kies waarom het niet doorging.")]
    public async Task What_is_wrong_is_said_and_what_was_typed_stays(string tookPlace, string came, string whyNot, string message)
    {
        var stop = await OverAsync();

        var answer = await TellAsync(
            stop, [(VisitFields.TookPlace, tookPlace), (VisitFields.Came, came), (VisitFields.WhyNot, whyNot), (VisitFields.Heard(1), "Er is een idee voor een moestuin")]);

        Assert.Equal(400, answer.Status);
        Assert.Contains(message, answer.Body, StringComparison.Ordinal);
        Assert.Contains("Er is een idee voor een moestuin", answer.Body, StringComparison.Ordinal);
        Assert.Empty(_world.Queues.All);
        Assert.Null(_world.Tour.All.Single().Report);
    }

    [Fact]
    public async Task A_story_that_may_not_be_told_is_not_kept()
    {
        var stop = await OverAsync();

        Assert.Equal(400, (await TellAsync(stop, [(VisitFields.TookPlace, "ja"), (VisitFields.Came, "3"), (VisitFields.Story, "Iets moois")])).Status);
        Assert.Empty(_world.Stories.All);
    }

    [Fact]
    public async Task Who_hears_of_danger_reads_what_to_do_at_once()
    {
        var stop = await OverAsync();
        var answer = await TellAsync(stop, [(VisitFields.TookPlace, "ja"), (VisitFields.Came, "3"), (VisitFields.Heard(0), "Mijn buurman zegt dat hij niet meer wil leven")]);

        Assert.Contains("113", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_nothing_can_be_stored_the_page_says_so_and_keeps_what_was_typed()
    {
        var stop = await OverAsync();
        _world.Stories.Down = true;

        var answer = await TellAsync(stop, Full);

        Assert.Equal(503, answer.Status);
        Assert.Contains("Dit is NIET bewaard.", answer.Body, StringComparison.Ordinal);
        Assert.Contains("Samen koken op zondag", answer.Body, StringComparison.Ordinal);
        _world.Stories.Down = false;
        Assert.Equal(200, (await TellAsync(stop, Full)).Status);
        await _world.RunUntilQuietAsync();
        Assert.Equal(2, _world.Signals.All.Count);
    }

    [Theory]
    [InlineData("anna", 200)] // the host
    [InlineData("els", 200)] // the coordinator
    [InlineData("dirk", 404)]
    public async Task Only_the_host_and_the_coordinator_may_tell(string person, int status)
    {
        var stop = await OverAsync();

        Assert.Equal(status, (await AskAsync(TestRequest.Get($"/werk/bezoek/{stop.Id}"), person)).Status);
        Assert.Equal(status, (await TellAsync(stop, Full, person)).Status);
        Assert.Equal(status == 200, _world.Tour.All.Single().Report is not null);
    }

    [Fact]
    public async Task Before_it_is_over_there_is_nothing_to_tell_and_the_notification_leads_to_the_visit()
    {
        var stop = await PublishAsync();

        Assert.Equal($"/werk/bezoek/{stop.Id}", (await AskAsync(TestRequest.Get($"/werk/signaal/{stop.Id}"))).Headers["Location"]);
        Assert.DoesNotContain("<form", (await AskAsync(TestRequest.Get($"/werk/bezoek/{stop.Id}"))).Body, StringComparison.Ordinal);
        await TellAsync(stop, Full);

        Assert.Null(_world.Tour.All.Single().Report);
        Assert.Empty(_world.Queues.All);
    }

    [Fact]
    public async Task The_host_sees_it_on_the_list_at_once_and_the_coordinator_when_it_stays_away()
    {
        var stop = await OverAsync();
        Assert.Contains($"/werk/bezoek/{stop.Id}", (await AskAsync(TestRequest.Get("/werk"))).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("niet verteld hoe het ging", (await AskAsync(TestRequest.Get("/beheer"), "els")).Body, StringComparison.Ordinal);

        _world.Clock.MoveTo(new DateTimeOffset(2026, 12, 7, 8, 30, 0, TimeSpan.Zero));
        Assert.Contains("Van 1 bezoek is niet verteld hoe het ging.", (await AskAsync(TestRequest.Get("/beheer"), "els")).Body, StringComparison.Ordinal);
        Assert.Contains($"/werk/bezoek/{stop.Id}", (await AskAsync(TestRequest.Get("/beheer/rondgang"), "els")).Body, StringComparison.Ordinal);

        await TellAsync(stop, [(VisitFields.TookPlace, "nee"), (VisitFields.WhyNot, nameof(WhyMissed.Weather))], "els");
        Assert.DoesNotContain("niet verteld hoe het ging", (await AskAsync(TestRequest.Get("/beheer"), "els")).Body, StringComparison.Ordinal);
        var plan = (await AskAsync(TestRequest.Get("/beheer/rondgang"), "els")).Body;
        Assert.Contains("0 keer geweest, 0 keer vervallen, 1 keer toch niet geweest", plan, StringComparison.Ordinal);
        Assert.Contains("Ging niet door: het weer was te slecht.", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_is_read_by_the_village_only_after_the_coordinator_approved_it_and_until_it_is_taken_away()
    {
        var stop = await OverAsync();
        await TellAsync(stop, Full);
        Assert.DoesNotContain("wandelen", (await _world.AskAsync(TestRequest.Get("/dorp/almen"))).Body, StringComparison.Ordinal);
        Assert.Contains("1 verhaal wacht op jou.", (await AskAsync(TestRequest.Get("/beheer"), "els")).Body, StringComparison.Ordinal);
        Assert.Contains("wandelen nu samen met [naam]", (await AskAsync(TestRequest.Get(VisitFields.Stories), "els")).Body, StringComparison.Ordinal);
        Assert.Equal(404, (await AskAsync(TestRequest.Get(VisitFields.Stories), "anna")).Status);

        Assert.Equal(400, (await DecideAsync(stop, VisitFields.Approve, "")).Status);
        Assert.Equal(302, (await DecideAsync(stop, VisitFields.Approve, "Twee buren wandelen nu samen.")).Status);
        Assert.Contains("Twee buren wandelen nu samen.", (await _world.AskAsync(TestRequest.Get("/dorp/almen"))).Body, StringComparison.Ordinal);

        await DecideAsync(stop, VisitFields.Remove, "");
        Assert.DoesNotContain("wandelen", (await _world.AskAsync(TestRequest.Get("/dorp/almen"))).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_village_decides_by_gathers_who_came_and_what_was_told()
    {
        await TellAsync(await OverAsync(), Full);

        var page = (await AskAsync(TestRequest.Get("/beheer/rondgang/dorp/almen"), "els")).Body;

        Assert.Contains("Van 1 bezoek is geteld: 14 mensen.", page, StringComparison.Ordinal);
        Assert.Contains("3 december 2026: Er kwamen 14 mensen.", page, StringComparison.Ordinal);
        Assert.Contains("3 december 2026: Twee buren wandelen nu samen met [naam].", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_decide_about_a_story_the_second_hears_of_the_first()
    {
        var stop = await OverAsync();
        await TellAsync(stop, Full);
        var page = (await _world.Stories.ListAsync(CancellationToken.None))[0];
        await DecideAsync(stop, VisitFields.Approve, "Zoals ik het wil.");

        Assert.Equal(409, (await DecideAsync(stop, VisitFields.Approve, "Zoals jij het wil.", page.Version)).Status);
        Assert.Equal(302, (await DecideAsync(stop, VisitFields.Approve, "Zoals ik het wil.", page.Version)).Status);
    }

    private static (string, string)[] Full =>
    [
        (VisitFields.TookPlace, "ja"), (VisitFields.Came, "14"),
        (VisitFields.Heard(0), "Mijn buurvrouw Jannie Bakker ziet niemand meer"), (VisitFields.Heard(2), "Samen koken op zondag"), (VisitFields.Kind(2), VisitFields.Idea),
        (VisitFields.Story, "Twee buren wandelen nu samen met Jannie Bakker."), (VisitFields.MayTell, "ja"),
    ];

    private async Task<PlannedStop> PublishAsync()
    {
        var stop = (await _world.PublishAsync("almen", Thursday)).WithHost(new PersonId("anna"));
        await _world.ChangeAsync(stop);
        return stop;
    }

    private async Task<PlannedStop> OverAsync()
    {
        var stop = await PublishAsync();
        _world.Clock.MoveTo(new DateTimeOffset(2026, 12, 3, 11, 30, 0, TimeSpan.Zero));
        return stop;
    }

    private async Task AtAsync(int day, int hour, int minute)
    {
        _world.Clock.MoveTo(new DateTimeOffset(2026, 12, day, hour, minute, 0, TimeSpan.Zero));
        await _world.TickAsync("CollectVisit");
        Assert.Empty(_world.Faults);
    }

    private Task<Answer> TellAsync(PlannedStop stop, (string, string)[] fields, string person = "anna") =>
        AskAsync(TestRequest.Post($"/werk/bezoek/{stop.Id}", fields), person);

    private Task<Answer> DecideAsync(PlannedStop stop, string action, string text, string? version = null) => AskAsync(
        TestRequest.Post(
            VisitFields.Stories,
            (VisitFields.Action, action),
            (VisitFields.Visit, stop.Id.Value),
            (VisitFields.Story, text),
            (VisitFields.Version, version ?? _world.Stories.VersionOf(stop))),
        "els");

    private Task<Answer> AskAsync(TestRequest request, string person = "anna") => _world.AskAsync(request.As(_world.Person(person)));
}
