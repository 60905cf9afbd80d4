using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Naober.Functions.Adapters.Sms;
using Naober.Functions.Flows;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;
using Naober.Sandbox;
using Naober.Testing;
using Xunit;

namespace Naober.Functions.Tests.Vendors;

/// <summary>The real adapter and the Sandbox's Twilio: what is taken away is gone, and when.</summary>
public sealed class TextCopiesAtTheSandboxTests : IAsyncLifetime
{
    private const string Resident = "+31612345678";
    private const string Messages = $"2010-04-01/Accounts/{App.TwilioAccount}/Messages";

    private static readonly CancellationToken Ct = CancellationToken.None;

    private readonly World _world = new();
    private readonly HttpClient _http = new();
    private SandboxApp _sandbox = null!;
    private ServiceProvider _services = null!;

    public async ValueTask InitializeAsync()
    {
        _sandbox = await SandboxApp.StartAsync(new SandboxOptions
        {
            Port = 0,
            Webhook = "http://127.0.0.1:9/sms", // nobody listens
            AccountSid = App.TwilioAccount,
            AuthToken = App.TwilioToken,
            Number = "+3197010240573",
            People = Path.Combine(Repository.Root, "config", "lochem", "organisation.json"),
            TabUrl = "http://127.0.0.1:7071/teams/{subEntityId}",
            TeamsAppId = "7240aaaa-0000-4000-8000-00000000bbbb",
        });
        _services = App.With(("Twilio:BaseAddress", _sandbox.Address.AbsoluteUri)).Real;
        _http.BaseAddress = _sandbox.Address;
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes($"{App.TwilioAccount}:{App.TwilioToken}")));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _sandbox.DisposeAsync();
    }

    [Fact]
    public async Task After_two_hours_nothing_written_is_left_and_after_eight_days_nothing_at_all()
    {
        await _services.GetRequiredService<ITextMessages>().SendAsync(World.Number(Resident), "Wij zijn ermee aan de slag.", Ct);
        var sid = await ComesInAsync("Mijn buurvrouw in Almen ziet niemand meer");
        await _world.ReceiveTextAsync(sid, Resident, "Mijn buurvrouw in Almen ziet niemand meer");
        await _world.RunUntilQuietAsync();
        await ComesInAsync("Dit bericht is nog niet bij ons");
        await Eventually.TrueAsync("the text to be delivered", async () => (await ListedAsync()).Any(m => m.Status == "delivered"));

        Assert.Equal(0, await ForgetAsync(after: TimeSpan.FromHours(2)));
        Assert.Equal(["", "", "Dit bericht is nog niet bij ons"], (await ListedAsync()).Select(m => m.Body).Order(StringComparer.Ordinal));
        await ForgetAsync(after: TimeSpan.FromDays(8));

        Assert.Equal(["Dit bericht is nog niet bij ons"], (await ListedAsync()).Select(m => m.Body));
    }

    [Fact]
    public async Task Twice_is_once_and_what_Twilio_refuses_is_done_by_the_next_round()
    {
        var copies = _services.GetRequiredService<ITextCopies>();
        var sid = await ComesInAsync("Dag");
        using (var faults = new StringContent("""[{"target":"twilio","kind":"status","status":429,"operation":"update","times":1},{"target":"twilio","kind":"status","status":500,"operation":"delete","times":1}]""", Encoding.UTF8, "application/json"))
        {
            (await _http.PostAsync("/faults.json", faults, Ct)).EnsureSuccessStatusCode();
        }

        await Assert.ThrowsAsync<TextsUnavailableException>(() => copies.RedactAsync(sid, Ct));
        await Assert.ThrowsAsync<TextsUnavailableException>(() => copies.DeleteAsync(sid, Ct));
        Assert.Equal("Dag", Assert.Single(await ListedAsync()).Body);

        Assert.True(await copies.RedactAsync(sid, Ct));
        Assert.True(await copies.RedactAsync(sid, Ct));
        Assert.False(Assert.Single(await copies.ListAsync(Ct)).HasBody);
        Assert.True(await copies.DeleteAsync(sid, Ct));
        Assert.True(await copies.DeleteAsync(sid, Ct));

        Assert.Empty(await ListedAsync());
    }

    // The Sandbox keeps real time; the round is told another.
    private async Task<int> ForgetAsync(TimeSpan after)
    {
        var clock = new Later(after);
        var copies = new TwilioTextCopies(
            _services.GetRequiredService<TwilioConnection>(), _services.GetRequiredService<TwilioOptions>(), _services.GetRequiredService<Core.Organisations.Pack>(), clock);
        return await new VendorCopies(copies, _world.Signals, clock, NullLogger<VendorCopies>.Instance).ForgetAsync(Ct);
    }

    private async Task<string> ComesInAsync(string body)
    {
        using var planted = await _http.PostAsJsonAsync("/api/inbound", new { from = Resident, body }, Ct);
        planted.EnsureSuccessStatusCode();
        return (await planted.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("sid").GetString()!;
    }

    private async Task<(string Status, string Body)[]> ListedAsync() =>
    [
        .. (await _http.GetFromJsonAsync<JsonElement>($"{Messages}.json?PageSize=1000", Ct)).GetProperty("messages").EnumerateArray()
            .Select(m => (m.GetProperty("status").GetString()!, m.GetProperty("body").GetString() ?? "")),
    ];

    private sealed class Later(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UtcNow + by;
    }
}
