using System.Text.RegularExpressions;

namespace Naober.Infra.Tests.Bicep;

public sealed class SecurityTests
{
    [Theory]
    [InlineData(@"\blist[A-Z]\w*\(")] // listKeys, listSecrets, listAccountSas
    [InlineData(@"\.list\w*\(")]
    [InlineData("AccountKey=|SharedAccessSignature|DefaultEndpointsProtocol")]
    [InlineData("InstrumentationKey")]
    [InlineData("primarySharedKey")]
    [InlineData("clientSecret(?!SettingName)")]
    [InlineData(@"@secure\(\)")] // a secret that is a parameter ends in somebody's shell history
    public void No_key_is_read_made_or_passed_on(string pattern) => Assert.DoesNotMatch(pattern, Files.Main.Text);

    // With local authentication off it names a place and opens nothing.
    [Fact]
    public void The_only_connection_string_is_that_of_Application_Insights() =>
        Assert.Equal(
            ["APPLICATIONINSIGHTS_CONNECTION_STRING", "ConnectionString"],
            Regex.Matches(Files.Main.Text, @"\w*connection_?string\w*", RegexOptions.IgnoreCase).Select(m => m.Value));

    [Theory]
    [InlineData("storage", "allowSharedKeyAccess: false")]
    [InlineData("storage", "allowBlobPublicAccess: false")]
    [InlineData("storage", "allowCrossTenantReplication: false")]
    [InlineData("storage", "minimumTlsVersion: 'TLS1_2'")]
    [InlineData("storage", "supportsHttpsTrafficOnly: true")]
    [InlineData("packages", "publicAccess: 'None'")]
    [InlineData("vault", "enableRbacAuthorization: true")]
    [InlineData("vault", "enableSoftDelete: true")]
    [InlineData("vault", "enablePurgeProtection: true")]
    [InlineData("workspace", "disableLocalAuth: true")]
    [InlineData("workspace", "retentionInDays: 30")]
    [InlineData("insights", "WorkspaceResourceId: workspace.id")]
    [InlineData("insights", "DisableLocalAuth: true")]
    [InlineData("app", "httpsOnly: true")]
    [InlineData("app", "minTlsVersion: '1.2'")]
    [InlineData("app", "scmMinTlsVersion: '1.2'")]
    [InlineData("app", "ftpsState: 'Disabled'")]
    [InlineData("app", "keyVaultReferenceIdentity: identity.id")]
    [InlineData("app", "type: 'UserAssigned'")]
    [InlineData("app", "type: 'UserAssignedIdentity'")]
    [InlineData("app", "userAssignedIdentityResourceId: identity.id")]
    [InlineData("ftpPasswords", "allow: false")]
    [InlineData("scmPasswords", "allow: false")]
    [InlineData("signIn", "requireHttps: true")]
    [InlineData("signIn", "unauthenticatedClientAction: 'AllowAnonymous'")]
    [InlineData("signIn", "openIdIssuer: '${environment().authentication.loginEndpoint}${tenantId}/v2.0'")]
    [InlineData("signIn", "clientSecretSettingName: 'OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID'")]
    public void A_door_is_shut(string resource, string line) =>
        Assert.Contains(Files.Main.Declaration("resource", resource).Split('\n'), l => l.Trim() == line);

    [Fact]
    public void Sign_in_is_on_keeps_no_tokens_and_leaves_out_no_path()
    {
        var signIn = Files.Main.Declaration("resource", "signIn");

        Assert.Matches(@"platform: \{\s+enabled: true", signIn);
        Assert.Matches(@"azureActiveDirectory: \{\s+enabled: true", signIn);
        Assert.Matches(@"tokenStore: \{\s+enabled: false", signIn);
        Assert.DoesNotContain("excludedPaths", signIn, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AzureWebJobsStorage__credential", "'managedidentity'")]
    [InlineData("AzureWebJobsStorage__accountName", "storage.name")]
    [InlineData("Storage__credential", "'managedidentity'")]
    [InlineData("AzureWebJobsStorage__clientId", "identity.properties.clientId")]
    [InlineData("Storage__clientId", "identity.properties.clientId")]
    [InlineData("Graph__IdentityClientId", "identity.properties.clientId")]
    [InlineData("OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID", "identity.properties.clientId")]
    [InlineData("APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "'ClientId=${identity.properties.clientId};Authorization=AAD'")]
    [InlineData("AzureWebJobsDisableHomepage", "'true'")]
    public void The_app_proves_itself_with_its_identity(string setting, string value) => Assert.Equal(value, Files.Main.Settings[setting]);

    [Fact]
    public void The_identity_may_use_storage_and_nothing_else_there() =>
        Assert.Equal(
            [
                "b7e6dc6d-f1e8-4753-8033-0f276bb0955b", // Storage Blob Data Owner
                "974c5e8b-45b9-4653-ba55-5f855dd0fb88", // Storage Queue Data Contributor
                "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3", // Storage Table Data Contributor
            ],
            Files.Main.Literals("storageRoles"));

    [Theory]
    [InlineData("vaultRole", "4633458b-17de-408a-b874-0445c86b69e6")] // Key Vault Secrets User
    [InlineData("insightsRole", "3913510d-42f4-4e42-8a64-420c390055eb")] // Monitoring Metrics Publisher
    public void The_identity_may_read_secrets_and_send_metrics(string variable, string role) =>
        Assert.Contains($"= '{role}'", Files.Main.Declaration("var", variable), StringComparison.Ordinal);

    [Theory]
    [InlineData("storageAccess", "storage", "role")]
    [InlineData("vaultAccess", "vault", "vaultRole")]
    [InlineData("insightsAccess", "insights", "insightsRole")]
    public void A_role_is_given_to_the_identity_on_one_resource_under_a_name_that_stays_the_same(string assignment, string scope, string role)
    {
        var declaration = Files.Main.Declaration("resource", assignment);

        Assert.Matches($@"scope: {scope}\n\s+name: guid\({scope}\.id, identity\.id, {role}\)", declaration);
        Assert.Contains("principalId: identity.properties.principalId", declaration, StringComparison.Ordinal);
        Assert.Contains("principalType: 'ServicePrincipal'", declaration, StringComparison.Ordinal);
        Assert.Contains($"roleDefinitions', {role})", declaration, StringComparison.Ordinal);
    }

    [Fact]
    public void No_other_role_is_given() => Assert.Equal(3, Files.Main.ResourcesOfType("Microsoft.Authorization/roleAssignments").Count);

    [Theory]
    [InlineData("packages")]
    [InlineData("storageAccess")]
    [InlineData("vaultAccess")]
    [InlineData("insightsAccess")]
    [InlineData("triggerQueues")]
    [InlineData("poisonQueues")]
    [InlineData("table")]
    public void The_app_starts_only_when_what_it_needs_is_there(string resource) =>
        Assert.Matches($@"dependsOn: \[[^\]]*\b{resource}\b", Files.Main.Declaration("resource", "app"));
}
