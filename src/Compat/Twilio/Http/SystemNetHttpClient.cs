using System.Net.Http;
using System.Net.Http.Headers;
using System.Runtime.InteropServices;

namespace Twilio.Http;

public class SystemNetHttpClient : HttpClient
{
    private static readonly string UserAgent =
        $"twilio-csharp/7.14.9 ({RuntimeInformation.OSArchitecture}) {RuntimeInformation.FrameworkDescription.Replace(' ', '/')}";

    private readonly System.Net.Http.HttpClient _httpClient;

    /// <param name="httpClient">Sends every request; without one, a client that follows no redirect is made.</param>
    public SystemNetHttpClient(System.Net.Http.HttpClient httpClient = null) =>
        _httpClient = httpClient ?? new System.Net.Http.HttpClient(new HttpClientHandler { AllowAutoRedirect = false });

    /// <summary>
    /// Waits for <see cref="MakeRequestAsync"/>, as the official library does: <c>HttpClient.Send</c> would pass by every
    /// <see cref="DelegatingHandler"/> that has only <c>SendAsync</c>.
    /// </summary>
    public override Response MakeRequest(Request request) => MakeRequestAsync(request).GetAwaiter().GetResult();

    public override async Task<Response> MakeRequestAsync(Request request)
    {
        LastRequest = request;
        LastResponse = null;
        using var message = MessageOf(request);
        using var answer = await _httpClient.SendAsync(message).ConfigureAwait(false);
        var content = await answer.Content.ReadAsStringAsync().ConfigureAwait(false);
        var response = new Response(answer.StatusCode, content, answer.Headers);
        LastResponse = response;
        return response;
    }

    private HttpRequestMessage MessageOf(Request request)
    {
        var message = new HttpRequestMessage(new(request.Method.ToString()), request.ConstructUrl());
        message.Headers.Authorization = new AuthenticationHeaderValue("Basic", Authentication(request.Username, request.Password));
        message.Headers.Accept.ParseAdd("application/json");
        message.Headers.AcceptEncoding.ParseAdd("utf-8");
        message.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        if (!request.Method.Equals(HttpMethod.Get))
        {
            message.Content = new FormUrlEncodedContent(request.PostParams);
        }

        return message;
    }
}
