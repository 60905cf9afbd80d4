using Naober.Core.Organisations;
using Naober.Core.Signals;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.BadDays;

public sealed class EnterSignalTests
{
    private const string Phone = "06 12345678";
    private const string Worry = "Mevrouw op de hoek ziet niemand meer";

    private readonly World _world = new();

    [Fact]
    public async Task What_came_by_mouth_goes_the_same_way_and_sends_no_text()
    {
        Assert.Equal(200, (await EnterAsync("n1", "laren", Worry, Phone)).Status);
        await _world.RunUntilQuietAsync();
        var signal = _world.Signals.All.Single().Signal;
        Assert.Equal((Channel.Staff, new PersonId("dirk"), new PersonId("anna")), (signal.Channel, signal.Receiver!.Value, signal.EnteredBy!.Value));
        Assert.Contains(_world.Teams.Current, n => n.Person == new PersonId("dirk"));

        var page = (await _world.AskAsync(TestRequest.Get($"/werk/signaal/{signal.Id}").As(_world.Person("dirk")))).Body;
        await _world.AskAsync(TestRequest.PickUp(signal.Id).As(_world.Person("dirk")));
        await _world.AskAsync(TestRequest.Close(signal.Id).As(_world.Person("dirk")));
        await _world.RunUntilQuietAsync();

        Assert.Contains("Ingevoerd door een collega: Anna Wissink", page, StringComparison.Ordinal);
        Assert.Contains("06 12 34 56 78", page, StringComparison.Ordinal);
        Assert.Empty(_world.Twilio.ReceivedBy(World.Number(Phone)));
    }

    [Fact]
    public async Task Sent_twice_is_once_and_other_words_are_another()
    {
        await EnterAsync("n1", "almen", Worry);
        await EnterAsync("n1", "almen", Worry);
        await EnterAsync("n1", "almen", "Een idee: samen koken");
        await _world.RunUntilQuietAsync();

        Assert.Equal(2, _world.Signals.All.Count);
    }

    [Fact]
    public async Task Without_a_village_it_goes_to_the_coordinator()
    {
        await EnterAsync("n1", "", "Iemand wil graag koffie drinken met anderen");
        await _world.RunUntilQuietAsync();

        Assert.Equal(SignalState.AwaitingVillage, _world.Signals.All.Single().Signal.State);
    }

    [Theory]
    [InlineData("", Phone)]
    [InlineData(Worry, "geen nummer")]
    public async Task What_is_wrong_is_said_and_nothing_is_lost(string text, string phone)
    {
        var answer = await EnterAsync("n1", "almen", text, phone);

        Assert.Equal(400, answer.Status);
        Assert.Contains(phone, answer.Body, StringComparison.Ordinal);
        Assert.Empty(_world.Queues.All);
    }

    [Fact]
    public async Task When_storage_is_down_the_page_says_so_and_keeps_every_word()
    {
        _world.Queues.Down = true;

        var answer = await EnterAsync("n1", "almen", Worry, Phone);

        Assert.Equal(503, answer.Status);
        Assert.Contains("Dit is NIET bewaard.", answer.Body, StringComparison.Ordinal);
        Assert.Contains(Worry, answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Danger_is_answered_with_the_numbers()
    {
        var answer = await EnterAsync("n1", "almen", "Ik heb de buurman al dagen niet gezien");

        Assert.Contains("112", answer.Body, StringComparison.Ordinal);
    }

    private Task<Answer> EnterAsync(string nonce, string village, string text, string phone = "") =>
        _world.AskAsync(TestRequest.Enter(nonce, village, text, phone).As(_world.Person("anna")));
}
