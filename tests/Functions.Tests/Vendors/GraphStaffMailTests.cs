using System.Text.Json;
using Naober.Core.Signals;
using Naober.Functions.Ports;
using Xunit;

namespace Naober.Functions.Tests.Vendors;

/// <summary>The real adapter against what Graph answers (https://learn.microsoft.com/graph/api/user-sendmail).</summary>
[Collection("Graph")] // the identity's address is a variable of the whole process
public sealed class GraphStaffMailTests : IAsyncLifetime
{
    private const string Mailbox = "naober@welzijnlochem.example";

    private GraphStub _graph = null!;

    public async ValueTask InitializeAsync() => _graph = await GraphStub.StartAsync();

    public ValueTask DisposeAsync() => _graph.DisposeAsync();

    [Fact]
    public async Task A_mail_leaves_from_the_one_mailbox_and_no_copy_is_kept()
    {
        _graph.Answers(202);

        Assert.IsType<SendOutcome.Sent>(await SendAsync());

        var request = Assert.Single(_graph.Requests);
        Assert.Equal(("POST", $"/v1.0/users/{Mailbox}/sendMail"), (request.Method, request.PathAndQuery));
        using var json = JsonDocument.Parse(request.Body);
        var message = json.RootElement.GetProperty("Message");
        Assert.Equal("Onderwerp", message.GetProperty("subject").GetString());
        Assert.Equal("text", message.GetProperty("body").GetProperty("contentType").GetString());
        Assert.Equal("anna@example.org", message.GetProperty("toRecipients")[0].GetProperty("emailAddress").GetProperty("address").GetString());
        Assert.False(json.RootElement.GetProperty("SaveToSentItems").GetBoolean());
    }

    [Theory]
    [InlineData(429, 3600)]
    [InlineData(503, 17)]
    [InlineData(500, null)]
    public async Task What_passes_is_waited_for(int status, int? seconds)
    {
        _graph.Answers(VendorStub.Says(status, """{"error":{"code":"x","message":"x"}}""", retryAfter: seconds));

        Assert.Equal(new SendOutcome.Busy(seconds is { } wait ? TimeSpan.FromSeconds(wait) : null), await SendAsync());
    }

    [Theory]
    [InlineData(403)] // our app may not send from this mailbox
    [InlineData(404)]
    [InlineData(400)]
    public async Task What_is_refused_for_good_is_refused(int status)
    {
        _graph.Answers(VendorStub.Says(status, """{"error":{"code":"ErrorAccessDenied","message":"Access is denied."}}"""));

        Assert.Equal(new SendOutcome.Refused($"{status}"), await SendAsync());
    }

    [Fact]
    public async Task A_connection_that_breaks_is_unknown()
    {
        _graph.Answers(VendorStub.HangUp);

        Assert.IsType<SendOutcome.Unknown>(await SendAsync());
    }

    [Fact]
    public async Task Without_a_mailbox_nothing_is_sent()
    {
        Assert.IsType<SendOutcome.Refused>(await SendAsync(mailbox: null));
        Assert.Empty(_graph.Requests);
    }

    private Task<SendOutcome> SendAsync(string? mailbox = Mailbox) => _graph
        .AdapterOf<IStaffMail>(("Graph:MailFrom", mailbox))
        .SendAsync("anna@example.org", SignalId.FromSms("SM1"), "Onderwerp", "Tekst", CancellationToken.None);
}
