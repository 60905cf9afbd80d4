using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Naober.Testing;
using Xunit;

namespace Naober.Tools.Tests.LocalHost;

public sealed class AdminTests(AdminTests.Host running) : IClassFixture<AdminTests.Host>
{
    private readonly RunningHost _host = running.It;

    [Theory]
    [InlineData("work", """{"input":"by hand"}""", "by hand")]
    [InlineData("Work", "", "")]
    public async Task A_queue_function_is_run_by_hand_with_the_given_text(string name, string body, string text)
    {
        var before = _host.Calls("Work").Count;

        Assert.Equal(HttpStatusCode.Accepted, await PostAsync($"/admin/functions/{name}", body));

        Assert.Equal(text, (await _host.CallsAsync("Work", before + 1))[^1].GetProperty("Text").GetString());
    }

    [Fact]
    public async Task A_timer_function_is_run_by_hand()
    {
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync("/admin/functions/Tick", "{}"));

        var call = (await _host.CallsAsync("Tick", 1))[0];
        var timer = JsonSerializer.Deserialize<JsonElement>(call.GetProperty("Body").GetString()!).GetProperty("Data").GetProperty("timer");
        Assert.False(timer.GetProperty("IsPastDue").GetBoolean());
    }

    [Theory]
    [InlineData("/admin/functions/Nobody", "{}", 404)]
    [InlineData("/admin/functions/Page", "{}", 400)] // has its own route
    [InlineData("/admin/functions/Work", "[]", 400)]
    [InlineData("/admin/functions/Work", "{", 400)]
    [InlineData("/admin/other", "", 404)]
    [InlineData("/runtime/webhooks/x", "", 404)]
    public async Task What_cannot_be_run_is_refused(string path, string body, int status) =>
        Assert.Equal(status, (int)await PostAsync(path, body));

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")] // through a tunnel
    [InlineData("Sec-Fetch-Site", "cross-site")] // from another site's page
    [InlineData("Host", "evil.example")] // from a page whose name was made to point here
    public async Task Admin_is_for_this_machine_only(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/admin/host/status");
        request.Headers.Add(header, value);

        using var answer = await _host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_status_names_functions_queues_and_timers()
    {
        var status = await _host.StatusAsync();

        Assert.Equal(["All", "Page", "Tick", "Work"], status.GetProperty("functions").EnumerateArray().Select(f => f.GetString()));
        Assert.Equal("work", status.GetProperty("queues")[0].GetProperty("queue").GetString());
        Assert.Equal(0, status.GetProperty("queues")[0].GetProperty("inFlight").GetInt32());
        Assert.Equal(3, status.GetProperty("timers")[0].GetProperty("next").GetDateTimeOffset().Hour);
        Assert.Empty(status.GetProperty("errors").EnumerateArray());
    }

    [Fact]
    public async Task Restarting_the_handler_answers_when_the_new_one_is_ready()
    {
        var before = await _host.HandlerPidAsync();

        using var answer = await _host.Http.PostAsync("/admin/host/restart-handler", null);

        var status = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("Running", status.GetProperty("state").GetString());
        Assert.NotEqual(before, status.GetProperty("handler").GetProperty("pid").GetInt32());
        Assert.Equal(HttpStatusCode.OK, (await _host.Http.GetAsync("/page")).StatusCode);
    }

    private async Task<HttpStatusCode> PostAsync(string path, string body)
    {
        using var content = new StringContent(body);
        using var answer = await _host.Http.PostAsync(path, content);
        return answer.StatusCode;
    }

    public sealed class Host : IAsyncLifetime
    {
        public RunningHost It { get; private set; } = null!;

        public async ValueTask InitializeAsync() => It = await RunningHost.StartAsync(
            new AppFolder()
                .Queue("Work", "work")
                .Timer("Tick", "0 0 3 1 1 *")
                .Http("Page", "page")
                .Http("All", "{*all}", "post"),
            storage: $"DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;QueueEndpoint=http://127.0.0.1:{Ports.Free(1)[0]}/a;");

        public ValueTask DisposeAsync() => It.DisposeAsync();
    }
}
