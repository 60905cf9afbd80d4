using Naober.Core.Organisations;
using Naober.Core.Texts;
using Naober.Core.Tour;
using Naober.Functions.Ports;
using Naober.Pages;
using Naober.Pages.Visits;

namespace Naober.Functions.Web;

/// <summary>Visits of which nobody told yet how they went, and the stories that hosts brought.</summary>
public sealed class VisitViews(StaffGate gate, Organisation organisation, TimeProvider clock)
{
    /// <summary>What a host has still to tell; asked for as long as people remember it.</summary>
    /// <param name="over">Visits that are over.</param>
    public IReadOnlyList<VisitLink> UntoldBy(Person me, IReadOnlyList<PlannedStop> over) =>
        [.. over.Where(s => s.Host == me.Id && ReportTimes.IsOpen(s, clock.GetUtcNow(), organisation.Hours.Zone)).Select(LinkOf)];

    /// <summary>What nobody told in time, for the coordinator.</summary>
    public IReadOnlyList<VisitLink> Missing(IEnumerable<PlannedStop> stops) =>
        [.. stops.Where(s => ReportTimes.IsMissing(s, clock.GetUtcNow(), organisation.Hours)).Select(LinkOf)];

    public IEnumerable<Alert> Alerts(IReadOnlyList<PlannedStop> over, IReadOnlyList<VisitStory> stories)
    {
        if (Missing(over) is { Count: > 0 } missing)
        {
            yield return new Alert(
                missing.Count == 1 ? "Van 1 bezoek is niet verteld hoe het ging." : $"Van {missing.Count} bezoeken is niet verteld hoe het ging.",
                "Vertel het, of vraag het na",
                Pages.Planning.PlanFields.Page);
        }

        var waiting = stories.Count(s => s.ApprovedBy is null);
        if (waiting > 0)
        {
            yield return new Alert(waiting == 1 ? "1 verhaal wacht op jou." : $"{waiting} verhalen wachten op jou.", "Lees en keur goed", VisitFields.Stories);
        }
    }

    /// <summary>The page with what was typed for one of them, which cannot be approved so.</summary>
    public StoriesPageModel WrongStory(Person me, IReadOnlyList<StoredStory> stories, StoredStory? wrong, string typed)
    {
        var number = stories.Where(s => s.Story.ApprovedBy is null).ToList().IndexOf(wrong!);
        return Stories(me, [.. stories.Select(s => s == wrong ? s with { Story = s.Story with { Text = typed } } : s)], null) with
        {
            Errors = [new(VisitFields.StoryOf(number), $"Schrijf een verhaal van hooguit {VisitStory.Length} tekens.")],
        };
    }

    /// <param name="done">What has just been done, as the address of the page says.</param>
    public StoriesPageModel Stories(Person me, IReadOnlyList<StoredStory> stories, string? done)
    {
        var lines = stories.ToLookup(s => s.Story.ApprovedBy is not null, LineOf);
        return new StoriesPageModel(gate.Site, me.Name, [.. lines[false]], [.. lines[true]], [], done switch
        {
            VisitFields.Approve => "Het verhaal staat op de pagina van het dorp.",
            VisitFields.Remove => "Het verhaal is weg.",
            _ => null,
        });
    }

    private StoryLine LineOf(StoredStory stored) => new(
        stored.Story.Stop.Value,
        stored.Version,
        $"{NameOf(stored.Story.Village.Value)}, {DutchTime.Day(stored.Story.On)}",
        stored.Story.Text,
        stored.Story.ApprovedBy is { } by ? organisation.People.TryGetValue(by, out var person) ? person.Name : by.Value : null);

    private VisitLink LinkOf(PlannedStop stop) => new($"/werk/bezoek/{stop.Id}", $"{NameOf(stop.Stop.Village.Value)}, {DutchTime.Day(stop.Stop.Date)}");

    private string NameOf(string village) => organisation.Villages.TryGetValue(new(village), out var known) ? known.Name : village;
}
