using Naober.Core.Organisations;
using Naober.Core.Texts;
using Naober.Core.Tour;
using Naober.Functions.Messages;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.Tour;

/// <summary>What people hear of the meeting point by text, and when.</summary>
public sealed class VisitTextsTests
{
    private const string Resident = "+31612345678";
    private const string Other = "+31687654321";
    private static readonly DateOnly Thursday = new(2026, 12, 3);

    private readonly World _world = new();
    private int _texts;

    [Theory]
    [InlineData("wanneer almen", "In Almen staat de Naoberbus op donderdag 3 december van 10.00 tot 12.00 uur")]
    [InlineData("7218 wanneer", "In Almen staat de Naoberbus op donderdag 3 december van 10.00 tot 12.00 uur")]
    [InlineData("wanneer komt de bus?", "Binnenkort staat de Naoberbus op donderdag 3 december in Almen")]
    [InlineData("wanneer laren", "We weten nog niet wanneer de Naoberbus in Laren staat.")]
    public async Task Who_asks_when_reads_the_date_in_one_message(string text, string begin)
    {
        await _world.PublishAsync("almen", Thursday);

        var answer = await TextAsync(text);

        Assert.StartsWith(begin, answer, StringComparison.Ordinal);
        Assert.Equal(1, SmsText.Segments(answer));
    }

    [Theory]
    [InlineData("herinner almen", "almen")]
    [InlineData("Herinner mij aan Almen", "almen")]
    [InlineData("herinner joppe", "joppe")]
    [InlineData("aanmelden laren", "laren")]
    public async Task Who_asks_for_reminders_has_them_and_the_number_stands_sealed_beside_when_and_where(string text, string village)
    {
        Assert.Contains("AFMELDEN", await TextAsync(text), StringComparison.Ordinal);
        await _world.RunUntilQuietAsync();

        var reminder = Assert.Single(_world.Reminders.All);
        Assert.Equal(village, reminder.Village.Value);
        Assert.Equal(Resident, _world.Seal.Open(reminder.AskedIn, reminder.Number).Phone!.E164);
        Assert.Empty(_world.Teams.Current);
    }

    [Theory]
    [InlineData("afmelden almen", "laren")]
    [InlineData("stop almen", "laren")]
    [InlineData("afmelden", "")]
    [InlineData("STOP", "")]
    public async Task Who_wants_no_more_has_no_more_of_what_was_named(string text, string left)
    {
        await TextAsync("herinner almen");
        await TextAsync("herinner laren");
        await TextAsync(text);
        await _world.RunUntilQuietAsync();

        Assert.Equal(left, string.Join(' ', _world.Reminders.All.Select(r => r.Village.Value)));
    }

    [Fact]
    public async Task Who_names_no_village_is_asked_for_one() =>
        Assert.StartsWith("Voor welk dorp wil je een herinnering?", await TextAsync("aanmelden"), StringComparison.Ordinal);

    [Fact]
    public async Task Danger_is_answered_as_danger_whatever_else_is_asked() =>
        Assert.Equal(_world.AnswerTo("wanneer almen? ik wil dood"), await TextAsync("wanneer almen? ik wil dood"));

    [Fact]
    public async Task The_evening_before_everybody_of_the_village_gets_one_reminder_and_nobody_else()
    {
        await _world.PublishAsync("almen", Thursday);
        await _world.WantsRemindersAsync(Resident, "almen");
        await _world.WantsRemindersAsync(Other, "laren");

        await AtAsync(2, 15, 59);
        Assert.Empty(To(Resident));
        await AtAsync(2, 16, 5);
        await AtAsync(2, 16, 15);

        Assert.StartsWith(
            "Tot ziens in Almen: de Naoberbus staat er op donderdag 3 december van 10.00 tot 12.00 uur", Assert.Single(To(Resident)), StringComparison.Ordinal);
        Assert.Empty(To(Other));
    }

    [Fact]
    public async Task After_a_day_of_standstill_what_is_to_come_is_told_from_seven_and_what_has_begun_is_not()
    {
        await _world.PublishAsync("almen", Thursday);
        await _world.WantsRemindersAsync(Resident, "almen");

        await AtAsync(3, 5, 50);
        Assert.Empty(To(Resident));
        await AtAsync(3, 6, 0);
        Assert.Single(To(Resident));

        await _world.WantsRemindersAsync(Other, "almen");
        await AtAsync(3, 9, 0);
        Assert.Empty(To(Other));
    }

