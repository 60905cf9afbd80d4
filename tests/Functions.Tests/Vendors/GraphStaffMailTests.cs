using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Naober.Core.Signals;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.Vendors;

/// <summary>The real adapter against what Graph answers (https://learn.microsoft.com/graph/api/user-sendmail).</summary>
[Collection("Graph")] // the identity's address is a variable of the whole process
public sealed class GraphStaffMailTests : IAsyncLifetime
{
    private const string TokenPath = "/msi/token";
    private const string Mailbox = "naober@welzijnlochem.example";

    private VendorStub _graph = null!;

    public async ValueTask InitializeAsync()
    {
        _graph = await VendorStub.StartAsync();
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", new Uri(_graph.Address, TokenPath).AbsoluteUri);
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", "x");
    }

    public ValueTask DisposeAsync() => _graph.DisposeAsync();

    [Fact]
    public async Task A_mail_leaves_from_the_one_mailbox_and_no_copy_is_kept()
    {
        Graph(VendorStub.Says(202));

        Assert.IsType<SendOutcome.Sent>(await SendAsync());

        var request = _graph.Requests.Single(r => !r.PathAndQuery.StartsWith(TokenPath, StringComparison.Ordinal));
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
        Graph(VendorStub.Says(status, """{"error":{"code":"x","message":"x"}}""", retryAfter: seconds));

        Assert.Equal(new SendOutcome.Busy(seconds is { } wait ? TimeSpan.FromSeconds(wait) : null), await SendAsync());
    }

    [Theory]
    [InlineData(403)] // our app may not send from this mailbox
    [InlineData(404)]
    [InlineData(400)]
    public async Task What_is_refused_for_good_is_refused(int status)
    {
        Graph(VendorStub.Says(status, """{"error":{"code":"ErrorAccessDenied","message":"Access is denied."}}"""));

        Assert.Equal(new SendOutcome.Refused($"{status}"), await SendAsync());
    }

    [Fact]
    public async Task A_connection_that_breaks_is_unknown()
    {
        Graph(VendorStub.HangUp);

        Assert.IsType<SendOutcome.Unknown>(await SendAsync());
    }

    [Fact]
    public async Task Without_a_mailbox_nothing_is_sent()
    {
        Assert.IsType<SendOutcome.Refused>(await SendAsync(mailbox: null));
        Assert.Empty(_graph.Requests);
    }

    private void Graph(Func<HttpContext, Task> answer) => _graph.Answer = http => http.Request.Path == TokenPath
        ? VendorStub.Says(200, $$"""{"access_token":"a-token","expires_on":"{{DateTimeOffset.UtcNow.AddDays(1).ToUnixTimeSeconds()}}","resource":"x","token_type":"Bearer"}""")(http)
        : answer(http);

    private Task<SendOutcome> SendAsync(string? mailbox = Mailbox) => App
        .With(("Graph:BaseAddress", new Uri(_graph.Address, "/v1.0").AbsoluteUri), ("Graph:MailFrom", mailbox))
        .Real.GetRequiredService<IStaffMail>()
        .SendAsync("anna@example.org", SignalId.FromSms("SM1"), "Onderwerp", "Tekst", CancellationToken.None);
}
