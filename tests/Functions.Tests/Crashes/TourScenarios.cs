using Naober.Core.Organisations;
using Naober.Core.Tour;
using Naober.Core.Villages;
using Naober.Functions.Messages;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;
using Naober.Pages.Planning;
using Naober.Pages.Tour;
using Naober.Pages.Visits;

namespace Naober.Functions.Tests.Crashes;

/// <summary>Stories about the tour.</summary>
internal static class TourScenarios
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    /// <summary>The first days of a plan: few stops, so that every call can be stopped at.</summary>
    public static TourDraft Draft { get; } = FirstDays();

    private static PlannedStop First => PlannedStop.Publish(Draft.Proposals[0].Stop, Draft.Revision, default);

    public static IReadOnlyList<Scenario> Fair { get; } =
    [
        new("PlanTour", "the first plan", story => Task.FromResult<Delivery>(calls => story.World.TickAsync("PlanTour", calls))),
        Planned("ManageTour", "a page is read", TestRequest.Get(PlanFields.Page)),
        Planned("ManageTour", "planned again", TestRequest.Post(PlanFields.Page, Revision(1))),
        Planned("ChangeTour", "a page is read", TestRequest.Get($"{PlanFields.Page}/wijzig")),
        Told("ChangeTour", "a stop that people know is cancelled", Cancel(First.Id.Value, 2)),
        Planned("PublishTour", "a page is read", TestRequest.Get($"{PlanFields.Page}/bekendmaken")),
        Planned("PublishTour", "stops become known", Publish(1)),
        new("AnnounceStops", "a stop that became known", async story =>
        {
            await PlanAsync(story);
            await story.AskAsync("els", Publish(1));
            return await Scenarios.NextAsync(story, QueueNames.TourChange);
        }),
        new("AnnounceStops", "a visit that is cancelled, to two who asked and the host", async story =>
        {
            await PlanAsync(story);
            await story.AskAsync("els", Publish(1));
            await story.World.RunUntilQuietAsync();
            await story.World.WantsRemindersAsync("+31612340101", First.Stop.Village.Value);
            await story.World.WantsRemindersAsync("+31612340102", First.Stop.Village.Value);
            await story.AskAsync("els", Cancel(First.Id.Value, 2));
            return await Scenarios.NextAsync(story, QueueNames.TourChange);
        }),
        new("RemindOfStops", "the evening before, to two who asked and the host", async story =>
        {
            await PlanAsync(story);
            await story.AskAsync("els", Publish(1));
            await story.World.RunUntilQuietAsync();
            await story.World.WantsRemindersAsync("+31612340101", First.Stop.Village.Value);
            await story.World.WantsRemindersAsync("+31612340102", First.Stop.Village.Value);
            story.World.Clock.MoveTo(new DateTimeOffset(First.Stop.Date.AddDays(-1), new TimeOnly(16, 30), TimeSpan.Zero));
            return calls => story.World.TickAsync("RemindOfStops", calls);
        }),
        new("AskToStay", "after the first of the last two visits, to two who asked", async story =>
        {
            await AskedAsync(story);
            await story.World.WantsRemindersAsync("+31612340101", First.Stop.Village.Value);
            await story.World.WantsRemindersAsync("+31612340102", First.Stop.Village.Value);
            return calls => story.World.TickAsync("AskToStay", calls);
        }),
        new("StayForm", "a page is read", async story =>
        {
            await AskedAsync(story);
            return calls => story.World.TryAskAsync(TestRequest.Get($"{StayFields.Page}/{First.Stop.Village}"), calls);
        }),
        new("StayForm", "somebody says yes", async story =>
        {
            await AskedAsync(story);
            return calls => story.SayStayAsync(First.Stop.Village.Value, calls);
        }),
        new("RecordSignal", "somebody says yes by text", async story =>
        {
            await AskedAsync(story);
            await story.TextStayAsync();
            return await Scenarios.NextAsync(story, QueueNames.SignalReceived);
        }),
        new("ExpirePersonalData", "what was answered before the decision", async story =>
        {
            await AskedAsync(story);
            await story.SayStayAsync(First.Stop.Village.Value, new PortCalls());
            story.World.Clock.Advance(TimeSpan.FromDays(12));
            return calls => story.World.TickAsync("ExpirePersonalData", calls);
        }),
        new("CollectVisit", "a visit is over", async story =>
        {
            await OverAsync(story);
            return calls => story.World.TickAsync("CollectVisit", calls);
        }),
        new("CollectVisit", "a visit is over, and Teams refuses the host", async story =>
        {
            await OverAsync(story);
            story.World.Teams.Mood = _ => VendorMood.Refuses(SendOutcome.Refused.NotInstalled);
            return calls => story.World.TickAsync("CollectVisit", calls);
        }),
        new("ReportVisit", "a page is read", async story =>
        {
            var visit = await OverAsync(story);
            return calls => story.AskAsync("els", TestRequest.Get($"/werk/bezoek/{visit.Id}"), calls);
        }),
        new("ReportVisit", "how it went, with what was heard and a story", async story =>
        {
            var visit = await OverAsync(story);
            return calls => story.ReportAsync(visit, calls);
        }),
        new("CollectVisit", "a visit is over, and a resident was the host", async story =>
        {
            await ResidentOverAsync(story);
            return calls => story.World.TickAsync("CollectVisit", calls);
        }),
        new("ReportByLink", "a page is read", async story =>
        {
            var link = await ResidentOverAsync(story);
            return calls => story.World.TryAskAsync(TestRequest.Get(link), calls);
        }),
        new("ReportByLink", "how it went, with what was heard and a story", async story =>
        {
            var link = await ResidentOverAsync(story);
            return calls => story.ReportAsync(First, calls, link);
        }),
        Told("SetResidentHost", "a resident becomes the host", Resident),
        Planned("ApproveStories", "a page is read", TestRequest.Get(VisitFields.Stories)),
        new("ApproveStories", "a story is approved", async story =>
        {
            var visit = await OverAsync(story);
            await story.ReportAsync(visit, new PortCalls());
            await story.World.RunUntilQuietAsync();
            var version = (await story.World.Stories.ListAsync(CancellationToken.None))[0].Version;
            return calls => story.AskAsync(
                "els",
                TestRequest.Post(
                    VisitFields.Stories,
                    (VisitFields.Action, VisitFields.Approve), (VisitFields.Visit, visit.Id.Value), (VisitFields.Version, version), (VisitFields.Story, "Iets moois.")),
                calls);
        }),
        Planned("BalanceTour", "a page is read", TestRequest.Get($"{PlanFields.Page}/dorpen")),
        Planned("BalanceTour", "a day is closed", TestRequest.Post(
            $"{PlanFields.Page}/dorpen", Revision(1), (PlanFields.Action, PlanFields.Close), (PlanFields.Date, "2026-12-15"), (PlanFields.Reason, "teamdag"))),
        Planned("AgreeVillage", "a page is read", TestRequest.Get($"{PlanFields.Page}/dorp/almen")),
        Planned("AgreeVillage", "a decision is written down", TestRequest.Post(
            $"{PlanFields.Page}/dorp/almen",
            (PlanFields.Action, PlanFields.Decision), (PlanFields.Outcome, nameof(DecisionKind.ResidentsGoOn)), (PlanFields.With, "de dorpsraad"))),
    ];

    public static TestRequest Publish(int revision) =>
        TestRequest.Post($"{PlanFields.Page}/bekendmaken", Revision(revision), (PlanFields.Last, "2026-12-31"));

    public static TestRequest Cancel(string stop, int revision, string reason = "Het is te glad.", bool accepted = true) => TestRequest.Post(
        $"{PlanFields.Page}/wijzig",
        [
            Revision(revision), (PlanFields.Stop, stop), (PlanFields.Action, PlanFields.Cancel), (PlanFields.Reason, reason),
            .. accepted ? [(PlanFields.Accept, "ja")] : ((string, string)[])[],
        ]);

    public static (string Name, string Value) Revision(int revision) => (PlanFields.Revision, $"{revision}");

    public static async Task PlanAsync(Story story) => await PlanAsync(story.World);

    public static async Task PlanAsync(World world) =>
        await world.Tour.ChangeAsync(Draft, await world.Tour.GetDraftAsync(CancellationToken.None), [], CancellationToken.None);

    public static TestRequest Resident => ResidentOf(First);

    public static TestRequest ResidentOf(PlannedStop visit, string phone = "06 12340199", int revision = 2) => TestRequest.Post(
        PlanFields.SetResident,
        Revision(revision), (PlanFields.Stop, visit.Id.Value), (PlanFields.Name, "Truus Janssen"), (PlanFields.Phone, phone), (PlanFields.ConsentOn, "2026-11-20"));

    /// <summary>The path of the link that a text to a resident carries.</summary>
    public static string LinkIn(string text) => new Uri(text[text.IndexOf("https://", StringComparison.Ordinal)..]).AbsolutePath;

    // The path of the link of its host.
    private static async Task<string> ResidentOverAsync(Story story)
    {
        await PlanAsync(story);
        await story.AskAsync("els", Publish(1));
        await story.World.RunUntilQuietAsync();
        await story.AskAsync("els", Resident);
        story.World.Clock.MoveTo(First.EndsAt(story.World.Organisation.Hours.Zone).AddHours(1));
        await story.World.TickAsync("CollectVisit");
        return LinkIn(story.World.Twilio.ReceivedBy(World.Number("+31612340199")).Last());
    }

    // The last visit of a series is over, and it is not decided yet.
    private static async Task AskedAsync(Story story)
    {
        await OverAsync(story);
        await story.World.AgreeAsync(First.Stop.Village.Value, decideOn: First.Stop.Date.AddDays(10));
    }

    // With a host, an hour after it ended.
    private static async Task<PlannedStop> OverAsync(Story story)
    {
        await PlanAsync(story);
        await story.AskAsync("els", Publish(1));
        await story.World.RunUntilQuietAsync();
        story.World.Clock.MoveTo(First.EndsAt(story.World.Organisation.Hours.Zone).AddHours(1));
        return First;
    }

    private static Scenario Planned(string function, string name, TestRequest request) => new(function, name, async story =>
    {
        await PlanAsync(story);
        return calls => story.AskAsync("els", request, calls);
    });

    private static Scenario Told(string function, string name, TestRequest request) => new(function, name, async story =>
    {
        await PlanAsync(story);
        await story.AskAsync("els", Publish(1));
        await story.World.RunUntilQuietAsync();
        return calls => story.AskAsync("els", request, calls);
    });

    private static TourDraft FirstDays()
    {
        var organisation = (Organisation)App.Default.Real.GetService(typeof(Organisation))!;
        var state = new TourState(organisation.Tour, TourDraft.Empty, [], new Dictionary<VillageId, VillageAgreement>(), Today);
        var draft = Drafting.Extend(state, new DateTimeOffset(2026, 11, 23, 2, 20, 0, TimeSpan.Zero))!;
        return draft with { Proposals = [.. draft.Proposals.Take(3)] };
    }
}
