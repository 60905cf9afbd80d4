using System.Net;

namespace Naober.EndToEnd.Tests;

/// <summary>Who comes to the pages, without a browser: a redirect is an answer like any other.</summary>
internal static class Visitors
{
    public static HttpClient Stranger() =>
        new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { Timeout = TimeSpan.FromSeconds(60) };

    /// <param name="person">Of the pack; <c>zonder-rol</c> works at the same organisation and not with Naober.</param>
    public static async Task<HttpClient> SignInAsync(this Stack stack, string person)
    {
        var client = Stranger();
        using var signIn = new FormUrlEncodedContent([new("person", person), new("post_login_redirect_uri", "/werk")]);
        using var response = await client.PostAsync(new Uri(stack.App, "/.auth/login/aad"), signIn);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return client;
    }

    /// <summary>As a browser posts a form of our own page.</summary>
    public static async Task<HttpResponseMessage> PostFormAsync(this HttpClient client, Stack stack, string path, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(stack.App, path))
        {
            Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))),
        };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return await client.SendAsync(request);
    }
}
