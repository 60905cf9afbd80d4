using System.Text.RegularExpressions;
using Naober.Functions.Tests.Fakes;
using Naober.Pages.Tour;
using Xunit;

namespace Naober.Functions.Tests.Tour;

/// <summary>Two lines reach the public by one way only: the coordinator approves them.</summary>
public sealed class EditVillageTests
{
    private const string Form = "/beheer/dorp/almen";

    private readonly World _world = new();

    [Fact]
    public async Task What_the_coordinator_approves_stands_on_the_page_of_that_village()
    {
        var answer = await SendAsync(LinesFields.Save, "Veel mensen willen wandelen.", "Er loopt nu een groep.");

        Assert.Equal((302, $"{Form}?gedaan=bewaar"), (answer.Status, answer.Headers.Location.ToString()));
        Assert.Contains("Er loopt nu een groep.", await PageAsync("almen"), StringComparison.Ordinal);
        Assert.DoesNotContain("Er loopt nu een groep.", await PageAsync("laren"), StringComparison.Ordinal);
        Assert.Contains("Goedgekeurd door Els Braakman op maandag 23 november om 10.00 uur.", (await AskAsync()).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Er loopt een groep.", true)]
    [InlineData("Wandelen.", " \n ", true)]
    [InlineData("Wandelen.", "Er loopt een groep.", false)]
    public async Task Nothing_is_shown_that_is_not_whole_or_that_nobody_read_over(string heard, string did, bool agreed)
    {
        var answer = await SendAsync(LinesFields.Save, heard, did, agreed);

        Assert.Equal(400, answer.Status);
        Assert.DoesNotContain("class=\"heard\"", await PageAsync("almen"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_looked_at_an_older_page_is_told_and_changes_nothing()
    {
        await SendAsync(LinesFields.Save, "Wandelen.", "Er loopt een groep.");

        var late = await SendAsync(LinesFields.Save, "Fietsen.", "Nog niets.", version: "");

        Assert.Equal(409, late.Status);
        Assert.Contains("Er loopt een groep.", await PageAsync("almen"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_done_once()
    {
        await SendAsync(LinesFields.Save, "Wandelen.", "Er loopt een groep.", version: "");

        var again = await SendAsync(LinesFields.Save, "Wandelen.", "Er loopt een groep.", version: "");

        Assert.Equal(302, again.Status);
    }

    [Fact]
    public async Task What_is_taken_away_is_gone_from_the_page()
    {
        await SendAsync(LinesFields.Save, "Wandelen.", "Er loopt een groep.");

        var answer = await SendAsync(LinesFields.Remove, "", "", agreed: false);

        Assert.Equal(302, answer.Status);
        Assert.DoesNotContain("Er loopt een groep.", await PageAsync("almen"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_other_staff_the_form_is_not_there()
    {
        Assert.Equal(404, (await _world.AskAsync(TestRequest.Get(Form).As(_world.Person("anna")))).Status);
        Assert.Equal(404, (await _world.AskAsync(TestRequest.Get("/beheer/dorp/nergens").As(_world.Person("els")))).Status);
    }

    [Fact]
    public async Task While_only_the_lines_are_away_the_village_still_reads_its_dates()
    {
        await _world.PublishAsync("almen", new DateOnly(2026, 12, 3));
        _world.Lines.Down = true;

        Assert.Contains("donderdag 3 december", await PageAsync("almen"), StringComparison.Ordinal);
    }

    private async Task<Answer> SendAsync(string action, string heard, string did, bool agreed = true, string? version = null)
    {
        var shown = version ?? Regex.Match((await AskAsync()).Body, $"name=\"{LinesFields.Version}\" value=\"([^\"]*)\"").Groups[1].Value;
        return await _world.AskAsync(TestRequest.Post(
            Form,
            [
                (LinesFields.Action, action), (LinesFields.Heard, heard), (LinesFields.Did, did), (LinesFields.Version, shown),
                .. agreed ? [(LinesFields.Agreed, "ja")] : Array.Empty<(string, string)>(),
            ]).As(_world.Person("els")));
    }

    private Task<Answer> AskAsync() => _world.AskAsync(TestRequest.Get(Form).As(_world.Person("els")));

    private async Task<string> PageAsync(string village) => (await _world.AskAsync(TestRequest.Get($"/dorp/{village}"))).Body;
}
