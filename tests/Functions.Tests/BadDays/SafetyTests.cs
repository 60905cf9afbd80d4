using Naober.Core.Organisations;
using Naober.Core.Signals;
using Naober.Functions.Tests.Fakes;
using Naober.Pages;
using Xunit;

namespace Naober.Functions.Tests.BadDays;

/// <summary>Somebody says that it is about safety at home after all, or an officer that it is not: by the pages, from beginning to end.</summary>
public sealed class SafetyTests
{
    private const string Sid = "SM00000000000000000000000000000001";
    private const string From = "+31612345678";
    private const string Worry = "Mijn buurvrouw in Almen ziet niemand meer";
    private const string Unsafe = "Mijn man heeft me weer geslagen. Almen";

    private static readonly SignalId Id = SignalId.FromSms(Sid);
    private static readonly string Page = $"/werk/signaal/{Id}";
    private static readonly TestRequest Raise = TestRequest.Move(Id, SignalFields.RaiseSafety);
    private static readonly TestRequest Lower = TestRequest.Move(Id, SignalFields.LowerSafety);

    private readonly World _world = new();

    private Signal Signal => _world.Signals.All.Single(s => s.Signal.Id == Id).Signal;

    private List<string> Texts => [.. _world.Twilio.ReceivedBy(World.Number(From))];

