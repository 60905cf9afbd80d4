using System.Net;

namespace Naober.EndToEnd.Tests.Guards;

/// <summary>What people ask about their own data: by number and reason, a copy, words that must go, and the proof.</summary>
internal sealed partial class MarkedDay
{
    private readonly Dictionary<string, string> _requests = [];

    private async Task RightsAsync()
    {
        var copy = await AskedAsync(Marked.Asks, "Access", Marked.Worried);
        await DoneAsync("els", $"{copy}/inzage", ("woorden", Marked.LeftOut));
        await DoneAsync("els", $"{copy}/inzage", ("vorm", "json"));

        var mouth = new Uri(stack.App, $"/werk/signaal/{Signals[Marked.Mouth]}");
        Assert.Contains(Marked.Struck, await (await AsAsync(Reader)).GetStringAsync(mouth), StringComparison.Ordinal);
        var wrong = await AskedAsync(Marked.Corrects, "Correction", Marked.Caller);
        await DoneAsync("els", wrong, ("actie", "haal-weg"), ("woorden", Marked.Struck));
        await DoneAsync("els", wrong, ("actie", "verbeterd"));
    }

    private async Task<string> AskedAsync(string mark, string kind, string number)
    {
        using var answer = await (await AsAsync("els")).PostFormAsync(stack, "/beheer/privacy", ("nummer", $"n-{kind}"), ("soort", kind), ("telefoon", $"06 {number[1..]}"),
            ("ontvangen", $"{DateTime.UtcNow:yyyy-MM-dd}"), ("reden", $"Mevrouw {Marked.Name} belde met 06 {number[1..]}. {mark}"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var path = answer.Headers.Location!.OriginalString;
        _requests[mark] = path.Split('/')[^1];
        return path;
    }
}
