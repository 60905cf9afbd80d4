using System.Net.Http.Json;
using System.Text.Json;
using Naober.Testing;
using Xunit;

namespace Naober.Tools.Tests.LocalHost;

/// <summary>A host with the demo people, whose one function tells which headers reached it.</summary>
public sealed class SignInHost : IAsyncLifetime
{
    private RunningHost _it = null!;

    public HttpClient Http => _it.Http;

    public async ValueTask InitializeAsync() => _it = await RunningHost.StartAsync(
        new AppFolder().Http("Echo", "echo", "get"),
        arguments: ["--people", Path.Combine(Repository.Root, "config", "lochem", "organisation.json")]);

    public ValueTask DisposeAsync() => _it.DisposeAsync();

    public async Task<string> SignInAsync(string person)
    {
        using var answer = await PostAsync(person, "/");
        return answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }

    public async Task<HttpResponseMessage> PostAsync(string person, string returnTo)
    {
        using var form = Form(person, returnTo);
        return await Http.PostAsync("/.auth/login/aad", form);
    }

    public static FormUrlEncodedContent Form(string person, string returnTo) =>
        new(new Dictionary<string, string> { ["person"] = person, ["post_login_redirect_uri"] = returnTo });

    public async Task<JsonElement> SeenAsync(string? cookie, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/echo");
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (cookie is not null)
        {
            request.Headers.TryAddWithoutValidation("Cookie", cookie);
        }

        using var answer = await Http.SendAsync(request);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("headers");
    }
}
