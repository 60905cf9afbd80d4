using System.Net;
using System.Text.RegularExpressions;
using Naober.Testing;

namespace Naober.EndToEnd.Tests.Guards;

/// <summary>What comes from visits: a resident who is the host, and what hosts tell afterwards.</summary>
internal sealed partial class MarkedDay
{
    private readonly Dictionary<string, string> _visits = [];
    private readonly Dictionary<string, string> _links = [];

    private async Task HostAsync()
    {
        var visits = (await VisitsAsync()).Select(v => $"{v.GetProperty("id")}").ToList();
        var (ofResident, ofColleague) = (visits[^1], visits[^2]);
        await HostedAsync(ofResident);
        await stack.WasYesterdayAsync(ofResident);
        await stack.WasYesterdayAsync(ofColleague);
        await stack.RunFunctionAsync("CollectVisit");
        var link = await Eventually.GetAsync("the text with the link", async () =>
            (await stack.MessagesAsync(Marked.Phone(Marked.Host))).Select(m => ReportLink().Match(m.Body)).FirstOrDefault(m => m.Success));
        _links[Marked.AtVisitOfResident] = link.Groups[1].Value;
        _visits[Marked.AtVisitOfResident] = ofResident;
        _visits[Marked.AtVisit] = ofColleague;

        using var stranger = Visitors.Stranger();
        await FormAsync(stranger, Reader, Marked.AtVisitOfResident, $"/bezoek/{link.Groups[1].Value}", ("geweest", "ja"), ("aantal", "12"),
            ("gehoord-0", $"Mevrouw {Marked.Name} ziet niemand meer, bel 06-{Marked.Host[1..]}. {Marked.AtVisitOfResident}"));
        await FormAsync(await AsAsync("els"), Reader, Marked.AtVisit, $"/werk/bezoek/{ofColleague}", ("geweest", "ja"), ("aantal", "8"),
            ("gehoord-0", $"Meneer {Marked.Name} is zo eenzaam. {Marked.AtVisit}"),
            ("verhaal", $"Mevrouw {Marked.Name} leerde ons kaarten. {Marked.Story}"), ("vertellen", "ja"));
    }

    private async Task HostedAsync(string visit)
    {
        var els = await AsAsync("els");
        var version = Version().Match(await els.GetStringAsync(new Uri(stack.App, $"/beheer/rondgang/wijzig?bezoek={visit}"))).Groups[1].Value;
        using var saved = await els.PostFormAsync(stack, "/beheer/rondgang/gastheer", ("versie", version), ("bezoek", visit), ("naam", Marked.HostName),
            ("telefoon", $"06 {Marked.Host[1..]}"), ("akkoord-op", $"{DateTime.UtcNow.AddDays(-1):yyyy-MM-dd}"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }

    [GeneratedRegex("/bezoek/([0-9a-f]{32})")]
    private static partial Regex ReportLink();
}
