using Naober.Core.Routing;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.BadDays;

public sealed class PaceTests
{
    private const string Worry = "Mijn buurvrouw in Almen ziet niemand meer";
    private const string Urgent = "Ik heb de buurman in Almen al dagen niet gezien";

    private readonly World _world = new();

    [Fact]
    public async Task Of_forty_at_once_no_more_than_five_a_second_go_to_Graph_and_each_counts_as_the_first_attempt()
    {
        await ReceiveAsync(40, Worry);

        await _world.RunUntilQuietAsync();

        Assert.Equal(40, _world.Teams.Current.Count);
        Assert.All(_world.Teams.Tries, at => Assert.InRange(_world.Teams.Tries.Count(t => t >= at && t < at.AddSeconds(1)), 1, 5));
        Assert.Empty(TextsTo("anna")); // nobody was taken for unreachable because of the pace
    }

    [Fact]
    public async Task In_an_hour_of_429_Graph_is_left_alone_as_it_asks_nothing_is_lost_and_people_get_a_text_at_once()
    {
        var end = _world.Clock.Now + TimeSpan.FromHours(1);
        _world.Teams.Mood = _ => _world.Clock.Now < end ? VendorMood.Busy(end - _world.Clock.Now) : VendorMood.Fine;
        await ReceiveAsync(20, Worry);

        await _world.RunUntilQuietAsync(end - TimeSpan.FromMinutes(50));
        Assert.Single(_world.Teams.Tries); // the others heard of it from the first
        Assert.Equal(20, TextsTo("anna").Count());
        await _world.RunUntilQuietAsync();

        Assert.Equal(20, _world.Teams.Current.Count);
        Assert.Equal(20, TextsTo("anna").Count());
        Assert.All(_world.Teams.Tries.Skip(1), at => Assert.True(at >= end));
        Assert.All(_world.Teams.Tries, at => Assert.InRange(_world.Teams.Tries.Count(t => t >= at && t < at.AddSeconds(1)), 1, 5));
    }

    [Fact]
    public async Task While_Teams_must_wait_texts_to_other_people_go_on()
    {
        await _world.Pace.HoldAsync(_world.Clock.Now + TimeSpan.FromHours(1), CancellationToken.None);
        var now = _world.Clock.Now;
        await ReceiveAsync(1, Urgent);

        await _world.RunUntilQuietAsync(now + TimeSpan.FromMinutes(1));

        Assert.Single(TextsTo("anna"));
        Assert.Equal(now, Assert.Single(_world.Twilio.Tries));
        Assert.Empty(_world.Teams.Tries);
    }

    [Fact]
    public async Task An_hour_that_one_person_asks_for_by_a_fault_without_Retry_After_does_not_hold_up_the_rest()
    {
        _world.Teams.Mood = static p => p.Value == "anna" ? VendorMood.Busy() : VendorMood.Fine;
        await ReceiveAsync(1, Worry);
        await _world.ReceiveTextAsync("SMlaren", "+31612345699", "Mijn buurvrouw in Laren ziet niemand meer");

        await _world.RunUntilQuietAsync(_world.Clock.Now + TimeSpan.FromSeconds(5));

        Assert.Equal("dirk", Assert.Single(_world.Teams.Current).Person.Value);
    }

    [Fact]
    public void Graph_never_makes_us_wait_a_day() => Assert.Null(Patience.Asked(TimeSpan.FromDays(1)));

    private IEnumerable<string> TextsTo(string person) => _world.Twilio.ReceivedBy(_world.Person(person).WorkPhone!);

    private async Task ReceiveAsync(int texts, string text)
    {
        for (var i = 0; i < texts; i++)
        {
            await _world.ReceiveTextAsync($"SM{i}", $"+316123450{i:00}", text);
        }
    }
}
