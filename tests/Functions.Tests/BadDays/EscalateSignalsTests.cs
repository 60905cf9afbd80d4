using Naober.Core.Signals;
using Naober.Core.Texts;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.BadDays;

/// <summary>
/// Nobody picks up. It is Monday, ten in the morning in Lochem; the office is open from 9.00 to 17.00 and on Friday until 12.30. Almen has
/// Anna, her deputy is Bert, the coordinator is Els.
/// </summary>
public sealed class EscalateSignalsTests
{
    private const string Sid = "SM00000000000000000000000000000001";
    private const string From = "+31612345678";
    private const string Worry = "Mijn buurvrouw in Almen ziet niemand meer";
    private const string Fire = "Er is brand bij de buren in Almen";
    private const string AtHome = "Mijn man heeft me weer geslagen. Laren";
    private const string Manager = "Een veiligheidssignaal wacht 20 minuten. Bel de functionaris.";

    private static readonly SignalId Id = SignalId.FromSms(Sid);

    private readonly World _world = new();
    private readonly List<string> _told = [];

    [Fact]
    public async Task An_ordinary_worry_that_nobody_picks_up_for_two_weeks_takes_each_step_once_by_another_channel()
    {
        await ReceiveAsync(Worry);

        await WaitAsync(TimeSpan.FromDays(14), every: TimeSpan.FromMinutes(10));

        Assert.Equal(["ma 10.00 anna Teams", "wo 10.00 anna Sms", "do 10.00 bert Teams", "vr 10.00 els Sms"], _told);
        Assert.Equal(3, Signal.Trail.Count(m => m == MoveKind.Escalated));
    }

