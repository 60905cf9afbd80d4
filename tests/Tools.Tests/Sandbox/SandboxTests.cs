using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Naober.Sandbox;
using Naober.Testing;
using Xunit;

namespace Naober.Tools.Tests.Sandbox;

/// <summary>A Sandbox of the test's own on a free port, its webhook's other end, and the words in which tests speak to it.</summary>
public abstract class SandboxTests : IAsyncLifetime
{
    protected const string AccountSid = "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    protected const string AuthToken = "12345";
    protected const string Naober = "+3197010240573";
    protected const string Resident = "+31612345678";
    protected const string TeamsAppId = "11111111-2222-4333-8444-555555555555";
    protected const string AnnaEntraId = "a0000000-0000-4000-8000-00000000a001";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("naober-sandbox-");
    private SandboxApp? _app;

    protected Receiver Webhook { get; private set; } = null!;

    protected HttpClient Http { get; private set; } = null!;

    /// <summary>A folder that ends with the test.</summary>
    protected string Folder => _folder.FullName;

    protected Uri Address => _app!.Address;

    protected virtual SandboxOptions Options => new()
    {
        Port = 0,
        Webhook = Webhook.Sms,
        AccountSid = AccountSid,
        AuthToken = AuthToken,
        Number = Naober,
        People = Path.Combine(Repository.Root, "config", "lochem", "organisation.json"),
        TabUrl = "http://127.0.0.1:7071/teams/{subEntityId}",
        TeamsAppId = TeamsAppId,
    };

    public async ValueTask InitializeAsync()
    {
        Webhook = await Receiver.StartAsync();
        await StartSandboxAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopSandboxAsync();
        await Webhook.DisposeAsync();
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    protected async Task StartSandboxAsync()
    {
        _app = await SandboxApp.StartAsync(Options);
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = _app.Address };
    }

    protected async Task StopSandboxAsync()
    {
        Http.Dispose();
        await _app!.DisposeAsync();
    }

    protected static string Messages => $"/2010-04-01/Accounts/{AccountSid}/Messages.json";

    protected static string Message(string sid) => $"/2010-04-01/Accounts/{AccountSid}/Messages/{sid}.json";

    protected Task<HttpResponseMessage> TwilioAsync(HttpMethod method, string path, params (string Name, string Value)[] form)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{AccountSid}:{AuthToken}")));
        if (form.Length > 0)
        {
            request.Content = new FormUrlEncodedContent(form.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        }

        return Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    protected Task<HttpResponseMessage> SendAsync(string to = Resident, string body = "Hallo", params (string Name, string Value)[] more) =>
        TwilioAsync(HttpMethod.Post, Messages, [("To", to), ("From", Naober), ("Body", body), .. more]);

    protected async Task<JsonElement> TextAsync(string body, string from = Resident)
    {
        using var answer = await Http.PostAsJsonAsync($"/api/phones/{from}/texts", new { body }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await JsonAsync(answer);
    }

    protected async Task<IReadOnlyList<JsonElement>> PhoneAsync(string number = Resident) =>
        [.. (await GetAsync($"/api/phones/{number}/messages")).EnumerateArray()];

    protected async Task<JsonElement> GetAsync(string path) =>
        await Http.GetFromJsonAsync<JsonElement>(path, TestContext.Current.CancellationToken);

    protected static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) =>
        await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

    /// <summary>Puts these faults on, in place of all others.</summary>
    protected async Task FaultsAsync(params object[] faults)
    {
        using var answer = await Http.PutAsJsonAsync("/faults.json", faults, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    protected async Task<int> CountAsync(string name) =>
        (await GetAsync("/faults.json")).GetProperty("counts").TryGetProperty(name, out var count) ? count.GetInt32() : 0;

    protected static async Task RefusedAsync(int status, int code, Task<HttpResponseMessage> request)
    {
        using var answer = await request;
        var json = await JsonAsync(answer);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(code, json.GetProperty("code").GetInt32());
        Assert.Equal(status, json.GetProperty("status").GetInt32());
        Assert.Equal($"https://www.twilio.com/docs/errors/{code}", json.GetProperty("more_info").GetString());
    }
}
