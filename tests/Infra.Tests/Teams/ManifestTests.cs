using System.Text.Json;
using System.Text.RegularExpressions;

namespace Naober.Infra.Tests.Teams;

public sealed class ManifestTests
{
    private static readonly string Text = Files.Read("infra", "teams", "manifest.json");

    private static readonly string Notifications = Files.App("Adapters", "Teams", "GraphActivityNotifications.cs");

    private readonly JsonElement _manifest = JsonDocument.Parse(Text).RootElement;

    private JsonElement Tab => Assert.Single(_manifest.GetProperty("staticTabs").EnumerateArray());

    private IReadOnlyList<JsonElement> Activities => [.. _manifest.GetProperty("activities").GetProperty("activityTypes").EnumerateArray()];

    [Fact]
    public void The_activity_types_are_those_that_the_code_sends()
    {
        var line = Regex.Match(Notifications, "ActivityType = [^,]+,").Value;
        var sent = Regex.Matches(line, "\"(\\w+)\"").Select(m => m.Groups[1].Value).ToList();

        Assert.NotEmpty(sent);
        Assert.Equal(sent.Order(), Activities.Select(a => a.GetProperty("type").GetString()!).Order());
    }

    [Fact]
    public void The_texts_have_no_parameters_because_the_code_sends_none()
    {
        Assert.Contains("TemplateParameters = []", Notifications, StringComparison.Ordinal);
        Assert.All(Activities, a => Assert.DoesNotContain('{', a.GetProperty("templateText").GetString()!));
    }

    [Fact]
    public void The_tab_is_the_one_that_the_deep_link_names()
    {
        var tab = Regex.Match(Notifications, "const string Tab = \"(\\w+)\"").Groups[1].Value;

        Assert.Equal(tab, Tab.GetProperty("entityId").GetString());
        Assert.Equal("personal", Assert.Single(Tab.GetProperty("scopes").EnumerateArray()).GetString());
    }

    [Fact]
    public void The_tab_shows_the_page_that_may_be_framed_and_the_browser_the_list()
    {
        Assert.Equal("https://{{HOST}}/teams/{subEntityId}", Tab.GetProperty("contentUrl").GetString());
        Assert.Equal("https://{{HOST}}/werk", Tab.GetProperty("websiteUrl").GetString());
        Assert.Contains("Route = \"teams/{id?}\"", Files.App("Triggers", "Http", "TeamsTabFunction.cs"), StringComparison.Ordinal);
        Assert.Contains("Route = \"werk\"", Files.App("Triggers", "Http", "WorkListFunction.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_schema_and_the_version_it_names_are_one()
    {
        var version = _manifest.GetProperty("manifestVersion").GetString();

        Assert.Equal($"https://developer.microsoft.com/json-schemas/teams/v{version}/MicrosoftTeams.schema.json", _manifest.GetProperty("$schema").GetString());
        Assert.True(Version.Parse(version!) >= new Version(1, 12), "Permissions per resource need 1.12 or later.");
    }

    [Fact]
    public void It_asks_for_one_permission_to_notify_who_has_the_app()
    {
        var permission = Assert.Single(_manifest.GetProperty("authorization").GetProperty("permissions").GetProperty("resourceSpecific").EnumerateArray());

        Assert.Equal("TeamsActivity.Send.User", permission.GetProperty("name").GetString());
        Assert.Equal("Application", permission.GetProperty("type").GetString());
    }

    [Fact]
    public void Ids_and_host_are_placeholders() =>
        Assert.Equal(
            ["HOST", "REGISTRATION_CLIENT_ID", "TEAMS_MANIFEST_ID", "VERSION"],
            Regex.Matches(Text, @"\{\{(\w+)\}\}").Select(m => m.Groups[1].Value).Distinct().Order());

    [Theory]
    [InlineData("websiteUrl")]
    [InlineData("privacyUrl")]
    [InlineData("termsOfUseUrl")]
    public void An_address_of_the_maker_is_ours(string property) =>
        Assert.Equal("https://{{HOST}}/", _manifest.GetProperty("developer").GetProperty(property).GetString());

    [Fact]
    public void Whatever_people_choose_in_their_settings_has_a_name()
    {
        Assert.All(Activities, a => Assert.NotEmpty(a.GetProperty("description").GetString()!));
        Assert.NotEmpty(Tab.GetProperty("name").GetString()!);
        Assert.NotEmpty(_manifest.GetProperty("developer").GetProperty("name").GetString()!);
    }

    // Teams refuses longer ones.
    [Theory]
    [InlineData("name", "short", 30)]
    [InlineData("name", "full", 100)]
    [InlineData("description", "short", 80)]
    [InlineData("description", "full", 4000)]
    public void A_text_fits(string part, string length, int most) =>
        Assert.InRange(_manifest.GetProperty(part).GetProperty(length).GetString()!.Length, 1, most);
}
