using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace Naober.Tools.Tests.Sandbox;

public sealed class MessageListTests : SandboxTests
{
    [Fact]
    public async Task What_came_what_was_answered_and_what_was_sent_are_all_there_the_newest_first()
    {
        await TextAsync("Hoi");
        using var sent = await SendAsync();

        var list = await ListAsync("");

        Assert.Equal(["outbound-api", "outbound-reply", "inbound"], list.Select(m => m.GetProperty("direction").GetString()));
    }

    [Fact]
    public async Task A_planted_text_is_there_at_its_own_time_and_no_webhook_was_called()
    {
        var sid = await PlantAsync("Stil", "2026-03-01T10:00:00Z");

        var message = Assert.Single(await ListAsync($"?To={Uri.EscapeDataString(Naober)}"));

        Assert.Equal(sid, message.GetProperty("sid").GetString());
        Assert.Equal("Sun, 01 Mar 2026 10:00:00 +0000", message.GetProperty("date_sent").GetString());
        Assert.Empty(Webhook.Calls);
    }

    [Theory]
    [InlineData("DateSent=2026-03-02", "tweede")]
    [InlineData("DateSent=2026-03-02T18:30:00Z", "tweede")] // a timestamp still means its day
    [InlineData("DateSent%3E=2026-03-02", "derde tweede")]
    [InlineData("DateSent%3C=2026-03-02", "tweede eerste")] // the whole day counts
    [InlineData("DateSent%3E=2026-03-02T12:00:00Z", "derde tweede")]
    [InlineData("DateSent%3E=2026-03-02T12:00:01Z", "derde")]
    [InlineData("DateSent%3C=2026-03-02T12:00:00Z", "tweede eerste")]
    [InlineData("DateSent%3E=2026-03-01&DateSent%3C=2026-03-01", "eerste")]
    public async Task The_days_can_be_narrowed(string filter, string expected)
    {
        await PlantAsync("eerste", "2026-03-01T12:00:00Z");
        await PlantAsync("tweede", "2026-03-02T12:00:00Z");
        await PlantAsync("derde", "2026-03-03T12:00:00Z");

        var bodies = (await ListAsync($"?{filter}")).Select(m => m.GetProperty("body").GetString());

        Assert.Equal(expected, string.Join(' ', bodies));
    }

    [Fact]
    public async Task Only_one_persons_texts_can_be_asked_for()
    {
        await TextAsync("Hoi");
        await TextAsync("Hallo", "+31687654321");

        var message = Assert.Single(await ListAsync("?From=%2B31687654321"));

        Assert.Equal("Hallo", message.GetProperty("body").GetString());
    }

    [Fact]
    public async Task Pages_follow_one_another_and_new_texts_shift_nothing()
    {
        for (var i = 1; i <= 5; i++)
        {
            await PlantAsync($"{i}", $"2026-03-0{i}T12:00:00Z");
        }

        var first = await PageAsync($"{Messages}?PageSize=2");
        await PlantAsync("nieuw", "2026-03-09T12:00:00Z");
        var second = await PageAsync(first.GetProperty("next_page_uri").GetString()!);
        var third = await PageAsync(second.GetProperty("next_page_uri").GetString()!);

        Assert.Equal(["5", "4"], Bodies(first));
        Assert.Equal(["3", "2"], Bodies(second));
        Assert.Equal(["1"], Bodies(third));
        Assert.Equal(JsonValueKind.Null, third.GetProperty("next_page_uri").ValueKind);
        Assert.Equal(2, second.GetProperty("start").GetInt32());
    }

    [Fact]
    public async Task A_page_goes_on_when_the_last_text_of_the_one_before_was_deleted()
    {
        await PlantAsync("1", "2026-03-01T12:00:00Z");
        await PlantAsync("2", "2026-03-02T12:00:00Z");
        var first = await PageAsync($"{Messages}?PageSize=1");

        using var deleted = await TwilioAsync(
            HttpMethod.Delete, Message(first.GetProperty("messages")[0].GetProperty("sid").GetString()!));

        Assert.Equal(["1"], Bodies(await PageAsync(first.GetProperty("next_page_uri").GetString()!)));
    }

    private static IEnumerable<string?> Bodies(JsonElement page) =>
        page.GetProperty("messages").EnumerateArray().Select(m => m.GetProperty("body").GetString());

    private async Task<JsonElement> PageAsync(string address)
    {
        using var answer = await TwilioAsync(HttpMethod.Get, address);
        return await JsonAsync(answer);
    }

    private async Task<IReadOnlyList<JsonElement>> ListAsync(string query) =>
        [.. (await PageAsync($"{Messages}{query}")).GetProperty("messages").EnumerateArray()];

    private async Task<string> PlantAsync(string body, string at)
    {
        using var answer = await Http.PostAsJsonAsync(
            "/api/inbound", new { from = Resident, body, at }, TestContext.Current.CancellationToken);
        return (await JsonAsync(answer)).GetProperty("sid").GetString()!;
    }
}
