using Naober.Core.Organisations;
using Naober.Core.Texts;
using Naober.Core.Tour;
using Naober.Functions.Tests.Crashes;
using Naober.Functions.Tests.Fakes;
using Naober.Pages.Planning;
using Naober.Pages.Visits;
using Xunit;

namespace Naober.Functions.Tests.Tour;

/// <summary>A resident as the host of a visit: what they get by text, what their link opens, and when we forget them.</summary>
public sealed class ResidentHostTests
{
    private const string Phone = "+31612340199";

    private readonly World _world = new();

    [Theory]
    [InlineData("anna", 404)]
    [InlineData("els", 302)]
    public async Task Only_the_coordinator_makes_a_resident_the_host(string person, int status)
    {
        var visit = await PublishAsync();

        Assert.Equal(status, (await AskAsync(TourScenarios.ResidentOf(visit), person)).Status);

        Assert.Equal(status == 302, _world.Residents.All.Count == 1);
        Assert.Equal(status == 302, Current(visit).ResidentHost);
    }

    [Theory]
    [InlineData(PlanFields.Name, "")]
    [InlineData(PlanFields.Phone, "0573 29 70 00")] // no texts arrive there
    [InlineData(PlanFields.Phone, "geen")]
    [InlineData(PlanFields.ConsentOn, "")]
    [InlineData(PlanFields.ConsentOn, "2027-01-01")]
    public async Task Without_a_name_a_mobile_number_and_a_day_of_consent_there_is_no_host_and_what_was_typed_stays(string field, string value)
    {
        var visit = await PublishAsync();

        var answer = await AskAsync(TourScenarios.ResidentOf(visit).Filling(field, value));

        Assert.Equal(400, answer.Status);
        Assert.Contains(field == PlanFields.Name ? "06 12340199" : "Truus Janssen", answer.Body, StringComparison.Ordinal);
        Assert.Empty(_world.Residents.All);
    }

    [Fact]
    public async Task The_day_before_the_resident_gets_one_text_and_no_colleague_is_told()
    {
        var visit = await HostedAsync();
        _world.Clock.MoveTo(new DateTimeOffset(visit.Stop.Date.AddDays(-1), new TimeOnly(9, 0), TimeSpan.Zero));

        await _world.TickAsync("RemindOfStops");
        await _world.TickAsync("RemindOfStops");

        var text = Assert.Single(Texts());
        Assert.StartsWith("Welzijn Lochem: tot ziens in ", text, StringComparison.Ordinal);
        Assert.Equal(1, SmsText.Segments(text));
        Assert.DoesNotContain(_world.Teams.Current, n => n.Signal.Value == visit.Id.Value);
    }

