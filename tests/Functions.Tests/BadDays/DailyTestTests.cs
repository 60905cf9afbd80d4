using Naober.Core.Signals;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.BadDays;

public sealed class DailyTestTests
{
    // Half past eight on a Tuesday in winter.
    private static readonly DateTimeOffset HalfPastEight = new(2026, 11, 24, 7, 30, 0, TimeSpan.Zero);

    private readonly World _world = new();

    private SignalId Id => TestSignals.IdOf(DateOnly.FromDateTime(_world.Clock.Now.UtcDateTime));

    [Fact]
    public async Task The_test_travels_the_whole_way_and_the_coordinator_sees_when_it_arrived()
    {
        await TickAsync(HalfPastEight);
        await _world.RunUntilQuietAsync();

        Assert.Equal("Dagelijkse proef van Naober: gelukt. Je hoeft niets te doen.", Assert.Single(_world.Teams.Current).Summary);
        Assert.Equal("els", _world.Teams.Current[0].Person.Value);
        Assert.Contains("Vanochtend getest om 8.30 uur", await AskAsync("/beheer"), StringComparison.Ordinal);
        Assert.Contains("Dit was een proef", await AskAsync($"/werk/signaal/{Id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_in_no_list_and_answers_nobody()
    {
        await TickAsync(HalfPastEight);
        await _world.RunUntilQuietAsync();

        Assert.Single(_world.Signals.All);
        Assert.Empty(await _world.Signals.ListOpenAsync(CancellationToken.None));
        Assert.DoesNotContain(Id.Value, await AskAsync("/werk"), StringComparison.Ordinal);
        Assert.Empty(_world.Twilio.All);
    }

    [Fact]
    public async Task However_often_the_timer_ticks_it_is_one_test_a_day()
    {
        await TickAsync(HalfPastEight);
        await TickAsync(HalfPastEight);
        await _world.RunUntilQuietAsync();
        await TickAsync(HalfPastEight.AddMinutes(20));
        await _world.RunUntilQuietAsync();

        Assert.Single(_world.Signals.All);
        Assert.Single(_world.Teams.Tries);
        Assert.Empty(_world.Twilio.All);
        Assert.Equal(2, _world.Door.Knocks.Count);

        await TickAsync(HalfPastEight.AddDays(1));
        await _world.RunUntilQuietAsync();

        Assert.Equal(2, _world.Signals.All.Count);
    }

    [Fact]
    public async Task A_door_that_the_world_cannot_reach_is_known_to_the_coordinator_by_a_quarter_to_nine_and_once()
    {
        _world.Door.Shut = true;
        for (var minutes = 0; minutes < 60; minutes += 5)
        {
            await TickAsync(HalfPastEight.AddMinutes(minutes));
            Assert.Equal(minutes >= 15 ? 1 : 0, TextsToCoordinator().Count());
        }

        Assert.Equal("Naober: de proef van vanochtend is niet aangekomen. Open https://naober.example/beheer", Assert.Single(TextsToCoordinator()));
        Assert.Equal("Spoed: de proef van vanochtend is niet aangekomen", Assert.Single(_world.Teams.Current).Summary);
        Assert.Contains("De proef van vanochtend is niet aangekomen.", await AskAsync("/beheer"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_coordinator_is_away_the_deputy_hears_that_it_failed()
    {
        _world.Directory.Change(d => d.With(d.People[new("els")] with { Absences = [new(new DateOnly(2026, 11, 20), new DateOnly(2026, 12, 4))] }));
        _world.Door.Shut = true;
        await TickAsync(HalfPastEight);
        await TickAsync(HalfPastEight.AddMinutes(15));

        Assert.Empty(TextsToCoordinator());
        Assert.Single(_world.Twilio.ReceivedBy(_world.Person("anna").WorkPhone!));
    }

    [Fact]
    public async Task Queues_that_stand_still_are_a_failure_too_and_when_they_go_on_the_page_says_so()
    {
        await TickAsync(HalfPastEight); // taken in, but nothing moves
        await TickAsync(HalfPastEight.AddMinutes(15));
        Assert.Single(TextsToCoordinator());

        await _world.RunUntilQuietAsync();

        Assert.Contains("Vanochtend getest om 8.45 uur", await AskAsync("/beheer"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coordinator_without_Teams_gets_the_test_by_text_and_that_counts()
    {
        _world.Teams.Mood = static _ => VendorMood.Refuses("403");

        await TickAsync(HalfPastEight);
        await _world.RunUntilQuietAsync();

        Assert.Contains("gelukt", Assert.Single(TextsToCoordinator()), StringComparison.Ordinal);
        Assert.Contains("Vanochtend getest", await AskAsync("/beheer"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-24T07:25:00Z")] // too early
    [InlineData("2026-11-24T08:30:00Z")] // half past nine: too late
    [InlineData("2026-11-28T07:30:00Z")] // Saturday
    [InlineData("2026-12-25T07:30:00Z")] // Christmas
    public async Task Outside_half_past_eight_to_half_past_nine_on_a_working_day_nothing_happens(string moment)
    {
        await TickAsync(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Empty(_world.Door.Knocks);
        Assert.Empty(_world.Teams.Tries);
    }

    private IEnumerable<string> TextsToCoordinator() => _world.Twilio.ReceivedBy(_world.Person("els").WorkPhone!);

    private Task TickAsync(DateTimeOffset at)
    {
        _world.Clock.MoveTo(at);
        return _world.TickAsync("TestDaily");
    }

    private async Task<string> AskAsync(string target) => (await _world.AskAsync(TestRequest.Get(target).As(_world.Person("els")))).Body;
}
