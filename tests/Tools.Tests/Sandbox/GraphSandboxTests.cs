using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Naober.Sandbox;
using Xunit;

namespace Naober.Tools.Tests.Sandbox;

/// <summary>The words in which tests speak to the Graph side.</summary>
public abstract class GraphSandboxTests : SandboxTests
{
    protected const string TokenPath = "/msi/token?api-version=2019-08-01&resource=";

    protected override SandboxOptions Options
    {
        get
        {
            var manifest = Path.Combine(Folder, "manifest.json");
            File.WriteAllText(manifest, """
                {"activities":{"activityTypes":[{"type":"newSignal","description":"x","templateText":"{actor}: signaal uit {village}"}]}}
                """);
            return base.Options with { Manifest = manifest };
        }
    }

    protected static JsonObject ANotification() => new()
    {
        ["topic"] = new JsonObject
        {
            ["source"] = "text",
            ["value"] = "Signaal",
            ["webUrl"] = $"https://teams.microsoft.com/l/entity/{TeamsAppId}/naober?context={Uri.EscapeDataString("""{"subEntityId":"signaal/7"}""")}",
        },
        ["activityType"] = "systemDefault",
        ["chainId"] = 7,
        ["previewText"] = new JsonObject { ["content"] = "Graag vandaag bellen." },
        ["templateParameters"] = new JsonArray(new JsonObject { ["name"] = "systemDefaultText", ["value"] = "Nieuw signaal uit Almen" }),
    };

    protected static JsonObject With(JsonObject order, string name, JsonNode value)
    {
        order[name] = value;
        return order;
    }

    protected async Task<string> TokenAsync(string resource = "https://graph.microsoft.com")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{TokenPath}{Uri.EscapeDataString(resource)}");
        request.Headers.Add("X-IDENTITY-HEADER", "secret");
        using var answer = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        return (await JsonAsync(answer)).GetProperty("access_token").GetString()!;
    }

    protected async Task<HttpResponseMessage> NotifyAsync(JsonObject order, string person = "anna") =>
        await PostAsync(person, order, await TokenAsync());

    protected Task<HttpResponseMessage> PostAsync(string person, JsonObject order, string? token)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/v1.0/users/{person}/teamwork/sendActivityNotification")
        {
            Content = new StringContent(order.ToJsonString(), System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    protected async Task<IReadOnlyList<JsonElement>> CurrentAsync(string person) =>
        [.. (await GetAsync($"/api/people/{person}/notifications")).GetProperty("current").EnumerateArray()];

    protected static async Task RefusedByGraphAsync(int status, string code, Task<HttpResponseMessage> request)
    {
        using var answer = await request;
        var error = (await JsonAsync(answer)).GetProperty("error");

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(code, error.GetProperty("code").GetString());
        Assert.NotEmpty(error.GetProperty("innerError").GetProperty("request-id").GetString()!);
    }
}
