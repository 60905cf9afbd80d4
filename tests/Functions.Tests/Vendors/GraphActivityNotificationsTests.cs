using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Naober.Core.Organisations;
using Naober.Core.Signals;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.Vendors;

/// <summary>The real adapter against what Graph answers (https://learn.microsoft.com/graph/api/userteamwork-sendactivitynotification).</summary>
[Collection("Graph")] // the identity's address is a variable of the whole process
public sealed class GraphActivityNotificationsTests : IAsyncLifetime
{
    private static readonly SignalId Signal = SignalId.FromSms("SM1");
    private static readonly Person Anna = App.Default.Real.GetRequiredService<Pack>().Organisation.People[new PersonId("anna")];

    private GraphStub _graph = null!;
    private IActivityNotifications _notifications = null!;

    public async ValueTask InitializeAsync()
    {
        _graph = await GraphStub.StartAsync();
        _notifications = _graph.AdapterOf<IActivityNotifications>();
        _graph.Answers(204);
    }

    public ValueTask DisposeAsync() => _graph.DisposeAsync();

    [Fact]
    public async Task A_notification_carries_a_link_and_no_more_than_it_was_given()
    {
        var outcome = await SendAsync();

        Assert.IsType<SendOutcome.Sent>(outcome);
        var request = Assert.Single(_graph.Requests);
        Assert.Equal(("POST", $"/v1.0/users/{Anna.EntraId}/teamwork/sendActivityNotification"), (request.Method, request.PathAndQuery));
        Assert.Equal("Bearer a-token", request.Authorization);
        using var json = JsonDocument.Parse(request.Body);
        var body = json.RootElement;
        Assert.Equal("newMessage", body.GetProperty("activityType").GetString());
        Assert.Equal("Nieuw bericht uit Almen", body.GetProperty("previewText").GetProperty("content").GetString());
        var link = body.GetProperty("topic").GetProperty("webUrl").GetString()!;
        Assert.StartsWith("https://teams.microsoft.com/l/entity/7240aaaa-0000-4000-8000-00000000bbbb/", link, StringComparison.Ordinal);
        Assert.Contains(Uri.EscapeDataString($"{App.Origin}/teams/{Signal}"), link, StringComparison.Ordinal);
        Assert.InRange(link.Length, 1, 1024);
    }

    [Fact]
    public async Task The_same_signal_has_the_same_chain_and_another_signal_another()
    {
        await SendAsync();
        await SendAsync(urgent: true);
        await SendAsync(SignalId.FromSms("SM2"));

        var chains = _graph.Requests
            .Select(r => JsonDocument.Parse(r.Body).RootElement.GetProperty("chainId").GetInt64())
            .ToList();
        Assert.Equal(chains[0], chains[1]);
        Assert.NotEqual(chains[0], chains[2]);
        Assert.All(chains, c => Assert.True(c > 0));
    }

    [Theory]
    [InlineData(403)] // our app lacks the permission
    [InlineData(404)]
    [InlineData(400)]
    [InlineData(409)]
    public async Task What_Graph_refuses_for_good_is_refused_with_its_status(int status)
    {
        _graph.Answers(VendorStub.Says(status, Error("Forbidden", "Missing role permissions on the request.")));

        Assert.Equal(new SendOutcome.Refused($"{status}"), await SendAsync());
    }

    [Fact]
    public async Task Our_app_that_is_not_installed_for_somebody_is_told_apart_from_a_permission_that_is_missing()
    {
        _graph.Answers(VendorStub.Says(403, Error("Forbidden")));

        Assert.Equal(new SendOutcome.Refused(SendOutcome.Refused.NotInstalled), await SendAsync());
    }

    [Theory]
    [InlineData(429, 17)]
    [InlineData(429, 3600)]
    [InlineData(429, null)]
    [InlineData(503, 17)]
    [InlineData(500, null)]
    [InlineData(401, null)]
    public async Task What_passes_is_waited_for_as_long_as_Graph_asks_and_the_SDK_does_not_try_by_itself(int status, int? seconds)
    {
        _graph.Answers(VendorStub.Says(status, Error("TooManyRequests"), retryAfter: seconds));

        Assert.Equal(new SendOutcome.Busy(seconds is { } wait ? TimeSpan.FromSeconds(wait) : null), await SendAsync());
    }

    [Theory]
    [InlineData(502, "<html>Bad gateway</html>", "text/html")]
    [InlineData(503, "", "text/plain")]
    [InlineData(429, "Too many", "text/plain")]
    [InlineData(504, "{ broken", "application/json")]
    public async Task A_gateway_on_the_way_that_does_not_speak_as_Graph_is_waited_for_as_well(int status, string body, string contentType)
    {
        _graph.Answers(VendorStub.Says(status, body, contentType));

        Assert.IsType<SendOutcome.Busy>(await SendAsync());
    }

    [Fact]
    public async Task A_connection_that_breaks_is_unknown()
    {
        _graph.Answers(VendorStub.HangUp);

        Assert.IsType<SendOutcome.Unknown>(await SendAsync());
    }

    [Fact]
    public async Task While_no_token_can_be_had_nothing_was_sent_and_it_is_worth_trying_again()
    {
        // Another identity, because a token that was given before is kept.
        _notifications = _graph.AdapterOf<IActivityNotifications>(("Graph:IdentityClientId", Guid.NewGuid().ToString()));
        _graph.GivesNoToken();

        Assert.IsType<SendOutcome.Busy>(await SendAsync());
    }

    private Task<SendOutcome> SendAsync(bool urgent = false) => SendAsync(Signal, urgent);

    private Task<SendOutcome> SendAsync(SignalId signal, bool urgent = false) =>
        _notifications.SendAsync(Anna, signal, urgent, "Nieuw bericht uit Almen", CancellationToken.None);

    private static string Error(string code, string message = "Ensure that the expected Teams app is installed in the target scope (user, team, or chat).") =>
        $$$"""{"error":{"code":"{{{code}}}","message":"{{{message}}}"}}""";
}
