using Naober.Core.Signals;
using Naober.Functions.Messages;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.BadDays;

public sealed class PersonalDataTests
{
    private const string Sid = "SM00000000000000000000000000000001";
    private const string From = "+31612345678";
    private const string Worry = "Mijn buurvrouw Truus ziet niemand meer. Ze woont Dorpsstraat 12 in Almen, bel 06 87654321. BSN 123456782, pincode 4711";

    private readonly World _world = new();

    private static SignalId Id => SignalId.FromSms(Sid);

    [Fact]
    public async Task A_citizen_service_number_and_a_code_are_gone_before_anything_is_stored()
    {
        await _world.ReceiveTextAsync(Sid, From, Worry);
        await _world.RunUntilQuietAsync();
        await _world.AskAsync(TestRequest.PickUp(Id).As(_world.Person("anna")));

        var page = await AskAsync($"/werk/signaal/{Id}/gegevens", post: true);

        Assert.Contains("BSN [bsn], pincode [code]", page, StringComparison.Ordinal);
        Assert.DoesNotContain("123456782", page, StringComparison.Ordinal);
        Assert.DoesNotContain("4711", page, StringComparison.Ordinal);
        var stored = _world.Signals.All[0];
        Assert.DoesNotContain("123456782", _world.Seal.Open(Id, stored.Content).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_addresses_and_numbers_are_masked_until_who_picked_it_up_opens_them_which_is_recorded()
    {
        await _world.ReceiveTextAsync(Sid, From, Worry);
        await _world.RunUntilQuietAsync();

        Assert.Contains("buurvrouw [naam] ziet niemand meer. Ze woont [adres] in Almen, bel [telefoonnummer].", await AskAsync($"/werk/signaal/{Id}"), StringComparison.Ordinal);
        Assert.DoesNotContain("Dorpsstraat", await AskAsync($"/werk/signaal/{Id}/gegevens", post: true), StringComparison.Ordinal);

        await _world.AskAsync(TestRequest.PickUp(Id).As(_world.Person("anna")));
        Assert.DoesNotContain("Dorpsstraat", await AskAsync($"/werk/signaal/{Id}"), StringComparison.Ordinal);
        Assert.DoesNotContain("Dorpsstraat", await AskAsync($"/werk/signaal/{Id}/gegevens", post: true, by: "bert"), StringComparison.Ordinal);
        Assert.Contains("Truus ziet niemand meer. Ze woont Dorpsstraat 12 in Almen, bel 06 87654321.", await AskAsync($"/werk/signaal/{Id}/gegevens", post: true), StringComparison.Ordinal);
        var opened = Assert.Single(await _world.Signals.ListEventsAsync(Id, CancellationToken.None), e => e.Kind == EventKind.Revealed);
        Assert.Equal("anna", opened.By!.Value.Value);
    }

    [Fact]
    public async Task When_it_cannot_wait_they_are_open_to_who_must_look_first_and_to_nobody_else()
    {
        await _world.ReceiveTextAsync(Sid, From, "Er is brand bij Truus, Dorpsstraat 12 in Almen");
        await _world.RunUntilQuietAsync();

        Assert.Contains("Dorpsstraat 12", await AskAsync($"/werk/signaal/{Id}"), StringComparison.Ordinal);
        Assert.DoesNotContain("Dorpsstraat 12", await AskAsync($"/werk/signaal/{Id}", by: "bert"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closing_destroys_them_for_the_signal_and_for_what_was_added_to_it()
    {
        await _world.ReceiveTextAsync(Sid, From, Worry);
        await _world.RunUntilQuietAsync();
        await _world.ReceiveTextAsync("SM00000000000000000000000000000002", From, "Haar zoon is Jan, Kerkweg 3");
        await _world.RunUntilQuietAsync();
        Assert.Equal(2, _world.Signals.Details.Count);

        await _world.AskAsync(TestRequest.PickUp(Id).As(_world.Person("anna")));
        await _world.AskAsync(TestRequest.Close(Id).As(_world.Person("anna")));

        Assert.Empty(_world.Signals.Details);
        Assert.DoesNotContain("Kerkweg", await AskAsync($"/werk/signaal/{Id}/gegevens", post: true), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_identifies_anybody_stands_on_a_queue_or_in_a_log()
    {
        await _world.ReceiveTextAsync(Sid, From, Worry);
        var queued = Assert.Single(_world.Queues.All, m => m.Queue == QueueNames.SignalReceived).Body;
        await _world.RunUntilQuietAsync();

        foreach (var word in new[] { "Truus", "Dorpsstraat", "87654321", "123456782", "4711", "612345678" })
        {
            Assert.DoesNotContain(word, queued, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(word, _world.Log.Text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task A_wish_stands_in_bold_above_the_text()
    {
        await _world.ReceiveTextAsync(Sid, From, "Mijn buurvrouw in Almen ziet niemand meer. Niet bellen aub");
        await _world.RunUntilQuietAsync();

        Assert.Contains("<strong>Niet bellen", await AskAsync($"/werk/signaal/{Id}"), StringComparison.Ordinal);
    }

    private async Task<string> AskAsync(string target, bool post = false, string by = "anna") =>
        (await _world.AskAsync((post ? TestRequest.Post(target) : TestRequest.Get(target)).As(_world.Person(by)))).Body;
}
