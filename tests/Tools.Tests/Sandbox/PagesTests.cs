using System.Net;
using Xunit;

namespace Naober.Tools.Tests.Sandbox;

public sealed class PagesTests : SandboxTests
{
    [Fact]
    public async Task Without_script_a_text_is_sent_by_a_form_and_its_answer_is_on_the_page()
    {
        using var posted = await PostAsync($"/telefoon/{Resident}", ("body", "Hoi <b>daar</b>"));

        var page = await PageAsync($"{posted.Headers.Location}");
        Assert.Equal(HttpStatusCode.SeeOther, posted.StatusCode);
        Assert.Contains("Hoi &lt;b&gt;daar&lt;/b&gt;", page, StringComparison.Ordinal);
        Assert.Contains("Dank je", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deliver_again_shows_as_repeated()
    {
        var sent = await TextAsync("Hoi");

        using var posted = await PostAsync($"/telefoon/berichten/{sent.GetProperty("sid").GetString()}/nog-eens");

        Assert.Contains("message-repeated\">herhaald<", await PageAsync($"/telefoon/{Resident}"), StringComparison.Ordinal);
        Assert.Equal(2, Webhook.Calls.Count);
    }

    [Fact]
    public async Task A_number_typed_as_people_do_opens_its_phone()
    {
        using var answer = await Http.GetAsync("/telefoon?nummer=06%2087%2065%2043%2021", TestContext.Current.CancellationToken);

        Assert.Equal("/telefoon/+31687654321", $"{answer.Headers.Location}");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/telefoon")]
    [InlineData("/teams")]
    [InlineData("/teams/anna")]
    [InlineData("/faults")]
    public async Task A_page_lets_no_foreign_script_in(string path)
    {
        using var answer = await Http.GetAsync(path, TestContext.Current.CancellationToken);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("script-src 'self'", $"{string.Join(' ', answer.Headers.GetValues("Content-Security-Policy"))}", StringComparison.Ordinal);
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"<script(?![^>]* src=""/assets/)", html);
    }

    [Fact]
    public async Task Another_site_cannot_post()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/telefoon/{Resident}");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        using var answer = await Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_fault_can_be_put_on_and_taken_away_by_forms()
    {
        using var on = await PostAsync("/faults", ("preset", "teams-not-installed"), ("for", "anna"), ("times", "2"));
        var page = await PageAsync("/faults");
        using var off = await PostAsync("/faults/weg");

        Assert.Contains("App niet geïnstalleerd (403)</b>", page, StringComparison.Ordinal);
        Assert.Contains("Voor anna. Nog 2 keer.", page, StringComparison.Ordinal);
        Assert.Contains("faults-empty", await PageAsync("/faults"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_window_hears_at_once_that_a_text_came()
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(TimeSpan.FromSeconds(20));
        await using var events = await Http.GetStreamAsync($"/events?topic={Uri.EscapeDataString($"phone:{Resident}")}", deadline.Token);
        using var lines = new StreamReader(events);
        Assert.Equal("data: open", await lines.ReadLineAsync(deadline.Token));

        await TextAsync("Hallo", "+31687654321"); // another phone
        await TextAsync("Hoi");

        await lines.ReadLineAsync(deadline.Token);
        Assert.Equal($"data: phone:{Resident}", await lines.ReadLineAsync(deadline.Token));
    }

    [Fact]
    public async Task Everything_can_be_wiped()
    {
        await TextAsync("STOP");

        using var wiped = await Http.DeleteAsync("/api/everything", TestContext.Current.CancellationToken);
        using var answer = await SendAsync();

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Single(await PhoneAsync());
    }

    private Task<string> PageAsync(string path) => Http.GetStringAsync(path, TestContext.Current.CancellationToken);

    private Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] form) => Http.PostAsync(
        path, new FormUrlEncodedContent(form.Select(f => KeyValuePair.Create(f.Name, f.Value))), TestContext.Current.CancellationToken);
}
