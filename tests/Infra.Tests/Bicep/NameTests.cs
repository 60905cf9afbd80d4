using System.Text.RegularExpressions;

namespace Naober.Infra.Tests.Bicep;

/// <summary>What the compiler would say of names, as far as it can be said without it.</summary>
public sealed class NameTests
{
    private static readonly string[] Language =
    [
        "targetScope", "param", "var", "resource", "output", "string", "int", "bool", "array", "true", "false", "for", "in",
        "description", "minLength", "maxLength",
        "concat", "empty", "environment", "guid", "resourceGroup", "subscription", "subscriptionResourceId", "uniqueString",
    ];

    [Fact]
    public void Every_name_that_is_used_is_declared()
    {
        var declared = Files.Main.Declared("param").Concat(Files.Main.Declared("var")).Concat(Files.Main.Declared("resource"))
            .Concat(Regex.Matches(Files.Main.Code, @"\bfor (\w+) in").Select(m => m.Groups[1].Value))
            .Concat(Language);
        var code = Regex.Replace(Files.Main.Code, @"^output \w+", "", RegexOptions.Multiline);
        var used = Regex.Matches(code, @"(?:(?<=\bin )|(?<![\w.]))[A-Za-z]\w*\b(?!:)|(?<=\bin )\w+").Select(m => m.Value).Distinct();

        Assert.Empty(used.Except(declared));
    }

    [Fact]
    public void No_name_is_declared_twice()
    {
        var names = Files.Main.Declared("param").Concat(Files.Main.Declared("var")).Concat(Files.Main.Declared("resource")).ToList();

        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public void Every_resource_has_a_name_and_one_place_where_it_is() =>
        Assert.All(Files.Main.Declared("resource"), resource =>
        {
            var declaration = Files.Main.Declaration("resource", resource);
            var indent = declaration.Contains(" = [\n", StringComparison.Ordinal) ? 4 : 2;
            var properties = Regex.Matches(declaration, $@"^ {{{indent}}}(name|location|parent|scope): ", RegexOptions.Multiline)
                .Select(m => m.Groups[1].Value).ToList();

            Assert.Contains("name", properties);
            Assert.Single(properties.Except(["name"]));
        });

    [Theory]
    [InlineData("blobService", "parent: storage")]
    [InlineData("packages", "parent: blobService")]
    [InlineData("packages", "name: packagesName")]
    [InlineData("queueService", "parent: storage")]
    [InlineData("tableService", "parent: storage")]
    [InlineData("table", "parent: tableService")]
    [InlineData("vault", "name: vaultName")]
    [InlineData("vaultAudit", "scope: vault")]
    [InlineData("vaultAudit", "workspaceId: workspace.id")]
    [InlineData("vaultAudit", "category: 'AuditEvent'")]
    [InlineData("app", "name: appName")]
    [InlineData("app", "serverFarmId: plan.id")]
    [InlineData("app", "'${identity.id}': {}")]
    [InlineData("app", "type: 'blobContainer'")]
    [InlineData("app", "value: '${storage.properties.primaryEndpoints.blob}${packagesName}'")]
    [InlineData("ftpPasswords", "name: 'ftp'")]
    [InlineData("scmPasswords", "name: 'scm'")]
    [InlineData("signIn", "name: 'authsettingsV2'")]
    [InlineData("signIn", "clientId: registrationClientId")]
    [InlineData("signIn", "registrationClientId")] // the only audience
    [InlineData("logAlerts", "workspace.id")]
    [InlineData("alertMail", "enabled: true")]
    public void One_resource_is_tied_to_the_other(string resource, string line) =>
        Assert.Contains(Files.Main.Declaration("resource", resource).Split('\n'), l => l.Trim() == line);
}
