using Naober.Core.Signals;
using Naober.Functions.Tests.Fakes;
using Naober.Pages;
using Xunit;

namespace Naober.Functions.Tests.Tour;

/// <summary>Almen was asked on 3 December whether the visits must go on, and somebody answers as people do.</summary>
public sealed class BareStayTests
{
    private const string Resident = "+31612345678";
    private const string Counts = "Dank je wel. Je antwoord telt mee voor Almen.";

    private readonly World _world = new();
    private int _texts;

    [Theory]
    [InlineData("ja", true)]
    [InlineData("Nee hoor, dank je", false)]
    public async Task Who_was_asked_answers_with_yes_or_no_alone(string text, bool yes)
    {
        await AskedAsync();

        Assert.StartsWith(Counts, await TextAsync(text), StringComparison.Ordinal);

        Assert.Equal([yes], _world.SeriesAnswers.All.Select(a => a.Yes));
        Assert.Empty(_world.Teams.Current);
    }

    [Fact]
    public async Task A_second_answer_replaces_the_first_and_the_same_text_twice_is_answered_alike()
    {
        await AskedAsync();
        await TextAsync("ja");

        var answer = await TextAsync("nee");
        var again = await _world.CallWebhookAsync($"SM-bare-{_texts}", Resident, "nee");
        await _world.RunUntilQuietAsync();

        Assert.StartsWith(Counts, answer, StringComparison.Ordinal);
        Assert.Contains(Counts, again!.Body, StringComparison.Ordinal);
        Assert.Equal([false], _world.SeriesAnswers.All.Select(a => a.Yes));
    }

    [Fact]
    public async Task Who_was_not_asked_is_understood_as_always()
    {
        await AskedAsync();

        Assert.StartsWith("Dank je wel. In welk dorp is dit?", await TextAsync("ja", from: "+31687654321"), StringComparison.Ordinal);
        Assert.Empty(_world.SeriesAnswers.All);
    }

    [Fact]
    public async Task After_our_question_about_a_worry_it_answers_that_one()
    {
        await AskedAsync();
        await TextAsync("Mijn buurvrouw komt al weken niet meer buiten, ik maak me zorgen");

        Assert.DoesNotContain("telt mee", await TextAsync("ja"), StringComparison.Ordinal);
        Assert.Empty(_world.SeriesAnswers.All);
    }

    [Fact]
    public async Task After_a_closing_it_says_that_they_still_worry()
    {
        await TextAsync("Mijn buurvrouw in Almen komt al weken niet meer buiten, ik maak me zorgen");
        await AskedAsync();
        _world.Clock.Advance(TimeSpan.FromHours(1));
        var signal = _world.Signals.All.Single(s => s.Signal.State == SignalState.Routed).Signal.Id;
        await _world.AskAsync(TestRequest.Move(signal, SignalFields.PickUp).As(_world.Person("anna")));
        await _world.AskAsync(TestRequest.Move(signal, SignalFields.Close, (SignalFields.Reason, "opgepakt")).As(_world.Person("anna")));
        await _world.RunUntilQuietAsync();

        await TextAsync("ja");

        Assert.Empty(_world.SeriesAnswers.All);
        Assert.Equal(SignalState.Routed, _world.Signals.All.Single(s => s.Signal.Id == signal).Signal.State);
    }

    [Fact]
    public async Task While_the_agenda_cannot_be_read_a_person_reads_it()
    {
        await AskedAsync();
        _world.Tour.Down = true;

        Assert.StartsWith("Dank je wel. In welk dorp is dit?", await TextAsync("ja"), StringComparison.Ordinal);
        Assert.Empty(_world.SeriesAnswers.All);
    }

    private async Task AskedAsync()
    {
        await _world.AskedToStayAsync("almen");
        await _world.WantsRemindersAsync(Resident, "almen");
        _world.Clock.MoveTo(new DateTimeOffset(2026, 12, 3, 11, 5, 0, TimeSpan.Zero));
        await _world.TickAsync("AskToStay");
        Assert.Single(_world.Twilio.ReceivedBy(World.Number(Resident)), t => t.Contains("Sms BLIJVEN JA", StringComparison.Ordinal));
    }

    private async Task<string> TextAsync(string body, string from = Resident)
    {
        _world.Clock.Advance(TimeSpan.FromSeconds(10));
        var answer = (await _world.ReceiveTextAsync($"SM-bare-{++_texts}", from, body))!;
        await _world.RunUntilQuietAsync();
        return System.Xml.Linq.XDocument.Parse(answer.Body).Root!.Element("Message")?.Value ?? "";
    }
}