    [Fact]
    public async Task What_triage_missed_reaches_the_officer_and_nobody_else_sees_it_any_more()
    {
        await RecordAsync(Worry);
        await AskAsync("anna", TestRequest.PickUp(Id));
        await AskAsync("anna", TestRequest.Move(Id, SignalFields.Join, (SignalFields.Colleague, "dirk")));
        Assert.Contains("Jij ziet het daarna niet meer.", (await AskAsync("anna", TestRequest.Get(Page))).Body, StringComparison.Ordinal);

        var answer = await AskAsync("anna", Raise);

        Assert.Equal((302, $"/werk?gedaan={SignalFields.RaiseSafety}"), (answer.Status, answer.Headers.Location.ToString()));
        Assert.Contains("Dank je wel.", (await AskAsync("anna", TestRequest.Get(answer.Headers.Location.ToString()))).Body, StringComparison.Ordinal);
        foreach (var person in _world.Organisation.People.Values)
        {
            var isOfficer = person.Id.Value is "fenna" or "gerrit";
            Assert.Equal(isOfficer ? 200 : 404, (await AskAsync(person.Id.Value, TestRequest.Get(Page))).Status);
            Assert.Equal(isOfficer, (await AskAsync(person.Id.Value, TestRequest.Get("/werk"))).Body.Contains(Id.Value, StringComparison.Ordinal));
        }

        Assert.Contains(_world.Teams.Current, n => n.Signal == Id && n.Person == new PersonId("fenna"));
        Assert.Contains("Anna Wissink zei dat dit over veiligheid thuis gaat.", (await AskAsync("fenna", TestRequest.Get(Page))).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pressed_twice_is_raised_once_and_answered_alike()
    {
        await RecordAsync(Worry);

        var first = await AskAsync("anna", Raise);
        var second = await AskAsync("anna", Raise);

        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Single(Signal.Trail, m => m == MoveKind.SafetyRaised);
        Assert.Equal(404, (await AskAsync("bert", Raise)).Status); // to whom it is not there
        Assert.Equal(404, (await AskAsync("anna", Lower)).Status);
        Assert.Equal(404, (await AskAsync("anna", TestRequest.PickUp(Id))).Status);
        Assert.True(Signal.SafeRoute);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Raised_while_a_colleague_picks_it_up_it_is_the_officers(int lead)
    {
        await RecordAsync(Worry);

        await AtOnce.RunAsync(
            lead,
            c => _world.TryAskAsync(Raise.As(_world.Person("anna")), c),
            c => _world.TryAskAsync(TestRequest.PickUp(Id).As(_world.Person("bert")), c));
        await _world.RunUntilQuietAsync();

        Assert.Equal((true, null), (Signal.SafeRoute, Signal.PickedUpBy));
        Assert.Equal(404, (await AskAsync("bert", TestRequest.Get(Page))).Status);
    }

    [Fact]
    public async Task Who_has_no_part_in_it_cannot_raise_it()
    {
        await RecordAsync(Worry);

        Assert.Equal(404, (await AskAsync("dirk", Raise)).Status);
        Assert.False(Signal.SafeRoute);
    }

    [Fact]
    public async Task The_sender_hears_nothing_more_by_itself_also_not_what_was_written_before()
    {
        _world.Clock.MoveTo(new DateTimeOffset(2026, 11, 23, 21, 15, 0, TimeSpan.Zero)); // in quiet hours
        await _world.ReceiveTextAsync(Sid, From, Worry);
        await _world.RunUntilQuietAsync(_world.Clock.Now + TimeSpan.FromMinutes(1));
        await PressAsync("anna", TestRequest.PickUp(Id));
        await PressAsync("anna", TestRequest.Post(
            $"{Page}/sms", (SignalFields.Action, TextSenderFields.Send), (SignalFields.How, TextSenderFields.Own), (SignalFields.Nonce, "n1"), (SignalFields.Text, "Kan ik u bellen?")));
        Assert.Single(Signal.Sent);

        await PressAsync("anna", Raise);
        await _world.ReceiveTextAsync("SM00000000000000000000000000000002", From, "Ze heeft ook een hond");
        await _world.RunUntilQuietAsync();
        await AskAsync("fenna", TestRequest.PickUp(Id));
        await AskAsync("fenna", TestRequest.Close(Id));
        _world.Clock.MoveTo(new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));
        await _world.RunUntilQuietAsync();

        Assert.Single(Signal.Parts);
        Assert.Equal(SignalState.Closed, Signal.State);
        Assert.Single(Texts); // the first answer
    }

    [Fact]
    public async Task A_false_alarm_goes_to_the_contact_person_who_reads_nothing_of_the_alarm()
    {
        await RecordAsync(Unsafe);
        Assert.Contains("Dit gaat niet over veiligheid thuis", (await AskAsync("fenna", TestRequest.Get(Page))).Body, StringComparison.Ordinal);

        _world.Clock.Advance(TimeSpan.FromMinutes(5));
        var answer = await AskAsync("fenna", Lower);
        var again = await AskAsync("fenna", Lower);

        Assert.Equal($"/werk?gedaan={SignalFields.LowerSafety}", answer.Headers.Location.ToString());
        Assert.Equal(answer.Headers.Location, again.Headers.Location);
        Assert.Equal((false, new PersonId("anna")), (Signal.SafeRoute, Signal.Receiver!.Value));
        Assert.Contains(_world.Teams.Current, n => n.Signal == Id && n.Person == new PersonId("anna"));
        var page = await AskAsync("anna", TestRequest.Get(Page));
        Assert.Equal(200, page.Status);
        Assert.Contains("Fenna Roelofs gaf het bericht door. Anna Wissink is contactpersoon van Almen.", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Fenna Roelofs kreeg", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("aandachtsfunctionaris", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("zei dat dit", page.Body, StringComparison.Ordinal);
        Assert.Equal(404, (await AskAsync("fenna", TestRequest.Get(Page))).Status);
    }

    private async Task RecordAsync(string text)
    {
        await _world.ReceiveTextAsync(Sid, From, text);
        await _world.RunUntilQuietAsync();
    }

    // Nothing on the queues is handled yet.
    private Task<Answer> PressAsync(string person, TestRequest request) => _world.AskAsync(request.As(_world.Person(person)));

    private async Task<Answer> AskAsync(string person, TestRequest request)
    {
        var answer = await PressAsync(person, request);
        await _world.RunUntilQuietAsync();
        return answer;
    }
}
