using System.Text.RegularExpressions;
using Naober.Infra.Tests.Settings;
using Naober.Testing;

namespace Naober.Infra.Tests;

public sealed class DeployDocumentTests
{
    [Fact]
    public void It_names_every_setting_without_which_the_app_does_not_start() =>
        Assert.DoesNotContain(
            SettingsInCode.Required.Select(s => s.Replace(SettingsInCode.Any, "__", StringComparison.Ordinal)),
            s => !Files.Deploy.Contains(s, StringComparison.Ordinal));

    [Fact]
    public void It_names_every_parameter_of_the_infrastructure() =>
        Assert.DoesNotContain(Files.Main.Declared("param"), p => !Files.Deploy.Contains($"`{p}`", StringComparison.Ordinal));

    [Fact]
    public void It_says_how_every_secret_in_the_vault_is_set()
    {
        var secrets = Regex.Matches(Files.Main.Text, @"\{secrets\}/([a-z-]+[a-z])").Select(m => m.Groups[1].Value).ToList();

        Assert.NotEmpty(secrets);
        Assert.DoesNotContain(secrets, s => !Regex.IsMatch(Files.Deploy, $@"az keyvault secret set [^\n]*--name ""?{s}"));
    }

    [Fact]
    public void The_webhook_is_the_route_of_the_function_that_takes_texts()
    {
        var route = Regex.Match(Files.App("Triggers", "Http", "ReceiveSmsFunction.cs"), "Route = \"([^\"]+)\"").Groups[1].Value;

        Assert.Contains($"/{route}#rc=", Files.Deploy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("STOP")]
    [InlineData("START")]
    public void A_word_that_Twilio_takes_for_stop_or_start_is_one_for_us_too(string word)
    {
        Assert.Contains(word, Files.Deploy, StringComparison.Ordinal);
        var lists = Files.Read("config", "triage", "bedoeling.txt");
        var words = Regex.Matches(lists, @"^\[bedoeling (?:stop|start)[^\]]*\]\n(.+)$", RegexOptions.Multiline)
            .SelectMany(m => m.Groups[1].Value.Split(','))
            .Select(w => w.Split(" - ")[0].Trim());
        Assert.Contains(word.ToLowerInvariant(), words);
    }

    [Theory]
    [InlineData("AFMELDEN")]
    [InlineData("AANMELDEN")]
    [InlineData("UIT")]
    public void A_word_that_we_answer_ourselves_is_none_of_Twilios_because_it_would_block_our_answer_to_danger(string word)
    {
        Assert.Contains(word, Files.Deploy, StringComparison.Ordinal);
        Assert.All(KeywordLines(), line => Assert.DoesNotContain(word, line, StringComparison.Ordinal));
    }

    [Fact]
    public void What_Twilio_answers_in_our_place_names_112() =>
        Assert.All(TextsOfTwilio(), text => Assert.Contains("112", text, StringComparison.Ordinal));

    [Fact]
    public void A_text_that_Twilio_sends_for_us_is_one_SMS_of_plain_letters()
    {
        Assert.NotEmpty(TextsOfTwilio());
        Assert.All(TextsOfTwilio(), t => Assert.Matches(@"^[A-Za-z0-9 .,:?!()'/+-]{1,160}$", t));
    }

    [Fact]
    public void Every_file_it_names_is_there_or_copied_by_it()
    {
        var copies = Regex.Matches(Files.Deploy, @"^cp \S+ (\S+)$", RegexOptions.Multiline).Select(m => m.Groups[1].Value);
        var named = Regex.Matches(Files.Deploy, @"(?<![\w/.])(?:infra|src|config)/[\w./-]+\w").Select(m => m.Value).Distinct();

        Assert.All(named.Except(copies), path => Assert.True(Path.Exists(Path.Combine(Repository.Root, path)), path));
    }

    private static List<string> KeywordLines() =>
        [.. Files.Deploy.Split('\n').Where(l => l.Contains(" keywords: ", StringComparison.Ordinal))];

    private static List<string> TextsOfTwilio() =>
        [.. Regex.Matches(Files.Deploy, "^ *> (.+)$", RegexOptions.Multiline).Select(m => m.Groups[1].Value)];
}
