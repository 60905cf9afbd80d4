using Microsoft.Extensions.DependencyInjection;
using Naober.Core.Organisations;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.Vendors;

/// <summary>The real adapter against what Graph answers (https://learn.microsoft.com/graph/api/user-get-mailboxsettings).</summary>
[Collection("Graph")] // the identity's address is a variable of the whole process
public sealed class GraphMailboxesTests : IAsyncLifetime
{
    private static readonly Person Anna = App.Default.Real.GetRequiredService<Pack>().Organisation.People[new PersonId("anna")];

    private GraphStub _graph = null!;
    private IMailboxes _mailboxes = null!;

    public async ValueTask InitializeAsync()
    {
        _graph = await GraphStub.StartAsync();
        _mailboxes = _graph.AdapterOf<IMailboxes>();
    }

    public ValueTask DisposeAsync() => _graph.DisposeAsync();

    [Fact]
    public async Task Only_the_settings_of_the_mailbox_are_asked_for_and_presence_never_is()
    {
        _graph.Answers(200, Setting("disabled"));

        await FindAsync();

        var request = Assert.Single(_graph.Requests);
        Assert.Equal("GET", request.Method);
        Assert.Equal($"/v1.0/users/{Anna.EntraId}/mailboxSettings?$select=automaticRepliesSetting", Uri.UnescapeDataString(request.PathAndQuery));
    }

    [Fact]
    public async Task Replies_are_off_on_or_between_two_moments()
    {
        _graph.Answers(200, Setting("disabled"));
        Assert.Equal(new AutomaticReplies.Off(), await FindAsync());

        _graph.Answers(200, Setting("alwaysEnabled"));
        Assert.Equal(new AutomaticReplies.On(), await FindAsync());

        _graph.Answers(200, Setting("scheduled"));
        Assert.Equal(
            new AutomaticReplies.Between(new DateTimeOffset(2026, 12, 18, 16, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 12, 28, 8, 0, 0, TimeSpan.Zero)),
            await FindAsync());
    }

    [Fact]
    public async Task A_zone_goes_by_its_Windows_name()
    {
        _graph.Answers(200, Setting("scheduled", "W. Europe Standard Time"));

        Assert.Equal(
            new AutomaticReplies.Between(new DateTimeOffset(2026, 12, 18, 15, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 12, 28, 7, 0, 0, TimeSpan.Zero)),
            await FindAsync());
    }

    [Theory]
    [InlineData(403)] // our app lacks the permission
    [InlineData(404)] // no mailbox
    public async Task A_mailbox_that_cannot_be_read_tells_nothing(int status)
    {
        _graph.Answers(status, """{"error":{"code":"ErrorAccessDenied","message":"Access is denied."}}""");

        Assert.Null(await FindAsync());
    }

    [Theory]
    [InlineData("vacation", "UTC")]
    [InlineData("scheduled", "Middle Earth Time")]
    public async Task What_Graph_says_in_another_way_than_we_know_tells_nothing(string status, string zone)
    {
        _graph.Answers(200, Setting(status, zone));

        Assert.Null(await FindAsync());
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task While_Graph_is_busy_nobody_is_asked_about(int status)
    {
        _graph.Answers(status, "");

        await Assert.ThrowsAsync<MailboxesUnavailableException>(FindAsync);
    }

    private Task<AutomaticReplies?> FindAsync() => _mailboxes.FindAsync(Anna, CancellationToken.None);

    private static string Setting(string status, string zone = "UTC") => $$"""
        {
          "automaticRepliesSetting": {
            "status": "{{status}}",
            "externalAudience": "all",
            "internalReplyMessage": "<html>Ik ben ziek</html>",
            "externalReplyMessage": "",
            "scheduledStartDateTime": { "dateTime": "2026-12-18T16:00:00.0000000", "timeZone": "{{zone}}" },
            "scheduledEndDateTime": { "dateTime": "2026-12-28T08:00:00.0000000", "timeZone": "{{zone}}" }
          }
        }
        """;
}