    [Fact]
    public async Task A_visit_that_is_cancelled_is_told_to_the_resident_once()
    {
        var visit = await HostedAsync();

        await AskAsync(TourScenarios.Cancel(visit.Id.Value, 2));
        await _world.RunUntilQuietAsync();

        Assert.Contains("gaat niet door", Assert.Single(Texts()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Afterwards_the_link_works_once_without_signing_in_and_says_nothing_of_what_was_told_to_us()
    {
        var visit = await OverAsync();
        var link = TourScenarios.LinkIn(Assert.Single(Texts()));

        var page = await _world.AskAsync(TestRequest.Get(link));
        Assert.Equal(200, page.Status);
        Assert.DoesNotContain("/werk", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Truus", page.Body, StringComparison.Ordinal);
        var thanks = await TellAsync(link);
        Assert.Contains("Dank je wel", thanks.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("/werk", thanks.Body, StringComparison.Ordinal);
        await _world.RunUntilQuietAsync();

        Assert.Equal((StopState.Held, 7, (PersonId?)null), (Current(visit).Stop.State, Current(visit).Report!.Came, Current(visit).Report!.By));
        Assert.Equal(visit.Stop.Village, Assert.Single(_world.Signals.All).Signal.Village);
        Assert.Equal(404, (await _world.AskAsync(TestRequest.Get(link))).Status);
        Assert.Equal(200, (await TellAsync(link)).Status); // pressed twice
        Assert.Equal(404, (await TellAsync(link, came: "9")).Status);
        await _world.RunUntilQuietAsync();
        Assert.Single(_world.Signals.All);
        Assert.Equal(7, Current(visit).Report!.Came);
    }

    [Fact]
    public async Task A_link_that_is_unknown_too_old_or_of_another_host_gets_the_same_answer()
    {
        var visit = await OverAsync();
        var link = TourScenarios.LinkIn(Texts()[0]);
        var unknown = await _world.AskAsync(TestRequest.Get($"/bezoek/{new string('0', 32)}"));

        _world.Clock.MoveTo(visit.EndsAt(_world.Organisation.Hours.Zone).AddDays(ResidentHosting.LinkDays + 1));
        var late = await _world.AskAsync(TestRequest.Get(link));

        Assert.Equal((404, 404), (unknown.Status, late.Status));
        Assert.Equal(unknown.Body, late.Body);
        Assert.Equal(404, (await TellAsync(link)).Status);
        Assert.Null(Current(visit).Report);
    }

    [Fact]
    public async Task Guessing_links_is_stopped_and_a_good_link_still_works()
    {
        await OverAsync();
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(404, (await _world.AskAsync(TestRequest.Get($"/bezoek/{i:x32}"))).Status);
        }

        Assert.Equal(429, (await _world.AskAsync(TestRequest.Get($"/bezoek/{new string('f', 32)}"))).Status);
        Assert.Equal(200, (await _world.AskAsync(TestRequest.Get(TourScenarios.LinkIn(Texts()[0])))).Status);
    }

    [Fact]
    public async Task While_storage_is_away_the_page_says_so()
    {
        await OverAsync();
        _world.Residents.Down = true;

        Assert.Equal(503, (await _world.AskAsync(TestRequest.Get(TourScenarios.LinkIn(Texts()[0])))).Status);
    }

    [Fact]
    public async Task Who_does_not_answer_is_asked_once_more_the_next_working_day_under_the_same_link()
    {
        await OverAsync();
        for (var day = 1; day <= 6; day++)
        {
            _world.Clock.Advance(TimeSpan.FromDays(1));
            await _world.TickAsync("CollectVisit");
        }

        Assert.Equal(2, Texts().Length);
        Assert.Equal(TourScenarios.LinkIn(Texts()[0]), TourScenarios.LinkIn(Texts()[1]));
    }

    [Theory]
    [InlineData(false, 7, 1)]
    [InlineData(false, 8, 0)]
    [InlineData(true, 1, 0)]
    public async Task Name_and_number_go_the_night_after_it_was_told_or_a_week_after_the_visit(bool told, int days, int left)
    {
        var visit = await OverAsync();
        if (told)
        {
            await TellAsync(TourScenarios.LinkIn(Texts()[0]));
        }

        _world.Clock.MoveTo(new DateTimeOffset(visit.Stop.Date.AddDays(days), new TimeOnly(2, 0), TimeSpan.Zero));
        await _world.TickAsync("ExpirePersonalData");

        Assert.Equal(left, _world.Residents.All.Count);
    }

    [Fact]
    public async Task A_colleague_who_becomes_the_host_takes_the_place_and_nothing_is_kept_of_the_resident()
    {
        var visit = await HostedAsync();

        await AskAsync(Details(visit, ""));
        Assert.True(Current(visit).ResidentHost); // only the theme changed
        await AskAsync(Details(visit, "bert"));

        Assert.True(Current(visit) is { ResidentHost: false, Host.Value: "bert" });
        Assert.Empty(_world.Residents.All);
    }

    private static TestRequest Details(PlannedStop visit, string host) => TestRequest.Post(
        $"{PlanFields.Page}/wijzig",
        TourScenarios.Revision(2), (PlanFields.Stop, visit.Id.Value), (PlanFields.Action, PlanFields.Details), (PlanFields.Host, host), (PlanFields.Theme, "soep"));

    private PlannedStop Current(PlannedStop visit) => _world.Tour.All.Single(s => s.Id == visit.Id);

    private string[] Texts() => [.. _world.Twilio.ReceivedBy(World.Number(Phone))];

    private async Task<PlannedStop> PublishAsync()
    {
        await TourScenarios.PlanAsync(_world);
        await AskAsync(TourScenarios.Publish(1));
        await _world.RunUntilQuietAsync();
        return _world.Tour.All[0];
    }

    private async Task<PlannedStop> HostedAsync()
    {
        var visit = await PublishAsync();
        await AskAsync(TourScenarios.ResidentOf(visit));
        return Current(visit);
    }

    private async Task<PlannedStop> OverAsync()
    {
        var visit = await HostedAsync();
        _world.Clock.MoveTo(visit.EndsAt(_world.Organisation.Hours.Zone).AddMinutes(5));
        await _world.TickAsync("CollectVisit");
        await _world.TickAsync("CollectVisit");
        return visit;
    }

    private Task<Answer> TellAsync(string link, string came = "7") => _world.AskAsync(TestRequest.Post(
        link, (VisitFields.TookPlace, "ja"), (VisitFields.Came, came), (VisitFields.Heard(0), "De bus komt niet meer op zondag")));

    private Task<Answer> AskAsync(TestRequest request, string person = "els") => _world.AskAsync(request.As(_world.Person(person)));
}
