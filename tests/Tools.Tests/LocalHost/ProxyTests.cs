using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Naober.Testing;
using Xunit;

namespace Naober.Tools.Tests.LocalHost;

public sealed class ProxyTests(ProxyTests.Host running) : IClassFixture<ProxyTests.Host>
{
    private readonly RunningHost _host = running.It;

    [Fact]
    public async Task Path_query_body_and_Host_reach_the_handler_as_they_were_sent()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/echo/7?a=1&a=2&b=%2Fx+y") { Content = new StringContent("naïef") };
        request.Headers.Host = "naober.example:8443";

        var seen = await SendAsync(request);

        Assert.Equal("POST", seen.GetProperty("method").GetString());
        Assert.Equal("/echo/7?a=1&a=2&b=%2Fx+y", seen.GetProperty("target").GetString());
        Assert.Equal("naïef", seen.GetProperty("body").GetString());
        Assert.Equal("naober.example:8443", Header(seen, "Host"));
    }

    [Fact]
    public async Task A_caller_cannot_choose_the_hosts_headers()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/echo/7");
        request.Headers.Add("X-Azure-Functions-InvocationId", "forged");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");

        var seen = await SendAsync(request);

        Assert.True(Guid.TryParse(Header(seen, "X-Azure-Functions-InvocationId"), out _));
        Assert.Equal("http", Header(seen, "X-Forwarded-Proto"));
        Assert.Equal($"127.0.0.1:{_host.Port}", Header(seen, "X-Forwarded-Host"));
        Assert.Matches(@"^203\.0\.113\.9, ?127\.0\.0\.1:\d+$", Header(seen, "X-Forwarded-For"));
    }

    [Theory]
    [InlineData("GET", "/", 418)] // the handler's own answer
    [InlineData("GET", "/echo/7", 200)]
    [InlineData("GET", "/ECHO/7", 200)]
    [InlineData("GET", "/echo/x", 404)] // not an int
    [InlineData("PUT", "/echo/7", 404)] // the host knows no 405
    [InlineData("GET", "/unknown", 404)]
    [InlineData("GET", "/off", 404)] // disabled
    [InlineData("GET", "/administration", 404)] // refused at start
    [InlineData("POST", "/Echo", 404)] // the path of a trigger, not a route
    [InlineData("GET", "/do/redirect", 302)] // not followed
    [InlineData("GET", "/.auth/login/aad", 404)] // no people, no sign-in
    public async Task Only_the_routes_of_HTTP_functions_are_public(string method, string path, int status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        using var answer = await _host.Http.SendAsync(request);

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_function_that_cannot_be_loaded_names_itself_and_the_others_run()
    {
        var errors = (await _host.StatusAsync()).GetProperty("errors").EnumerateArray().Select(e => e.GetString()!).ToList();

        Assert.Collection(
            errors,
            e => Assert.Contains("'Admin'", e, StringComparison.Ordinal),
            e => Assert.Contains("'TakenEcho'", e, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_body_is_passed_on_while_it_is_being_sent()
    {
        var second = new TaskCompletionSource();
        using var content = new SlowContent(second.Task);

        var sending = _host.Http.PostAsync("/upload", content);
        await Eventually.TrueAsync("the first half at the handler", () => Task.FromResult(_host.Journal().Any(e => e.TryGetProperty("Upload", out _))));
        second.SetResult();
        using var answer = await sending;

        Assert.Equal($"{2 * SlowContent.Half}", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_answer_is_passed_on_while_it_is_being_written()
    {
        using var answer = await _host.Http.GetAsync("/stream", HttpCompletionOption.ResponseHeadersRead);
        await using var body = await answer.Content.ReadAsStreamAsync();
        var first = new byte[5];
        await body.ReadExactlyAsync(first);

        _host.Release("stream");
        using var rest = new StreamReader(body);

        Assert.Equal("first", Encoding.UTF8.GetString(first));
        Assert.Equal(" second", await rest.ReadToEndAsync());
    }

    [Theory]
    [InlineData("IDENTITY_ENDPOINT", "http://127.0.0.1:1/token")] // inherited
    [InlineData("WEBSITE_AUTH_ENABLED", "True")]
    public async Task The_handler_has_the_environment_of_the_platform(string name, string value) =>
        Assert.Equal(value, await _host.Http.GetStringAsync($"/environment/{name}"));

    [Fact]
    public async Task Function_key_and_master_key_open_what_they_should()
    {
        var function = Said("Function key ");
        var master = Said("Master key   ");

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusOfAsync("/secret"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusOfAsync("/secret?code=wrong"));
        Assert.Equal(HttpStatusCode.OK, await StatusOfAsync($"/secret?code={function}"));
        Assert.Equal(HttpStatusCode.OK, await StatusOfAsync("/secret", function));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusOfAsync($"/secret?code={function}", "wrong")); // the header wins
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusOfAsync("/owner", function));
        Assert.Equal(HttpStatusCode.OK, await StatusOfAsync("/owner", master));
        Assert.Equal(HttpStatusCode.OK, await StatusOfAsync("/secret", master));
    }

    private async Task<HttpStatusCode> StatusOfAsync(string path, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (key is not null)
        {
            request.Headers.Add("x-functions-key", key);
        }

        using var answer = await _host.Http.SendAsync(request);
        return answer.StatusCode;
    }

    private string Said(string start) => _host.Output.Split('\n').First(line => line.StartsWith(start, StringComparison.Ordinal))[start.Length..];

    private async Task<JsonElement> SendAsync(HttpRequestMessage request)
    {
        using var answer = await _host.Http.SendAsync(request);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static string? Header(JsonElement seen, string name) => seen.GetProperty("headers").GetProperty(name).GetString();

    public sealed class Host : IAsyncLifetime
    {
        public RunningHost It { get; private set; } = null!;

        public async ValueTask InitializeAsync() => It = await RunningHost.StartAsync(
            new AppFolder()
                .Http("Home", "{home:maxlength(0)?}", "get")
                .Http("Echo", "echo/{id:int}", "get,post")
                .Http("Upload", "upload", "post")
                .Http("Stream", "stream", "get")
                .Http("Do", "do/{what}", "get")
                .Http("Off", "off", "get")
                .Http("FromHere", "environment/{name}", "get")
                .Http("Secret", "secret", "get", "function")
                .Http("Owner", "owner", "get", "admin")
                .Http("Admin", "administration", "get")
                .Http("TakenEcho", "ECHO/{id:int}", "post"),
            environment: [("AzureWebJobs.Off.Disabled", "true"), ("IDENTITY_ENDPOINT", "http://127.0.0.1:1/token")]);

        public ValueTask DisposeAsync() => It.DisposeAsync();
    }

    private sealed class SlowContent(Task second) : HttpContent
    {
        // More than what is buffered on the way: a proxy that passes on does not flush every byte.
        public const int Half = 256 * 1024;

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(new byte[Half]);
            await stream.FlushAsync();
            await second;
            await stream.WriteAsync(new byte[Half]);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