    [Fact]
    public async Task A_move_is_told_once_to_the_village_and_the_host_and_at_night_in_the_morning()
    {
        var stop = (await _world.PublishAsync("almen", Thursday)).WithHost(new PersonId("anna"));
        await _world.WantsRemindersAsync(Resident, "almen");
        await _world.WantsRemindersAsync(Other, "laren");
        _world.Clock.MoveTo(new DateTimeOffset(2026, 12, 1, 21, 0, 0, TimeSpan.Zero));
        var moved = stop.MoveTo(stop.Stop with { Start = new TimeOnly(14, 0), End = new TimeOnly(16, 0) }, _world.Clock.Now)!;
        await _world.ChangeAsync(moved);
        await OrderAsync(moved);
        await OrderAsync(moved);
        await _world.RunUntilQuietAsync(_world.Clock.Now + TimeSpan.FromMinutes(30));
        Assert.Empty(_world.Teams.Tries); // the host too is left alone, and reads of no change that may be undone before the morning

        await _world.RunUntilQuietAsync();

        Assert.Contains("14.00 tot 16.00", Assert.Single(To(Resident)), StringComparison.Ordinal);
        Assert.Equal(new DateTimeOffset(2026, 12, 2, 7, 30, 0, TimeSpan.Zero), _world.Twilio.All.Single(t => t.Number == World.Number(Resident)).At);
        Assert.Empty(To(Other));
        Assert.Contains("Verplaatst: Almen", Assert.Single(_world.Teams.Current, n => n.Person.Value == "anna").Summary, StringComparison.Ordinal);
        Assert.Single(_world.Teams.Tries);
    }

    [Theory]
    [InlineData("2026-12-10", "anna bert")] // away on the new day: the deputy goes, and she need not come on the old one
    [InlineData("2026-12-03", "anna bert")] // away on the old day: the deputy need not come, and she goes
    public async Task A_move_is_told_to_who_would_have_been_there_on_the_old_day_as_well(string away, string told)
    {
        var day = DateOnly.Parse(away, null);
        _world.Directory.Change(d => d.With(d.People[new PersonId("anna")] with { Absences = [new Absence(day, day)] }));
        var stop = (await _world.PublishAsync("almen", Thursday)).WithHost(new PersonId("anna"));
        _world.Clock.MoveTo(new DateTimeOffset(2026, 12, 1, 10, 0, 0, TimeSpan.Zero));
        var moved = stop.MoveTo(stop.Stop with { Date = Thursday.AddDays(7) }, _world.Clock.Now)!;
        await _world.ChangeAsync(moved);

        await OrderAsync(moved);
        await OrderAsync(moved);
        await _world.RunUntilQuietAsync();

        Assert.Equal(told.Split(' '), _world.Teams.Current.Where(n => n.Summary.StartsWith("Verplaatst: Almen", StringComparison.Ordinal)).Select(n => n.Person.Value).Order());
        Assert.Equal(2, _world.Teams.Tries.Count);
    }

    [Fact]
    public async Task Nothing_is_told_of_a_cancelled_visit_that_would_be_over_nor_of_a_change_that_another_overtook()
    {
        var stop = await _world.PublishAsync("almen", Thursday);
        await _world.WantsRemindersAsync(Resident, "almen");
        var moved = stop.MoveTo(stop.Stop with { Start = new TimeOnly(14, 0), End = new TimeOnly(16, 0) }, _world.Clock.Now)!;
        var cancelled = moved.Cancel("Het is te glad.", _world.Clock.Now)!;
        await _world.ChangeAsync(cancelled);
        await OrderAsync(moved);
        await _world.RunUntilQuietAsync();
        Assert.Empty(To(Resident));

        _world.Clock.MoveTo(new DateTimeOffset(2026, 12, 3, 15, 0, 0, TimeSpan.Zero));
        await OrderAsync(cancelled);
        await _world.RunUntilQuietAsync();

        Assert.Empty(To(Resident));
    }

