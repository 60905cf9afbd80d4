using System.Text.RegularExpressions;

namespace Naober.Infra.Tests.Bicep;

public sealed class AlertTests
{
    private static readonly Dictionary<string, string> Alerts =
        Regex.Matches(Files.Main.Declaration("var", "alerts"), @"^    name: '(?<name>\w+)'(?<rest>[\s\S]*?)^  \}", RegexOptions.Multiline)
            .ToDictionary(m => m.Groups["name"].Value, m => m.Groups["rest"].Value);

    private static string ErrorsOf(string source) => string.Join('\n', Regex.Matches(source, "LogLevel\\.Error, \"([^\"]+)\"").Select(m => m.Groups[1].Value));

    [Fact]
    public void A_message_that_failed_too_often_rings_by_the_words_that_the_code_logs()
    {
        var words = Regex.Match(Alerts["poison"], "Message contains \"(?<words>[^\"]+)\"").Groups["words"].Value;

        Assert.NotEmpty(words);
        Assert.Contains(words, ErrorsOf(Files.App("Triggers", "Queues", "HandlePoisonFunction.cs")), StringComparison.Ordinal);
        Assert.Contains($"!contains \"{words}\"", Alerts["errors"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_that_not_even_that_function_could_keep_rings_too()
    {
        var name = Regex.Match(Alerts["poison"], "Name startswith \"(?<name>\\w+)\" and Success == false").Groups["name"].Value;
        var functions = Regex.Matches(Files.App("Triggers", "Queues", "HandlePoisonFunction.cs"), "\\[Function\\(\"(\\w+)\"\\)\\]").Select(m => m.Groups[1].Value).ToList();

        Assert.NotEmpty(name);
        Assert.NotEmpty(functions);
        Assert.All(functions, f => Assert.StartsWith(name, f, StringComparison.Ordinal));
    }

    [Fact]
    public void Whatever_queue_messages_pile_up_in_rings()
    {
        var alert = Files.Main.Declaration("resource", "backlogAlert");

        Assert.Contains("metricName: 'QueueMessageCount'", alert, StringComparison.Ordinal);
        Assert.Contains("queueService.id", alert, StringComparison.Ordinal);
    }

    // A custom handler's console reaches the host as plain text, so the alert lives by how the console writes its lines.
    [Fact]
    public void An_error_of_our_own_rings_by_how_the_console_writes_it()
    {
        var console = Files.Read("src", "Compat", "Functions.Worker", "Handler", "HandlerWeb.cs");

        Assert.Contains("AddSimpleConsole", console, StringComparison.Ordinal);
        Assert.Contains("SingleLine = true", console, StringComparison.Ordinal);
        Assert.DoesNotContain("TimestampFormat", console, StringComparison.Ordinal);
        Assert.Contains("startswith \"fail: Naober.\"", Alerts["errors"], StringComparison.Ordinal);
        Assert.Contains("endswith \".User\"", Alerts["errors"], StringComparison.Ordinal);
        Assert.All(Files.AppSources.Where(s => ErrorsOf(s).Length > 0), s => Assert.Contains("namespace Naober.", s, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Adapters", "Sms", "TwilioTextMessages.cs")]
    [InlineData("Flows", "LadderOrders.cs")]
    [InlineData("Triggers", "Timers", "TestDailyFunction.cs")]
    public void What_asks_for_a_person_is_logged_as_an_error(params string[] path) => Assert.NotEmpty(ErrorsOf(Files.App(path)));

    [Theory]
    [InlineData("host.json")]
    [InlineData("host.customhandler.json")]
    public void No_log_line_that_should_ring_is_sampled_away(string host) =>
        Assert.Contains("\"excludedTypes\": \"Request;Exception;Trace\"", Files.App(host), StringComparison.Ordinal);

    [Fact]
    public void Failed_requests_and_exceptions_ring()
    {
        Assert.Contains("Success == false", Alerts["failures"], StringComparison.Ordinal);
        Assert.Contains("AppExceptions", Alerts["failures"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_app_that_does_nothing_any_more_rings()
    {
        var name = Regex.Match(Alerts["silence"], "Name == \"(\\w+)\"").Groups[1].Value;

        Assert.Contains($"[Function(\"{name}\")]", Files.App("Triggers", "Timers", $"{name}Function.cs"), StringComparison.Ordinal);
        Assert.Contains("operator: 'LessThan'", Alerts["silence"], StringComparison.Ordinal);
        Assert.Contains("threshold: 1\n", Alerts["silence"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Microsoft.Insights/scheduledQueryRules")]
    [InlineData("Microsoft.Insights/metricAlerts")]
    public void Every_alert_is_on_and_reaches_somebody(string type) =>
        Assert.All(Files.Main.ResourcesOfType(type), alert =>
        {
            Assert.Contains("enabled: true", alert, StringComparison.Ordinal);
            Assert.Contains("alertMail.id", alert, StringComparison.Ordinal);
        });

    [Fact]
    public void The_mail_goes_to_the_address_that_was_given() =>
        Assert.Contains("emailAddress: alertMailAddress", Files.Main.Declaration("resource", "alertMail"), StringComparison.Ordinal);

    [Theory]
    [InlineData("title")]
    [InlineData("description")]
    [InlineData("severity")]
    [InlineData("window")]
    [InlineData("operator")]
    [InlineData("threshold")]
    [InlineData("query")]
    public void Every_alert_says_all_that_a_rule_needs(string property)
    {
        Assert.All(Alerts.Values, alert => Assert.Matches($@"(?m)^    {property}: ", alert));
        Assert.Contains($": alert.{property}\n", Files.Main.Declaration("resource", "logAlerts"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_query_begins_with_a_table() =>
        Assert.All(Alerts.Values, alert => Assert.Matches(@"query: '''\n(?:App\w+\n\||union App\w+, App\w+\n\||union\n  \(App\w+\s+\|)", alert));

    [Fact]
    public void There_is_an_alert_for_each_way_to_go_wrong() =>
        Assert.Equal(["errors", "failures", "poison", "silence", "unwatched"], Alerts.Keys.Order());
}
