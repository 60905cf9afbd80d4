using Naober.Core.Privacy;
using Naober.Core.Signals;
using Naober.Core.Texts;
using Naober.Core.Tour;
using Naober.Functions.Tests.Fakes;
using Naober.Pages;
using Naober.Pages.Planning;
using Naober.Pages.Tour;
using Xunit;

namespace Naober.Functions.Tests.Tour;

/// <summary>Must the visits go on? Almen is asked at 3 and 17 December, and it is decided on the 20th.</summary>
public sealed class StayTests
{
    private const string Resident = "+31612345678";
    private const string Other = "+31687654321";

    private readonly World _world = new();
    private int _texts;

    [Fact]
    public async Task Who_wants_reminders_is_asked_once_after_the_first_of_the_last_two_visits_and_nobody_else()
    {
        await _world.AskedToStayAsync("almen");
        await _world.WantsRemindersAsync(Resident, "almen");
        await _world.WantsRemindersAsync(Other, "laren");

        await AtAsync(3, 10, 55);
        Assert.Empty(To(Resident));
        await AtAsync(3, 11, 5); // it is over at twelve
        await AtAsync(3, 11, 15);
        await AtAsync(17, 13, 5);

        var text = Assert.Single(To(Resident));
        Assert.Equal("De bezoeken aan Almen stoppen bijna. Moet de Naoberbus blijven komen? Sms BLIJVEN JA of BLIJVEN NEE. Geen sms meer? Sms AFMELDEN.", text);
        Assert.Empty(To(Other));
    }

    [Fact]
    public async Task Nobody_is_asked_at_night_nor_after_an_answer_nor_after_the_decision()
    {
        await _world.AskedToStayAsync("almen");
        await _world.WantsRemindersAsync(Resident, "almen");
        await _world.WantsRemindersAsync(Other, "almen");
        _world.Clock.MoveTo(new DateTimeOffset(2026, 12, 3, 9, 30, 0, TimeSpan.Zero));
        await TextAsync("blijven nee", from: Other);
        Assert.Single(Kept());

        await AtAsync(3, 20, 30);
        Assert.Empty(To(Resident));
        await AtAsync(4, 8, 0);
        Assert.Single(To(Resident));
        Assert.DoesNotContain(To(Other), t => t.StartsWith("De reeks", StringComparison.Ordinal));

        await _world.WantsRemindersAsync("+31600000001", "almen");
        await AtAsync(21, 9, 0);
        Assert.Empty(To("+31600000001"));
    }

    [Theory]
    [InlineData("blijven ja", true)]
    [InlineData("Blijven NEE", false)]
    [InlineData("blijven ja almen", true)]
    [InlineData("almen blijven nee", false)]
    public async Task An_answer_by_text_counts_and_is_told_so_in_one_message(string text, bool yes)
    {
        await OpenAsync("almen");

        var answer = await TextAsync(text);

        Assert.StartsWith("Dank je wel. Je antwoord telt mee voor Almen.", answer, StringComparison.Ordinal);
        Assert.Equal(1, SmsText.Segments(answer));
        Assert.Equal(("almen", Channel.Sms, yes), Kept().Select(a => (a.Village.Value, a.Channel, a.Yes)).Single());
        Assert.Empty(_world.Teams.Current);
    }

