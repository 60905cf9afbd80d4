using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.BadDays;

/// <summary>The contact person's day and the coordinator's.</summary>
public sealed class WorkDayTests
{
    private const string Pattern = "3 mensen in 8 weken";

    private readonly World _world = new();

    [Theory]
    [InlineData("anna", true)] // of Almen
    [InlineData("bert", true)] // her deputy
    [InlineData("els", true)] // the coordinator
    [InlineData("dirk", false)]
    [InlineData("fenna", false)]
    public async Task Three_alike_make_a_line_for_the_contact_person_of_that_village(string person, bool sees)
    {
        for (var n = 1; n <= 3; n++)
        {
            await _world.ReceiveTextAsync($"SM{n:D32}", $"+3161234567{n}", "Mijn buurvrouw in Almen is zo eenzaam, ze ziet niemand meer");
        }

        await _world.RunUntilQuietAsync();
        await _world.TickAsync("FindPatterns");
        await _world.TickAsync("FindPatterns");

        var page = await ReadAsync(person, "/werk");
        Assert.Equal(sees, page.Contains(Pattern, StringComparison.Ordinal));
        Assert.Equal(sees, page.Contains("Misschien een koffieochtend?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_offer_and_a_need_of_one_village_stand_beside_each_other_for_who_may_see_both()
    {
        await _world.ReceiveTextAsync($"SM{1:D32}", "+31612345671", "Ik wil graag vrijwilliger worden en iets doen voor ouderen in Almen");
        await _world.ReceiveTextAsync($"SM{2:D32}", "+31612345672", "Mijn buurvrouw in Almen is zo eenzaam, ze ziet niemand meer");
        await _world.RunUntilQuietAsync();

        Assert.Contains("Vraag en aanbod in Almen", await ReadAsync("anna", "/werk"), StringComparison.Ordinal);
        Assert.DoesNotContain("Vraag en aanbod", await ReadAsync("dirk", "/werk"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_coordinator_sees_first_what_is_late_and_what_has_no_village_and_how_the_rest_is_spread()
    {
        await _world.ReceiveTextAsync($"SM{1:D32}", "+31612345671", "Mijn buurvrouw in Almen is zo eenzaam, ze ziet niemand meer");
        await _world.ReceiveTextAsync($"SM{2:D32}", "+31612345672", "Mijn buurman is erg eenzaam");
        await _world.ReceiveTextAsync($"SM{3:D32}", "+31612345673", "Mijn man heeft me weer geslagen. Almen");
        await _world.RunUntilQuietAsync();
        _world.Clock.Advance(TimeSpan.FromDays(7));

        var page = await ReadAsync("els", "/beheer");

        Assert.Contains("2 berichten zijn te laat.", page, StringComparison.Ordinal);
        Assert.Contains("Van 1 bericht is het dorp niet bekend.", page, StringComparison.Ordinal);
        Assert.Contains("Anna Wissink: 1 wacht, 0 opgepakt", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Fenna", page, StringComparison.Ordinal); // of safety at home not even the count
        Assert.Contains("Te laat (2)", await ReadAsync("anna", "/werk"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_village_names_its_contact_person_only_if_that_person_agreed()
    {
        var almen = await _world.AskAsync(TestRequest.Get("/dorp/almen")); // Anna agreed
        var laren = await _world.AskAsync(TestRequest.Get("/dorp/laren")); // Dirk did not

        Assert.Contains("Anna Wissink", almen.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Dirk", laren.Body, StringComparison.Ordinal);
    }

    private async Task<string> ReadAsync(string person, string path) => (await _world.AskAsync(TestRequest.Get(path).As(_world.Person(person)))).Body;
}
