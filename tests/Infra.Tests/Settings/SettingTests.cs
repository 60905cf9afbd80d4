using System.Text.Json;
using System.Text.RegularExpressions;

namespace Naober.Infra.Tests.Settings;

public sealed class SettingTests
{
    /// <summary>For a laptop only: where the Sandbox and Azurite are, and no quiet hours.</summary>
    private static readonly string[] Development = ["Storage", "Graph__BaseAddress", "Teams__FrameAncestors", "Texting__AtAnyHour"];

    /// <summary>Azure sets it itself when sign-in is on.</summary>
    private static readonly string[] SetByThePlatform = ["WEBSITE_AUTH_ENABLED"];

    /// <summary>Read by the Functions host, its telemetry and the platform's sign-in, not by us.</summary>
    private static readonly string[] ReadByThePlatform =
    [
        "AzureWebJobsStorage__accountName",
        "AzureWebJobsStorage__credential",
        "AzureWebJobsStorage__clientId",
        "AzureWebJobsDisableHomepage",
        "APPLICATIONINSIGHTS_CONNECTION_STRING",
        "APPLICATIONINSIGHTS_AUTHENTICATION_STRING",
        "OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID",
        "Storage__credential",
    ];

    /// <summary>Made anew for every laptop, by ./run.</summary>
    private static readonly string[] Generated = ["MasterKeys__*", "SenderKeys__Secret"];

    /// <summary>The id in the name of a master key is a parameter.</summary>
    private static readonly IReadOnlyDictionary<string, string> Set =
        Files.Main.Settings.ToDictionary(s => s.Key.Replace("__${id}", SettingsInCode.Any, StringComparison.Ordinal), s => s.Value);

    [Fact]
    public void The_source_reads_settings_in_no_other_way_than_these_tests_understand() =>
        Assert.Empty(SettingsInCode.NotUnderstood());

    [Theory]
    [InlineData("Organisation__Pack")] // Required
    [InlineData("Public__BaseUrl")] // Address
    [InlineData("Twilio__MessagingServiceSid")] // optional
    [InlineData("Twilio__BaseAddress")] // Address with a default
    [InlineData("Storage__queueServiceUri")] // in a section
    [InlineData("MasterKeys__*")] // a section with keys of its own
    [InlineData("Storage")] // a trigger's connection
    public void Every_way_to_read_a_setting_is_found(string name) => Assert.Contains(name, SettingsInCode.All);

    [Fact]
    public void Every_setting_that_the_app_reads_is_set_on_Azure() =>
        Assert.Empty(SettingsInCode.All.Except(Set.Keys).Except(Development).Except(SetByThePlatform));

    [Fact]
    public void Nothing_is_set_on_Azure_that_nobody_reads() =>
        Assert.Empty(Set.Keys.Except(SettingsInCode.All).Except(ReadByThePlatform));

    [Fact]
    public void Nothing_that_is_for_a_laptop_is_set_on_Azure() => Assert.Empty(Set.Keys.Intersect(Development));

    [Fact]
    public void The_lists_in_this_test_name_nothing_that_is_gone()
    {
        Assert.Empty(Development.Concat(SetByThePlatform).Concat(Generated).Except(SettingsInCode.All));
        Assert.Empty(ReadByThePlatform.Except(Set.Keys));
    }

    [Theory]
    [InlineData("Twilio__MessagingServiceSid")]
    [InlineData("Twilio__PreviousAuthToken")]
    [InlineData("Graph__MailFrom")]
    public void An_optional_setting_is_left_out_rather_than_empty(string name)
    {
        var variable = Files.Main.Declared("var").Single(v => Files.Main.Declaration("var", v).Contains($"'{name}'", StringComparison.Ordinal));

        Assert.Matches(@"=\s+[^=]+\?[\s\S]*(?:\[\][\s\S]*:|:[\s\S]*\[\])", Files.Main.Declaration("var", variable));
    }

    [Theory]
    [InlineData("Twilio__AuthToken", "twilio-auth-token")]
    [InlineData("Twilio__PreviousAuthToken", "twilio-previous-auth-token")]
    [InlineData("SenderKeys__Secret", "sender-keys-secret")]
    [InlineData("MasterKeys__*", "master-key-${id}")]
    public void A_secret_is_a_reference_to_the_vault(string setting, string secret) =>
        Assert.Equal($"'@Microsoft.KeyVault(SecretUri=${{secrets}}/{secret})'", Set[setting]);

    [Fact]
    public void A_setting_whose_name_speaks_of_a_secret_is_one() =>
        Assert.Equal(
            ["MasterKeys__*", "SenderKeys__Secret", "Twilio__AuthToken", "Twilio__PreviousAuthToken"],
            SettingsInCode.All.Where(s => Regex.IsMatch(s, "Token|Secret|Key|Password", RegexOptions.IgnoreCase)));

    [Fact]
    public void The_example_for_a_laptop_has_every_required_setting_but_the_generated_ones()
    {
        using var json = JsonDocument.Parse(Files.Read("local.settings.example.json"));
        var example = json.RootElement.GetProperty("Values").EnumerateObject().Where(v => v.Value.GetString() is { Length: > 0 }).Select(v => v.Name);

        Assert.Empty(SettingsInCode.Required.Append("Storage").Except(Generated).Except(example));
    }
}
