using Naober.Core.Signals;
using Naober.Core.Triage;
using Naober.Functions.Tests.Fakes;
using Naober.Pages;
using Xunit;

namespace Naober.Functions.Tests.BadDays;

public sealed class CorrectionTests
{
    private const string Sid = "SM00000000000000000000000000000001";
    private const string From = "+31612345678";
    private const string Worry = "Mijn buurvrouw in Almen ziet niemand meer";

    private readonly World _world = new();

    private static SignalId Id => SignalId.FromSms(Sid);

    [Fact]
    public async Task A_signal_that_is_moved_to_another_village_goes_to_its_contact_person_and_leaves_the_first()
    {
        await ReceiveAsync(Worry);

        var answer = await CorrectAsync("anna", "laren");
        await _world.RunUntilQuietAsync();

        Assert.Equal("/werk", answer.Headers["Location"]);
        Assert.Contains("dirk", _world.Teams.Current.Select(n => n.Person.Value));
        Assert.Equal(404, (await _world.AskAsync(TestRequest.Get($"/werk/signaal/{Id}").As(_world.Person("anna")))).Status);
    }

    [Fact]
    public async Task A_correction_is_listed_with_the_labels_and_without_any_text()
    {
        await ReceiveAsync(Worry);
        await CorrectAsync("anna", "almen", "Urgent", "Money");

        var list = (await _world.AskAsync(TestRequest.Get("/beheer/verbeteringen").As(_world.Person("els")))).Body;

        Assert.Contains("Onderwerp: Geldzorgen, was Eenzaamheid", list, StringComparison.Ordinal);
        Assert.Contains("Spoed: Spoed, was Gewoon", list, StringComparison.Ordinal);
        Assert.DoesNotContain("Dorp:", list, StringComparison.Ordinal);
        Assert.DoesNotContain("buurvrouw", list, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_was_set_right_about_safety_at_home_is_listed_for_the_officer_alone()
    {
        await ReceiveAsync("Mijn man heeft me weer geslagen. Laren");
        await CorrectAsync("fenna", "almen", "Acute", "Safety");

        Assert.DoesNotContain("Almen", await ListAsync("els"), StringComparison.Ordinal);
        Assert.Contains("Almen", await ListAsync("fenna"), StringComparison.Ordinal);
        Assert.Equal("fenna", Assert.Single(_world.Signals.All).Signal.Receiver!.Value.Value);
    }

    [Fact]
    public async Task What_turned_out_to_be_about_safety_at_home_leaves_the_list_of_the_coordinator()
    {
        await ReceiveAsync(Worry);
        await CorrectAsync("anna", "almen", "Normal", "Safety");
        Assert.Contains("was Eenzaamheid", await ListAsync("els"), StringComparison.Ordinal);

        await _world.AskAsync(TestRequest.Move(Id, SignalFields.RaiseSafety).As(_world.Person("anna")));

        Assert.DoesNotContain("was Eenzaamheid", await ListAsync("els"), StringComparison.Ordinal);
        Assert.Contains("was Eenzaamheid", await ListAsync("fenna"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contact_persons_do_not_see_the_list()
    {
        var answer = await _world.AskAsync(TestRequest.Get("/beheer/verbeteringen").As(_world.Person("anna")));

        Assert.Equal(404, answer.Status);
    }

    [Fact]
    public async Task A_signal_made_urgent_wakes_the_phone_of_who_must_look()
    {
        await ReceiveAsync(Worry);

        await CorrectAsync("els", "almen", "Acute");
        await _world.RunUntilQuietAsync();

        Assert.Single(_world.Twilio.ReceivedBy(_world.Person("anna").WorkPhone!));
    }

    [Theory]
    [InlineData("atlantis", "Normal", "Loneliness")]
    [InlineData("almen", "Zeer", "Loneliness")]
    [InlineData("almen", "Normal", "99")]
    public async Task What_is_no_choice_is_refused(string village, string urgency, string theme)
    {
        await ReceiveAsync(Worry);

        Assert.Equal(400, (await CorrectAsync("anna", village, urgency, theme)).Status);
    }

    [Fact]
    public async Task The_same_correction_twice_is_one()
    {
        await ReceiveAsync(Worry);
        await CorrectAsync("els", "laren");
        await CorrectAsync("els", "laren");

        Assert.Single(Assert.Single(_world.Signals.All).Signal.Trail, m => m == MoveKind.Corrected);
    }

    [Fact]
    public async Task A_closed_signal_is_not_corrected_any_more()
    {
        await ReceiveAsync(Worry);
        await _world.AskAsync(TestRequest.PickUp(Id).As(_world.Person("anna")));
        await _world.AskAsync(TestRequest.Close(Id).As(_world.Person("anna")));

        Assert.Equal(409, (await CorrectAsync("anna", "laren")).Status);
        Assert.Equal(Theme.Loneliness, Assert.Single(_world.Signals.All).Signal.Theme);
    }

    private async Task ReceiveAsync(string text)
    {
        await _world.ReceiveTextAsync(Sid, From, text);
        await _world.RunUntilQuietAsync();
    }

    private Task<Answer> CorrectAsync(string by, string village, string urgency = "Normal", string theme = "Loneliness") =>
        _world.AskAsync(TestRequest.Correct(Id, village, urgency, theme).As(_world.Person(by)));

    private async Task<string> ListAsync(string by) =>
        (await _world.AskAsync(TestRequest.Get("/beheer/verbeteringen").As(_world.Person(by)))).Body;
}