    [Fact]
    public async Task A_number_counts_once_and_its_later_answer_counts()
    {
        await OpenAsync("almen");
        await TextAsync("blijven ja");
        await TextAsync("blijven nee");
        await TextAsync("blijven ja", from: Other);

        Assert.Equal([false, true], Kept().Select(a => a.Yes));
        Assert.DoesNotContain(Kept(), a => a.By.Contains("612345678", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_two_villages_are_asked_the_village_is_the_one_of_the_reminders_or_is_asked_for()
    {
        await OpenAsync("almen");
        await _world.AskedToStayAsync("laren");
        Assert.StartsWith("Dank je wel. Om welk dorp gaat het?", await TextAsync("blijven ja"), StringComparison.Ordinal);
        Assert.Empty(Kept());

        await _world.WantsRemindersAsync(Resident, "laren");
        await _world.WantsRemindersAsync(Resident, "eefde");
        await TextAsync("blijven ja");

        Assert.Equal("laren", Kept().Single().Village.Value);
    }

    [Theory]
    [InlineData("blijven ja laren")]
    [InlineData("blijven ja eefde")]
    public async Task Where_it_is_not_asked_that_is_said_kindly_and_nothing_counts(string text)
    {
        await OpenAsync("almen");

        Assert.StartsWith("Dank je wel. Deze vraag staat daar nu niet open.", await TextAsync(text), StringComparison.Ordinal);
        Assert.Empty(Kept());
    }

    [Fact]
    public async Task Danger_beside_it_is_answered_as_danger_and_a_worry_stays_a_signal()
    {
        await OpenAsync("almen");
        const string danger = "blijven ja almen ik wil dood";
        Assert.Equal(_world.AnswerTo(danger), await TextAsync(danger));

        await TextAsync("blijven ja maar mijn buurvrouw in Almen eet niet meer", from: Other);
        await _world.RunUntilQuietAsync();

        Assert.Empty(Kept());
        Assert.Equal(2, _world.Signals.All.Count(s => s.Signal.State == SignalState.Routed));
    }

    [Fact]
    public async Task The_page_asks_one_question_counts_and_the_same_form_twice_is_one()
    {
        await OpenAsync("almen");
        var form = await _world.AskAsync(TestRequest.Get("/blijven/almen"));
        Assert.Contains("Moet de Naoberbus in Almen blijven komen?", form.Body, StringComparison.Ordinal);
        Assert.Contains("tot en met zondag 20 december", form.Body, StringComparison.Ordinal);

        var thanks = await _world.AskAsync(Form("n1", FormFields.Yes));
        await _world.AskAsync(Form("n1", FormFields.Yes));
        await _world.AskAsync(Form("n2", FormFields.No));

        Assert.Contains("Je antwoord telt mee voor Almen.", thanks.Body, StringComparison.Ordinal);
        Assert.Equal([true, false], _world.SeriesAnswers.All.Select(a => a.Yes));
        Assert.All(_world.SeriesAnswers.All, a => Assert.Equal(Channel.Web, a.Channel));
    }

    [Fact]
    public async Task Without_a_choice_from_a_robot_or_too_many_from_one_address_nothing_counts()
    {
        await OpenAsync("almen");
        Assert.Equal(400, (await _world.AskAsync(Form("n1", ""))).Status);
        Assert.Equal(400, (await _world.AskAsync(Form("n1", FormFields.Yes).Filling(FormFields.Honeypot, "x"))).Status);
        Assert.Empty(_world.SeriesAnswers.All);

        for (var n = 0; n < RateLimit.Stay.Most; n++)
        {
            Assert.Equal(200, (await _world.AskAsync(Form($"n{n}", FormFields.Yes))).Status);
        }

        Assert.Equal(429, (await _world.AskAsync(Form("more", FormFields.Yes))).Status);
        Assert.Equal(RateLimit.Stay.Most, _world.SeriesAnswers.All.Count);
    }

    [Fact]
    public async Task While_storage_is_away_the_page_says_that_it_did_not_count()
    {
        await OpenAsync("almen");
        _world.SeriesAnswers.Down = true;

        var answer = await _world.AskAsync(Form("n1", FormFields.Yes));

        Assert.Equal(503, answer.Status);
        Assert.Contains("Je antwoord is nog niet geteld", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_it_is_not_asked_the_page_says_so_and_counts_nothing()
    {
        await _world.AskedToStayAsync("almen");

        Assert.Contains("Deze vraag staat nu niet open", (await _world.AskAsync(TestRequest.Get("/blijven/almen"))).Body, StringComparison.Ordinal);
        Assert.Contains("We do not ask this now", (await _world.AskAsync(TestRequest.Get("/blijven/laren?taal=en"))).Body, StringComparison.Ordinal);
        await _world.AskAsync(Form("n1", FormFields.Yes));

        Assert.Empty(_world.SeriesAnswers.All);
        Assert.Equal(404, (await _world.AskAsync(TestRequest.Get("/blijven/atlantis"))).Status);
    }

    [Fact]
    public async Task The_coordinator_reads_what_was_said_and_the_decision_keeps_it_while_the_answers_go()
    {
        await OpenAsync("almen");
        await TextAsync("blijven ja");
        await TextAsync("blijven nee", from: Other);
        await _world.AskAsync(Form("n1", FormFields.Yes));
        Assert.Equal(2, Kept().Count(a => a.Channel == Channel.Sms));

        var page = await AsElsAsync(TestRequest.Get($"{PlanFields.Page}/dorp/almen"));
        Assert.Contains("Op donderdag 3 december en donderdag 17 december vragen we bewoners", page.Body, StringComparison.Ordinal);
        Assert.Contains("Per sms: 1 ja, 1 nee. Op de website: 1 ja, 0 nee.", page.Body, StringComparison.Ordinal);
        Assert.Contains("href=\"/dorp/almen/vraag\"", page.Body, StringComparison.Ordinal);
        Assert.Equal(200, (await _world.AskAsync(TestRequest.Get("/dorp/almen/vraag"))).Status);

        await NightAsync();
        Assert.Equal(3, _world.SeriesAnswers.All.Count);
        await AsElsAsync(TestRequest.Post(
            $"{PlanFields.Page}/dorp/almen",
            (PlanFields.Version, (await _world.Agreements.ListAsync(CancellationToken.None))[0].Version!),
            (PlanFields.Action, PlanFields.Decision), (PlanFields.Outcome, nameof(DecisionKind.ResidentsGoOn)), (PlanFields.With, "de dorpsraad")));
        await NightAsync();

        Assert.Empty(_world.SeriesAnswers.All);
        Assert.Equal(new SeriesTally(1, 1, 1, 0), _world.Agreements.Of("almen")!.Decisions.Single().Answers);
        Assert.Contains("Per sms: 1 ja, 1 nee.", (await AsElsAsync(TestRequest.Get($"{PlanFields.Page}/dorp/almen"))).Body, StringComparison.Ordinal);
    }

    // On the day of the first visit.
    private async Task OpenAsync(string village)
    {
        await _world.AskedToStayAsync(village);
        _world.Clock.MoveTo(new DateTimeOffset(2026, 12, 3, 9, 0, 0, TimeSpan.Zero));
    }

    private static TestRequest Form(string nonce, string answer) => TestRequest.Post(
        "/blijven/almen", (FormFields.Nonce, nonce), (StayFields.Answer, answer), (FormFields.Honeypot, ""));

    private Task<Answer> AsElsAsync(TestRequest request) => _world.AskAsync(request.As(_world.Person("els")));

    private async Task NightAsync()
    {
        _world.Clock.Advance(TimeSpan.FromDays(1));
        await _world.TickAsync("ExpirePersonalData");
        Assert.Empty(_world.Faults);
    }

    private IReadOnlyList<SeriesAnswer> Kept()
    {
        _world.RunUntilQuietAsync().GetAwaiter().GetResult();
        return _world.SeriesAnswers.All;
    }

    private IEnumerable<string> To(string number) => _world.Twilio.ReceivedBy(World.Number(number));

    // A moment in December, UTC.
    private async Task AtAsync(int day, int hour, int minute)
    {
        _world.Clock.MoveTo(new DateTimeOffset(2026, 12, day, hour, minute, 0, TimeSpan.Zero));
        await _world.TickAsync("AskToStay");
        Assert.Empty(_world.Faults);
    }

    private async Task<string> TextAsync(string body, string from = Resident)
    {
        _world.Clock.Advance(TimeSpan.FromSeconds(1));
        var answer = (await _world.ReceiveTextAsync($"SM-stay-{++_texts}", from, body))!;
        return System.Xml.Linq.XDocument.Parse(answer.Body).Root!.Element("Message")?.Value ?? "";
    }
}
