using Azure.Core;
using Azure.Identity;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Graph.Users.Item.SendMail;
using Microsoft.Graph.Users.Item.Teamwork.SendActivityNotification;
using Microsoft.Kiota.Authentication.Azure;
using Xunit;

namespace Naober.Tools.Tests.Sandbox;

/// <summary>The real SDK and a real managed identity credential, pointed at the Sandbox by nothing but addresses.</summary>
[Collection(nameof(GraphSdkTests))]
public sealed class GraphSdkTests : SandboxTests
{
    [Fact]
    public async Task A_managed_identity_sends_a_notification()
    {
        using var graph = Client();

        await graph.Users[AnnaEntraId].Teamwork.SendActivityNotification.PostAsync(
            new SendActivityNotificationPostRequestBody
            {
                Topic = new TeamworkActivityTopic
                {
                    Source = TeamworkActivityTopicSource.Text,
                    Value = "Signaal",
                    WebUrl = $"https://teams.microsoft.com/l/entity/{TeamsAppId}/naober",
                },
                ActivityType = "systemDefault",
                ChainId = 20261121001,
                PreviewText = new ItemBody { Content = "Almen" },
                TemplateParameters = [new Microsoft.Graph.Models.KeyValuePair { Name = "systemDefaultText", Value = "Nieuw signaal" }],
            },
            cancellationToken: TestContext.Current.CancellationToken);

        var shown = Assert.Single((await GetAsync("/api/people/anna/notifications")).GetProperty("current").EnumerateArray());
        Assert.Equal("Nieuw signaal", shown.GetProperty("title").GetString());
        Assert.Equal(20261121001, shown.GetProperty("chainId").GetInt64());
    }

    [Fact]
    public async Task A_mail_lands_with_who_it_is_addressed_to()
    {
        using var graph = Client();

        await graph.Users["naober@welzijnlochem.nl"].SendMail.PostAsync(
            new SendMailPostRequestBody
            {
                Message = new Message
                {
                    Subject = "Er wacht een signaal",
                    Body = new ItemBody { ContentType = BodyType.Text, Content = "Almen" },
                    ToRecipients = [new Recipient { EmailAddress = new EmailAddress { Address = "bert@welzijnlochem.nl" } }],
                },
                SaveToSentItems = false,
            },
            cancellationToken: TestContext.Current.CancellationToken);

        var mail = Assert.Single((await GetAsync("/api/people/bert/mails")).EnumerateArray());
        Assert.Equal("Er wacht een signaal", mail.GetProperty("subject").GetString());
    }

    [Fact]
    public async Task An_automatic_reply_can_be_read()
    {
        using var graph = Client();
        using var off = new StringContent("""{"status":"alwaysEnabled"}""", System.Text.Encoding.UTF8, "application/json");

        var before = await graph.Users[AnnaEntraId].MailboxSettings.GetAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var set = await Http.PutAsync("/api/people/anna/automatic-replies", off, TestContext.Current.CancellationToken);
        var after = await graph.Users[AnnaEntraId].MailboxSettings.GetAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(AutomaticRepliesStatus.Disabled, before?.AutomaticRepliesSetting?.Status);
        Assert.Equal(AutomaticRepliesStatus.AlwaysEnabled, after?.AutomaticRepliesSetting?.Status);
    }

    [Fact]
    public async Task A_refusal_arrives_as_the_SDKs_own_error()
    {
        await FaultsAsync(new { target = "graph", kind = "notInstalled", @for = AnnaEntraId });
        using var graph = Client();

        var error = await Assert.ThrowsAsync<ODataError>(() => graph.Users[AnnaEntraId].Teamwork.SendActivityNotification.PostAsync(
            new SendActivityNotificationPostRequestBody(), cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(403, error.ResponseStatusCode);
        Assert.Equal("Forbidden", error.Error?.Code);
        Assert.NotEmpty(error.Error?.InnerError?.RequestId ?? "");
    }

    private GraphServiceClient Client()
    {
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", $"{Address}msi/token");
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", "secret");
        TokenCredential identity = new ManagedIdentityCredential(ManagedIdentityId.SystemAssigned);
        var authentication = new AzureIdentityAuthenticationProvider(
            identity, allowedHosts: ["127.0.0.1"], scopes: ["https://graph.microsoft.com/.default"]);
        return new GraphServiceClient(authentication, $"{Address}v1.0");
    }
}
