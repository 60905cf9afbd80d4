using Microsoft.Extensions.Logging;
using Naober.Core.Rights;
using Naober.Functions.Tests.Fakes;
using Naober.Pages.Rights;
using Xunit;

namespace Naober.Functions.Tests.Doors;

/// <summary>That storage does not answer is told to staff in plain words, wherever in a request it shows.</summary>
public sealed class AwayPageTests
{
    private const string Away = "Dit lukt nu even niet";

    private readonly World _world = new();

    [Theory]
    [InlineData("/werk")]
    [InlineData("/werk/nieuw")]
    [InlineData("/beheer")]
    [InlineData("/beheer/privacy")]
    [InlineData("/beheer/mensen")]
    public async Task While_nobody_can_say_who_works_here_a_page_of_the_staff_says_so(string page)
    {
        var els = _world.Person("els");
        _world.Directory.Down = true;

        var answer = await _world.AskAsync(TestRequest.Get(page).As(els));

        Assert.Equal((503, "no-store"), (answer.Status, answer.Headers.CacheControl.ToString()));
        Assert.Contains(Away, answer.Body, StringComparison.Ordinal);
        Assert.Contains($"href=\"{page}\"", answer.Body, StringComparison.Ordinal);
        Assert.Contains("Storage did not answer", Assert.Single(_world.Log.At(LogLevel.Error)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_posted_is_not_said_to_be_saved()
    {
        var els = _world.Person("els");
        _world.Directory.Down = true;

        var answer = await _world.AskAsync(TestRequest.Post("/beheer/winkels", ("naam", "Bakker")).As(els));

        Assert.Equal(503, answer.Status);
        Assert.Contains("href=\"/werk\"", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/werk")]
    [InlineData("/beheer")]
    [InlineData("/beheer/privacy")]
    public Task Whichever_call_fails_a_page_never_breaks(string page) => NeverBreaksAsync(() => TestRequest.Get(page));

    [Fact]
    public async Task Whichever_call_fails_a_request_about_data_never_breaks()
    {
        await _world.ReceiveTextAsync("SM00000000000000000000000000000001", "+31612345678", "Mijn buurvrouw in Almen ziet niemand meer");
        await _world.RunUntilQuietAsync();
        await NeverBreaksAsync(() => TestRequest.Post(
            RightsFields.Page,
            (RightsFields.Nonce, Guid.NewGuid().ToString("N")),
            (RightsFields.Kind, nameof(RightKind.Access)),
            (RightsFields.Number, "0612345678"),
            (RightsFields.ReceivedOn, "2026-11-23"),
            (RightsFields.Case, "Belde vanochtend hierover")));
        var request = $"{RightsFields.Page}/verzoek/{Assert.Single(_world.Requests.All).Id}";

        await NeverBreaksAsync(() => TestRequest.Get(request));
        await NeverBreaksAsync(() => TestRequest.Get($"{request}/{RightsFields.Copy}"));
        await NeverBreaksAsync(() => TestRequest.Post(request, (RightsFields.Action, RightsFields.Given)));
    }

    private async Task NeverBreaksAsync(Func<TestRequest> request)
    {
        var (els, statuses) = (_world.Person("els"), new List<int>());
        for (var (call, calls) = (1, 1); call <= calls; call++)
        {
            var watched = new PortCalls(new StopAt(call, After: false, OnlyFails: true));
            statuses.Add((await _world.TryAskAsync(request().As(els), watched))!.Status);
            calls = Math.Max(calls, watched.Names.Count + 1);
        }

        Assert.Empty(_world.Faults);
        Assert.Contains(503, statuses);
        Assert.DoesNotContain(statuses, s => s is not (200 or 302 or 503));
        Assert.Contains(statuses[^1], (int[])[200, 302]);
    }
}