    [Fact]
    public async Task Who_asks_for_texts_again_before_a_change_is_told_hears_of_it_once()
    {
        var stop = await _world.PublishAsync("almen", Thursday);
        await _world.WantsRemindersAsync(Resident, "almen");
        _world.Clock.MoveTo(new DateTimeOffset(2026, 12, 1, 21, 0, 0, TimeSpan.Zero));
        var cancelled = stop.Cancel("Het is te glad.", _world.Clock.Now)!;
        await _world.ChangeAsync(cancelled);
        await OrderAsync(cancelled);
        await TextAsync("herinner almen");

        await _world.RunUntilQuietAsync();

        Assert.Single(To(Resident), t => t.Contains("gaat niet door", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_cancelled_while_reminders_go_out_is_no_longer_reminded_of()
    {
        var stop = await _world.PublishAsync("almen", Thursday);
        for (var n = 0; n < 5; n++)
        {
            await _world.WantsRemindersAsync($"+316100000{n:00}", "almen");
        }

        var cancelled = stop.Cancel("Het is te glad.", _world.Clock.Now)!;
        _world.Twilio.Delivered = (_, text) =>
        {
            if (text.Contains("staat er", StringComparison.Ordinal) && _world.Tour.All.Single().Stands)
            {
                _world.ChangeAsync(cancelled).GetAwaiter().GetResult();
            }
        };
        await AtAsync(2, 17, 0);
        await _world.RunUntilQuietAsync();

        Assert.Single(_world.Twilio.Tries);
    }

    [Fact]
    public async Task Forty_texts_go_a_second_apart_and_each_once()
    {
        var stop = await _world.PublishAsync("almen", Thursday);
        for (var n = 0; n < 40; n++)
        {
            await _world.WantsRemindersAsync($"+316100000{n:00}", "almen");
        }

        var cancelled = stop.Cancel("Het is te glad.", _world.Clock.Now)!;
        await _world.ChangeAsync(cancelled);
        await OrderAsync(cancelled);
        await _world.RunUntilQuietAsync();

        Assert.Equal(40, _world.Twilio.All.Select(t => t.Number).Distinct().Count());
        Assert.Equal(40, _world.Twilio.All.Count);
        Assert.All(_world.Twilio.Tries.Zip(_world.Twilio.Tries.Skip(1)), t => Assert.True(t.Second - t.First >= TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task The_host_hears_the_day_before_how_much_is_open_that_they_may_see_and_of_safety_at_home_nothing()
    {
        await TextAsync("Mijn buurvrouw in Almen ziet niemand meer");
        await TextAsync("hij slaat haar elke avond, in Almen", from: Other);
        await _world.RunUntilQuietAsync();
        var stop = await _world.PublishAsync("almen", Thursday);
        await _world.ChangeAsync(stop.WithHost(new PersonId("anna")));

        await AtAsync(2, 8, 30);
        await AtAsync(2, 8, 40);

        var notice = Assert.Single(_world.Teams.Current, n => n.Signal.Value == stop.Id.Value);
        Assert.Equal("anna", notice.Person.Value);
        Assert.EndsWith("Er staat in dit dorp 1 bericht open.", notice.Summary, StringComparison.Ordinal);
        var page = await _world.AskAsync(TestRequest.Get("/werk").As(_world.Person("anna")));
        Assert.Contains("Almen: donderdag 3 december van 10.00 tot 12.00 uur, bij", page.Body, StringComparison.Ordinal);
        var link = await _world.AskAsync(TestRequest.Get($"/werk/signaal/{stop.Id}").As(_world.Person("anna")));
        Assert.Equal(302, link.Status);
    }

    [Fact]
    public async Task Who_was_told_to_come_and_is_the_host_no_more_hears_so_once_and_once_more_when_that_changes_twice()
    {
        var stop = (await _world.PublishAsync("almen", Thursday)).WithHost(new PersonId("anna"));
        await _world.ChangeAsync(stop);
        await AtAsync(2, 8, 30);

        await _world.ChangeAsync(stop.WithHost(new PersonId("dirk")));
        await AtAsync(2, 21, 0);
        Assert.StartsWith("Almen", LastTo("anna"), StringComparison.Ordinal); // at night nobody hears of it
        await AtAsync(3, 6, 0);
        await AtAsync(3, 6, 10);
        Assert.StartsWith("Je bent geen gastheer meer: Almen", LastTo("anna"), StringComparison.Ordinal);
        Assert.StartsWith("Almen", LastTo("dirk"), StringComparison.Ordinal);
        Assert.Equal(3, _world.Teams.Tries.Count);

        await _world.ChangeAsync(stop);
        await AtAsync(3, 6, 20);
        Assert.StartsWith("Almen", LastTo("anna"), StringComparison.Ordinal);
        Assert.StartsWith("Je bent geen gastheer meer: Almen", LastTo("dirk"), StringComparison.Ordinal);

        await _world.ChangeAsync(stop.WithResidentHost());
        await AtAsync(3, 6, 30);
        await AtAsync(3, 6, 40);
        Assert.StartsWith("Je bent geen gastheer meer: Almen", LastTo("anna"), StringComparison.Ordinal);
        Assert.Equal(6, _world.Teams.Tries.Count);
    }

    private string LastTo(string person) => _world.Teams.Current.Last(n => n.Person.Value == person).Summary;

    private IEnumerable<string> To(string number) => _world.Twilio.ReceivedBy(World.Number(number));

    private Task OrderAsync(PlannedStop stop) =>
        _world.Queues.EnqueueAsync(new TourChanged(stop.Id.Value, stop.Sequence, _world.Clock.Now), TimeSpan.Zero, CancellationToken.None);

    // A moment in December, UTC.
    private async Task AtAsync(int day, int hour, int minute)
    {
        _world.Clock.MoveTo(new DateTimeOffset(2026, 12, day, hour, minute, 0, TimeSpan.Zero));
        await _world.TickAsync("RemindOfStops");
    }

    private async Task<string> TextAsync(string body, string from = Resident)
    {
        _world.Clock.Advance(TimeSpan.FromSeconds(1));
        var answer = (await _world.ReceiveTextAsync($"SM-visit-{++_texts}", from, body))!;
        return System.Xml.Linq.XDocument.Parse(answer.Body).Root!.Element("Message")?.Value ?? "";
    }
}