    [Fact]
    public async Task What_is_acute_climbs_within_half_an_hour()
    {
        await ReceiveAsync(Fire);

        await WaitAsync(TimeSpan.FromHours(1), every: TimeSpan.FromMinutes(1));

        Assert.Equal(
            [
                "ma 10.00 anna Teams", "ma 10.00 anna Sms", "ma 10.15 anna Sms", "ma 10.20 bert Teams", "ma 10.20 bert Sms", "ma 10.25 els Teams",
                "ma 10.25 els Sms",
            ],
            _told.Order(StringComparer.Ordinal).OrderBy(t => t[..8], StringComparer.Ordinal).ThenBy(t => t.EndsWith("Sms", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Safety_at_home_climbs_to_the_deputy_officer_and_the_duty_manager_who_reads_no_more_than_she_may()
    {
        await ReceiveAsync(AtHome);

        await WaitAsync(TimeSpan.FromDays(3), every: TimeSpan.FromMinutes(5));

        Assert.Equal([Manager], _world.Twilio.ReceivedBy(_world.Person("hanneke").WorkPhone!));
        Assert.Equal(["fenna", "gerrit"], _world.Teams.Current.Select(n => n.Person.Value).Order());
        Assert.Equal(["fenna", "gerrit", "hanneke"], _told.Select(t => t.Split(' ')[2]).Distinct().Order());
        Assert.Contains("ma 10.10 gerrit Teams", _told);
        Assert.Contains("ma 10.20 hanneke Sms", _told);
        Assert.Equal(404, (await _world.AskAsync(TestRequest.Get($"/werk/signaal/{Id}").As(_world.Person("hanneke")))).Status);
    }

    [Fact]
    public async Task Without_a_village_the_coordinator_is_reminded_and_then_her_deputy_is_told()
    {
        await ReceiveAsync("Mijn buurman is erg eenzaam");

        await WaitAsync(TimeSpan.FromDays(14), every: TimeSpan.FromMinutes(30));

        Assert.Equal(["ma 10.00 els Teams", "wo 10.00 els Sms", "do 10.00 anna Teams"], _told);
        Assert.Equal(200, (await _world.AskAsync(TestRequest.Get($"/werk/signaal/{Id}").As(_world.Person("anna")))).Status);
    }

    [Fact]
    public async Task A_pick_up_stops_the_ladder_also_when_a_step_is_on_its_way()
    {
        await ReceiveAsync(Fire);
        await WaitAsync(TimeSpan.FromMinutes(14), every: TimeSpan.FromMinutes(1));
        _world.Clock.Advance(TimeSpan.FromMinutes(1));
        await _world.TickAsync("EscalateSignals");

        await _world.AskAsync(TestRequest.PickUp(Id).As(_world.Person("bert")));
        await _world.RunUntilQuietAsync();
        await WaitAsync(TimeSpan.FromHours(1), every: TimeSpan.FromMinutes(1));

        Assert.Equal(["ma 10.00 anna Sms", "ma 10.00 anna Teams"], _told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task After_a_day_in_which_nothing_ran_only_the_step_that_is_due_now_is_taken_and_the_history_says_so()
    {
        await ReceiveAsync(Fire);

        _world.Clock.Advance(TimeSpan.FromDays(1));
        await _world.TickAsync("EscalateSignals");
        await _world.TickAsync("EscalateSignals");
        await WaitAsync(TimeSpan.FromHours(1), every: TimeSpan.FromMinutes(1));

        Assert.Equal(["els", "els"], _told.Where(t => t.StartsWith("di", StringComparison.Ordinal)).Select(t => t.Split(' ')[2]));
        var page = await _world.AskAsync(TestRequest.Get($"/werk/signaal/{Id}").As(_world.Person("els")));
        Assert.Contains("Een eerdere stap is overgeslagen", page.Body, StringComparison.Ordinal);
        Assert.Contains("Naar de co\u00F6rdinator: Els Braakman kreeg een sms op de werktelefoon.", System.Net.WebUtility.HtmlDecode(page.Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Late_at_night_nobody_is_told_of_what_can_wait_until_nine()
    {
        await ReceiveAsync(Worry);

        _world.Clock.Advance(TimeSpan.FromDays(3) + TimeSpan.FromHours(17)); // three in the night of Thursday on Friday
        await _world.TickAsync("EscalateSignals");
        Assert.Empty(_world.Queues.All);
        await WaitAsync(TimeSpan.FromHours(8), every: TimeSpan.FromMinutes(10));

        Assert.Equal(["ma 10.00 anna Teams", "vr 9.00 bert Teams", "vr 10.00 els Sms"], _told);
    }

    [Fact]
    public async Task Ticking_at_once_and_twice_tells_nobody_twice()
    {
        await ReceiveAsync(Worry);
        _world.Clock.Advance(TimeSpan.FromDays(2));

        await AtOnce.RunAsync(1, c => _world.TickAsync("EscalateSignals", c), c => _world.TickAsync("EscalateSignals", c));
        await _world.TickAsync("EscalateSignals");
        await _world.RunUntilQuietAsync();

        Assert.Single(_world.Twilio.ReceivedBy(_world.Person("anna").WorkPhone!));
        Assert.Single(Signal.Trail, m => m == MoveKind.Escalated);
    }

    [Fact]
    public async Task When_the_reminder_cannot_be_delivered_the_next_on_the_ladder_is_told_at_once()
    {
        _world.Twilio.Mood = (n, _) => n == _world.Person("anna").WorkPhone ? VendorMood.Refuses("21614") : VendorMood.Fine;
        await ReceiveAsync(Worry);

        await WaitAsync(TimeSpan.FromDays(2), every: TimeSpan.FromMinutes(30));

        Assert.Equal(["ma 10.00 anna Teams", "wo 10.00 bert Teams"], _told);
    }

    [Fact]
    public async Task What_was_closed_and_comes_back_climbs_the_ladder_anew()
    {
        await ReceiveAsync(Worry);
        await _world.AskAsync(TestRequest.PickUp(Id).As(_world.Person("anna")));
        await _world.AskAsync(TestRequest.Close(Id).As(_world.Person("anna")));
        await _world.RunUntilQuietAsync();
        _told.Clear();

        _world.Clock.Advance(TimeSpan.FromMinutes(10));
        await _world.ReceiveTextAsync("SM00000000000000000000000000000002", From, "En de hond blaft de hele nacht");
        await RunAsync();
        await WaitAsync(TimeSpan.FromDays(2), every: TimeSpan.FromMinutes(10));

        Assert.Equal(Id, _world.Signals.All.Single(s => s.Signal.PartOf is not null).Signal.PartOf);
        Assert.Equal(2, _world.Teams.Tries.Count); // when it came in and when it came back
        Assert.Equal(["wo 10.10 anna Sms"], _told);
    }

    [Fact]
    public async Task A_tick_reads_one_list_and_no_more_while_nothing_is_due()
    {
        await ReceiveAsync(Worry);
        var calls = new PortCalls();

        await _world.TickAsync("EscalateSignals", calls);

        Assert.Equal(["GetAsync", "ListOpenAsync", "SaveAsync"], calls.Names); // the people are nearly always in memory; the last says that it ran
    }

    [Fact]
    public async Task What_is_too_late_stands_in_red_at_the_top_of_the_list_of_who_may_see_it()
    {
        await ReceiveAsync(Worry);
        _world.Clock.Advance(TimeSpan.FromDays(2));
        await _world.ReceiveTextAsync("SM00000000000000000000000000000002", "+31687654321", Fire);
        await RunAsync();

        var list = System.Net.WebUtility.HtmlDecode((await _world.AskAsync(TestRequest.Get("/werk").As(_world.Person("anna")))).Body);
        var others = (await _world.AskAsync(TestRequest.Get("/werk").As(_world.Person("dirk")))).Body;
        var signal = System.Net.WebUtility.HtmlDecode((await _world.AskAsync(TestRequest.Get($"/werk/signaal/{SignalId.FromSms("SM00000000000000000000000000000002")}").As(_world.Person("anna")))).Body);

        Assert.Contains("Te laat: had om 10.00 uur opgepakt moeten zijn", list, StringComparison.Ordinal);
        Assert.True(list.IndexOf("Te laat", StringComparison.Ordinal) < list.IndexOf("Acuut", StringComparison.Ordinal));
        Assert.DoesNotContain("Te laat", others, StringComparison.Ordinal);
        Assert.Contains("Graag oppakken voor 10.15 uur.", signal, StringComparison.Ordinal);
    }

    private Signal Signal => _world.Signals.All.Single(s => s.Signal.Id == Id).Signal;

    private async Task ReceiveAsync(string text)
    {
        await _world.ReceiveTextAsync(Sid, From, text);
        await RunAsync();
    }

    private async Task WaitAsync(TimeSpan time, TimeSpan every)
    {
        for (var end = _world.Clock.Now + time; _world.Clock.Now < end;)
        {
            _world.Clock.Advance(every);
            await _world.TickAsync("EscalateSignals");
            await RunAsync();
        }
    }

    // Notes who was told what since the last time.
    private async Task RunAsync()
    {
        var (teams, texts) = (_world.Teams.Tries.Count, _world.Twilio.All.Count);
        var before = _world.Teams.Current;
        await _world.RunUntilQuietAsync();
        var local = TimeZoneInfo.ConvertTime(_world.Clock.Now, _world.Organisation.Hours.Zone);
        var at = $"{new[] { "zo", "ma", "di", "wo", "do", "vr", "za" }[(int)local.DayOfWeek]} {DutchTime.Hour(_world.Clock.Now, _world.Organisation.Hours.Zone).Split(' ')[0]}";
        if (_world.Teams.Tries.Count > teams)
        {
            _told.AddRange(_world.Teams.Current.Except(before).Select(n => $"{at} {n.Person} Teams"));
        }

        _told.AddRange(
            from text in _world.Twilio.All.Skip(texts)
            from person in _world.Organisation.People.Values
            where person.WorkPhone == text.Number
            select $"{at} {person.Id} Sms");
    }
}
