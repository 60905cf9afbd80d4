using System.Text.RegularExpressions;

namespace Naober.Infra.Tests.Bicep;

public sealed class MainBicepTests
{
    [Fact]
    public void Every_parameter_and_variable_is_used()
    {
        var names = Files.Main.Declared("param").Concat(Files.Main.Declared("var")).ToList();

        Assert.Contains("masterKeyIds", names);
        Assert.DoesNotContain(names, n => !Files.Main.Uses(n));
    }

    [Fact]
    public void It_is_one_flat_file_that_needs_no_registry() => Assert.Empty(Files.Main.Declared("module"));

    [Fact]
    public void The_example_gives_every_parameter_that_has_no_default_and_no_other_than_there_are()
    {
        var given = Files.Example.Declared("param");

        Assert.Contains("appName", Files.Main.RequiredParameters);
        Assert.Empty(Files.Main.RequiredParameters.Except(given));
        Assert.Empty(given.Except(Files.Main.Declared("param")));
    }

    // As KeyOptions wants them.
    [Fact]
    public void The_example_has_a_master_key_of_a_date() => Assert.Matches(@"masterKeyIds = \[\s+'k[0-9]{8}'", Files.Example.Text);

    [Fact]
    public void The_example_points_to_it() => Assert.Contains("using './main.bicep'", Files.Example.Text, StringComparison.Ordinal);

    [Fact]
    public void Every_parameter_says_what_it_is_for()
    {
        var lines = Files.Main.Text.Split('\n');

        Assert.Empty(lines.Where((line, i) => line.StartsWith("param ", StringComparison.Ordinal)
            && !lines[..i].Reverse().TakeWhile(l => l.StartsWith('@')).Any(l => l.StartsWith("@description('", StringComparison.Ordinal))));
    }

    [Fact]
    public void It_tells_what_the_next_steps_need()
    {
        var asked = Regex.Matches(Files.Deploy, @"\$\(out (\w+)\)").Select(m => m.Groups[1].Value).ToList();

        Assert.NotEmpty(asked);
        Assert.Empty(asked.Except(Files.Main.Declared("output")));
        Assert.Empty(new[] { "hostName", "identityClientId", "vaultName" }.Except(Files.Main.Declared("output")));
    }

    [Fact]
    public void The_runtime_is_a_custom_handler_or_the_isolated_worker_in_exactly_these_versions() =>
        Assert.Matches(
            @"runtime: officialPackages\s+\?\s+\{\s+name: 'dotnet-isolated'\s+version: '10\.0'\s+\}\s+:\s+\{\s+name: 'custom'\s+version: '1\.0'\s+\}",
            Files.Main.Declaration("resource", "app"));

    [Fact]
    public void The_plan_is_Flex_Consumption() =>
        Assert.Matches(@"sku: \{\s+name: 'FC1'\s+tier: 'FlexConsumption'\s+\}\s+properties: \{\s+reserved: true", Files.Main.Declaration("resource", "plan"));

    [Fact]
    public void One_instance_is_always_awake_for_texts_that_come_in() =>
        Assert.Matches(@"alwaysReady: \[\s+\{\s+name: 'http'\s+instanceCount: 1\s+\}\s+\]", Files.Main.Declaration("resource", "app"));

    // Flex Consumption refuses them, or breaks.
    [Theory]
    [InlineData("FUNCTIONS_WORKER_RUNTIME")]
    [InlineData("FUNCTIONS_EXTENSION_VERSION")]
    [InlineData("WEBSITE_RUN_FROM_PACKAGE")]
    [InlineData("WEBSITE_CONTENTSHARE")]
    [InlineData("WEBSITE_CONTENTAZUREFILECONNECTIONSTRING")]
    [InlineData("SCM_DO_BUILD_DURING_DEPLOYMENT")]
    [InlineData("WEBSITE_TIME_ZONE")]
    [InlineData("linuxFxVersion")]
    [InlineData("alwaysOn")]
    public void What_Flex_Consumption_forbids_is_not_there(string name) =>
        Assert.DoesNotContain(name, Files.Main.Text, StringComparison.OrdinalIgnoreCase);
}
