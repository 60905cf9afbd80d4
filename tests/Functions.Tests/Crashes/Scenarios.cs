using System.Text.Json;
using Naober.Core.Organisations;
using Naober.Core.Signals;
using Naober.Core.Triage;
using Naober.Functions.Messages;
using Naober.Functions.Tests.Fakes;
using Naober.Pages;

namespace Naober.Functions.Tests.Crashes;

/// <summary>A story for every function, in fair weather.</summary>
internal static class Scenarios
{
    public static IReadOnlyList<Scenario> Fair { get; } =
    [
        Text("an ordinary worry", Story.Ordinary),
        Text("a worry without a village", "Mijn buurman is erg eenzaam"),
        Text("thoughts of suicide", Story.Suicidal),
        Text("violence at home", Story.Unsafe),
        Text("nothing at all", ""),
        Text("stop", "STOP"),
        Form("a worry with a number", "Een klant komt al weken niet meer"),
        Form("somebody not seen for days", "Mevrouw is al dagen niet gezien"),
        ResidentForm("a worry with a number", Story.Ordinary),
        ResidentForm("violence at home", Story.Unsafe),
        Recorded("an ordinary worry", Story.Ordinary),
        Recorded("somebody not seen for days", Story.Urgent),
        Recorded("violence at home", Story.Unsafe),
        Recorded("stop", "STOP"),
        FollowedUp("one that says more", Story.Ordinary, "En de hond blaft de hele nacht"),
        FollowedUp("the village that we asked for", "Mijn buurman is erg eenzaam", "Almen"),
        FollowedUp("danger", Story.Ordinary, "Nu doet ze niet open, al dagen niet gezien"),
        FollowedUp("violence at home", Story.Ordinary, "Haar man slaat haar"),
        FollowedUp("names and an address", "Mijn buurman is erg eenzaam", "Jan Bakker, Dorpsstraat 12 in Almen"),
        FollowedUp("stop", Story.Ordinary, "STOP"),
        Late("RecordSignal", QueueNames.SignalReceived, "a text that was found late", Story.Ordinary),
        Late("RecordSignal", QueueNames.SignalReceived, "danger that was found late", Story.Suicidal),
        Late("TellSignaller", QueueNames.TellSignaller, "a text that was found late", Story.Ordinary),
        Late("TellSignaller", QueueNames.TellSignaller, "danger that was found late", Story.Suicidal),
        Notified("by Teams", Story.Ordinary, "Teams"),
        Notified("by Teams, of somebody not seen for days", Story.Urgent, "Teams"),
        Notified("by text, of somebody not seen for days", Story.Urgent, "Sms"),
        Notified("of violence at home", Story.Unsafe, "Sms"),
        Moved("picked up", PickedUpAsync, "anna", TestRequest.PickUp(Story.TextId)),
        Moved("closed", ClosedAsync, "anna", TestRequest.Close(Story.TextId)),
        Moved("danger picked up", s => s.RecordTextAsync(Story.Suicidal), "anna", TestRequest.PickUp(Story.TextId)),
        Moved("violence at home picked up", s => s.RecordTextAsync(Story.Unsafe), "fenna", TestRequest.PickUp(Story.TextId)),
        Moved("closed with an address in it", ClosedWithAddressAsync, "anna", TestRequest.Close(Story.TextId)),
        Moved("moved to another village", s => s.RecordTextAsync(Story.Ordinary), "els", TestRequest.Correct(Story.TextId, "laren")),
        Moved("given a village", s => s.RecordTextAsync("Mijn buurman is erg eenzaam"), "els", TestRequest.Correct(Story.TextId, "laren")),
        Moved("made acute", s => s.RecordTextAsync(Story.Ordinary), "anna", TestRequest.Correct(Story.TextId, "almen", "Acute")),
        Moved("offered to a colleague", ClosedAsync, "anna", TestRequest.Move(Story.TextId, SignalFields.Offer, (SignalFields.Colleague, "dirk"))),
        Moved("an offer taken over", OfferedAsync, "dirk", TestRequest.PickUp(Story.TextId)),
        Moved("an offer refused", OfferedAsync, "dirk", TestRequest.Move(Story.TextId, SignalFields.EndOffer)),
        Moved("not for the contact person", PickedUpAsync, "anna", TestRequest.Move(Story.TextId, SignalFields.PassOn, (SignalFields.Colleague, "dirk"))),
        Moved("somebody she knows", ClosedAsync, "anna", TestRequest.Move(Story.TextId, SignalFields.Bar)),
        Moved("violence at home of somebody she knows", s => s.RecordTextAsync(Story.Unsafe), "fenna", TestRequest.Move(Story.TextId, SignalFields.Bar)),
        Moved("safety at home after all", PickedUpAsync, "anna", TestRequest.Move(Story.TextId, SignalFields.RaiseSafety)),
        Moved("not about safety at home", s => s.RecordTextAsync(Story.Unsafe), "fenna", TestRequest.Move(Story.TextId, SignalFields.LowerSafety)),
        Moved("a note", ClosedAsync, "anna", TestRequest.Move(Story.TextId, SignalFields.Note, (SignalFields.Nonce, "n1"), (SignalFields.Text, "Morgen bellen"))),
        Moved("together with a colleague", ClosedAsync, "anna", TestRequest.Move(Story.TextId, SignalFields.Join, (SignalFields.Colleague, "dirk"))),
        Moved("no contact wanted", NotedAsync, "anna", TestRequest.Close(Story.TextId, "geen-contact")),
        Entered("a worry with a number", "Mevrouw komt al weken niet meer"),
        Entered("violence at home", "Haar man slaat haar"),
        Texted("a question", ClosedAsync, "anna"),
        Texted("safety at home that the officer has", UnsafeTakenAsync, "fenna"),
        ToldOfMove("a text of a colleague", ClosedAsync, Story.Question),
        Page("TextSender", "anna", $"/werk/signaal/{Story.TextId}/sms"),
        Page("EnterSignal", "anna", "/werk/nieuw"),
        RepliedAfterClosing("who still worries", "Ik maak me nog steeds zorgen"),
        RepliedAfterClosing("who is only thankful", "Dank je wel"),
        ToldOfMove("picked up", PickedUpAsync, TestRequest.PickUp(Story.TextId)),
        ToldOfMove("closed", ClosedAsync, TestRequest.Close(Story.TextId)),
        new("ReconcileInbound", "an ordinary worry", story => MissedAsync(story, Story.Ordinary)),
        new("ReconcileInbound", "thoughts of suicide", story => MissedAsync(story, Story.Suicidal)),
        new("ReconcileInbound", "violence at home", story => MissedAsync(story, Story.Unsafe)),
        Escalated("the reminder of an ordinary worry", Story.Ordinary, TimeSpan.FromDays(2)),
        Escalated("the deputy, in two ways", Story.Urgent, TimeSpan.FromHours(5)),
        Escalated("the coordinator, after a day in which nothing ran", Story.Ordinary, TimeSpan.FromDays(7)),
        Escalated("the duty manager", Story.Unsafe, TimeSpan.FromMinutes(20)),
        EscalationTold("by text, a reminder", Story.Ordinary, TimeSpan.FromDays(2)),
        EscalationTold("by text, the duty manager", Story.Unsafe, TimeSpan.FromMinutes(20)),
        new("RewrapKeys", "under a newer key", async story =>
        {
            await ClosedWithAddressAsync(story);
            await story.AskAsync("anna", TestRequest.Move(Story.TextId, SignalFields.Note, (SignalFields.Text, "Gebeld"), (SignalFields.Nonce, new string('b', 32))));
            story.World.App = App.TwoKeys;
            return calls => story.World.TickAsync("RewrapKeys", calls);
        }),
        new("ReadAbsences", "somebody who is away by Outlook", story =>
        {
            story.World.Mailboxes.Replies[new("anna")] = new AutomaticReplies.On();
            return Task.FromResult<Delivery>(calls => story.World.TickAsync("ReadAbsences", calls));
        }),
        Page("AccessReview", "els", "/beheer/inzage"),
        LogKept("SealAccessLog", "what was viewed and done", years: 0),
        LogKept("CheckAccessLog", "of two years ago", years: 2),
        Forgotten("of an hour ago", TimeSpan.FromHours(2)),
        Forgotten("of last week", TimeSpan.FromDays(9)),
        new("ReconcileInbound", "of somebody who wants no contact", async story =>
        {
            await ClosedAsync(story);
            await story.AskAsync("anna", TestRequest.Close(Story.TextId, "geen-contact"));
            await story.World.RunUntilQuietAsync();
            return calls => story.World.TickAsync("ReconcileInbound", calls);
        }),
        Expired("the text of what was closed", TimeSpan.FromDays(31)),
        Expired("all of what is a year old", TimeSpan.FromDays(366)),
        Expired("nothing, for it is too early", TimeSpan.FromDays(29)),
        Poison("HandlePoisonSignalReceived", QueueNames.SignalReceived),
        new("HandlePoisonSignalReceived", "a worry that storage refused", async story => await NextAsync(story, await StuckAsync(story))) { Stuck = 1, HasFaults = true },
        Poison("HandlePoisonNotify", QueueNames.Notify),
        Poison("HandlePoisonTellSignaller", QueueNames.TellSignaller),
        Poison("HandlePoisonTourChange", QueueNames.TourChange),
        new("AnnounceStops", "a change that was never saved", story =>
        {
            story.World.Queues.Put(QueueNames.TourChange, JsonSerializer.Serialize(
                new TourChanged(Story.ShopId.Value, Sequence: 0, story.World.Clock.Now), MessageJson.Default.TourChanged));
            return NextAsync(story, QueueNames.TourChange);
        }),
        new("ReplayStuck", "a worry that storage refused", ReplayAsync) { HasFaults = true },
        new("ReplayStuck", "what is not ours is taken away", async story =>
        {
            story.World.Queues.Put(QueueNames.Notify, "hallo");
            await story.World.RunUntilQuietAsync();
            var stuck = story.World.Stuck.All.Single().Message.Id;
            return calls => story.AskAsync("els", TestRequest.Post(
                $"/werk/vastgelopen/{stuck}", (StuckFields.Action, StuckFields.Dismiss), (StuckFields.Reason, nameof(DismissReason.Foreign))), calls);
        }) { HasFaults = true },
        .. TourScenarios.Fair,
        .. RightsScenarios.Fair,
        Page("WorkList", "anna", "/werk"),
        Page("ReadSignal", "anna", $"/werk/signaal/{Story.TextId}"),
        new("RevealDetails", "an address", async story =>
        {
            await ClosedWithAddressAsync(story);
            return calls => story.AskAsync("anna", TestRequest.Post($"/werk/signaal/{Story.TextId}/gegevens"), calls);
        }),
        Page("PeopleList", "els", "/beheer/mensen"),
        Page("EditPerson", "els", "/beheer/mensen/anna"),
        Page("EditDuties", "els", "/beheer/dorpen"),
        Page("ReadWithReason", "dirk", "/werk/inzage"),
        Sent("PeopleList", "a colleague is added", "/beheer/mensen", ("naam", "Ineke"), ("entra", "a0000000-0000-4000-8000-00000000aaaa"), ("vervanger", "els")),
        Sent("EditPerson", "somebody will be away", "/beheer/mensen/dirk", ("actie", "afwezig"), ("van", "2027-12-01")),
        Sent("EditDuties", "a team is added", "/beheer/dorpen", ("actie", "team"), ("naam", "Jeugd"), ("onderwerp", "Youth"), ("lid", "dirk")),
        new("ReadWithReason", "what is not theirs", async story =>
        {
            await PickedUpAsync(story);
            return calls => story.AskAsync("dirk", TestRequest.Post("/werk/inzage", ("bericht", Story.TextId.Value), ("reden", "Ik val vandaag in")), calls);
        }),
        OfTeam("RecordSignal", QueueNames.SignalReceived),
        OfTeam("NotifyContactPerson", QueueNames.Notify, m => m.Body.Contains("\"informs\":true", StringComparison.Ordinal)),
        new("NotifyContactPerson", "somebody who went away meanwhile", async story =>
        {
            await story.ReceiveTextAsync(Story.Ordinary);
            var delivery = await NextAsync(story, QueueNames.Notify);
            story.World.Directory.Change(d => d.With(d.People[new("anna")] with { Absences = [new(new DateOnly(2026, 1, 1), Until: null)] }));
            return delivery;
        }) { PassedOver = true },
        Page("Corrections", "els", "/beheer/verbeteringen"),
        Page("Manage", "els", "/beheer"),
        Page("TrialMessage", "els", "/beheer/proef"),
        Sent("TrialMessage", "to a colleague", "/beheer/proef", ("wie", "chantal")),
        new("TestDaily", "at half past eight", story =>
        {
            story.World.Clock.MoveTo(new DateTimeOffset(2026, 11, 24, 7, 30, 0, TimeSpan.Zero));
            story.TestComesIn();
            return Task.FromResult<Delivery>(calls => story.World.TickAsync("TestDaily", calls));
        }),
        new("FindPatterns", "three alike", async story =>
        {
            await story.RecordTextAsync(Story.Ordinary);
            return calls => story.World.TickAsync("FindPatterns", calls);
        }),
        Page("ShopList", "els", "/beheer/winkels"),
        Page("EditShop", "els", $"/beheer/winkels/{Story.ShopId}"),
        Page("PrintCard", "els", $"/beheer/winkels/{Story.ShopId}/kaart"),
        Page("ShopStanding", "els", $"/winkel/{Story.ShopCode}/stand"),
        Sent("ShopList", "a shop is added", "/beheer/winkels", ("id", new string('a', 32)), ("naam", "Slagerij"), ("soort", "slager"), ("dorp", "almen")),
        Sent("EditShop", "a code is replaced", $"/beheer/winkels/{Story.ShopId}", ("actie", "nieuwe-code"), ("code", Story.ShopCode)),
        Sent("ShopStanding", "the PIN is right", $"/winkel/{Story.ShopCode}/stand", ("pincode", Story.Pin)),
        Page("Home", "anna", "/"),
        Page("VillageAgenda", "anna", "/dorp/almen"),
        Page("AgendaFeed", "anna", "/agenda/alle.ics"),
        Page("PrintVillage", "anna", "/dorp/almen/poster"),
        Page("EditVillage", "els", "/beheer/dorp/almen"),
        Sent("EditVillage", "lines are approved", "/beheer/dorp/almen", ("actie", "bewaar"), ("gehoord", "Wandelen."), ("deden", "Een groep."), ("akkoord", "ja")),
        Page("Explanation", "anna", "/wat-is-een-signaal"),
        Page("Privacy", "anna", "/privacy"),
        Page("TeamsTab", "anna", $"/teams/{Story.TextId}"),
        Page("Asset", "anna", Naober.Pages.Assets.Url("naober.css")),
    ];

    public static Task PickedUpAsync(Story story) => story.RecordTextAsync(Story.Ordinary);

    public static async Task ClosedAsync(Story story)
    {
        await story.RecordTextAsync(Story.Ordinary);
        await story.AskAsync("anna", TestRequest.PickUp(Story.TextId));
        await story.World.RunUntilQuietAsync();
    }

    public static async Task OfferedAsync(Story story)
    {
        await ClosedAsync(story);
        await story.AskAsync("anna", TestRequest.Move(Story.TextId, SignalFields.Offer, (SignalFields.Colleague, "dirk")));
        await story.World.RunUntilQuietAsync();
    }

    public static async Task NotedAsync(Story story)
    {
        await ClosedAsync(story);
        await story.AskAsync("anna", TestRequest.Move(Story.TextId, SignalFields.Note, (SignalFields.Nonce, "n1"), (SignalFields.Text, "Morgen bellen")));
    }

    public static Scenario RepliedAfterClosing(string name, string reply) => new("RecordSignal", $"a reply after closing of one {name}", async story =>
    {
        await ClosedAsync(story);
        await story.AskAsync("anna", TestRequest.Close(Story.TextId));
        await story.World.RunUntilQuietAsync();
        story.World.Clock.Advance(TimeSpan.FromDays(3));
        await story.ReceiveAgainAsync(reply);
        return await NextAsync(story, QueueNames.SignalReceived);
    });

    public static async Task ClosedWithAddressAsync(Story story)
    {
        await story.RecordTextAsync("Mijn buurvrouw Truus ziet niemand meer. Dorpsstraat 12 in Almen");
        await story.AskAsync("anna", TestRequest.PickUp(Story.TextId));
        await story.World.RunUntilQuietAsync();
    }

    public static Scenario FollowedUp(string name, string first, string then) => new("RecordSignal", $"after a first text: {name}", async story =>
    {
        await story.RecordTextAsync(first);
        story.World.Clock.Advance(TimeSpan.FromMinutes(3));
        await story.ReceiveAgainAsync(then);
        return await NextAsync(story, QueueNames.SignalReceived);
    });

    public static Scenario Notified(string name, string text, string channel) => new("NotifyContactPerson", name, async story =>
    {
        await story.ReceiveTextAsync(text);
        return await NextAsync(story, QueueNames.Notify, m => m.Body.Contains($"\"{channel}\"", StringComparison.Ordinal));
    });

    public static Scenario Recorded(string name, string text) => new("RecordSignal", name, async story =>
    {
        await story.ReceiveTextAsync(text);
        return await NextAsync(story, QueueNames.SignalReceived);
    });

    public static Scenario Escalated(string name, string text, TimeSpan after) => new("EscalateSignals", name, async story =>
    {
        await story.RecordTextAsync(text);
        story.World.Clock.Advance(after);
        return calls => story.World.TickAsync("EscalateSignals", calls);
    });

    public static Scenario LogKept(string function, string name, int years) => new(function, name, async story =>
    {
        await ClosedAsync(story);
        await story.AskAsync("anna", TestRequest.Get($"/werk/signaal/{Story.TextId}"));
        if (years > 0)
        {
            await story.World.TickAsync("SealAccessLog");
            story.World.Clock.MoveTo(story.World.Clock.Now.AddYears(years));
        }

        return calls => story.World.TickAsync(function, calls);
    });

    public static Scenario Forgotten(string name, TimeSpan after) => new("ForgetTexts", name, async story =>
    {
        await ClosedAsync(story);
        story.World.Clock.Advance(after);
        return calls => story.World.TickAsync("ForgetTexts", calls);
    });

    public static Scenario Expired(string name, TimeSpan after) => new("ExpirePersonalData", name, async story =>
    {
        await ClosedWithAddressAsync(story);
        await story.AskAsync("anna", TestRequest.Close(Story.TextId));
        await story.World.RunUntilQuietAsync();
        story.World.Clock.Advance(after);
        if (after > TimeSpan.FromDays(365))
        {
            story.Accepted.Clear(); // nobody was promised that it stays
        }

        return calls => story.World.TickAsync("ExpirePersonalData", calls);
    });

    public static Scenario EscalationTold(string name, string text, TimeSpan after) => new("NotifyContactPerson", name, async story =>
    {
        await story.RecordTextAsync(text);
        story.World.Clock.Advance(after);
        await story.World.TickAsync("EscalateSignals");
        return await NextAsync(story, QueueNames.Notify);
    });

    public static Scenario ToldOfMove(string name, Func<Story, Task> before, TestRequest move) => new("TellSignaller", name, async story =>
    {
        await before(story);
        await story.AskAsync("anna", move);
        return await NextAsync(story, QueueNames.TellSignaller);
    });

    public static Scenario Late(string function, string queue, string name, string text) => new(function, name, async story =>
    {
        await story.FindTextLateAsync(text);
        return await NextAsync(story, queue);
    });

    private static Scenario Text(string name, string text) => new("ReceiveSms", name, story =>
    {
        story.TextComesIn(text);
        return Task.FromResult<Delivery>(calls => story.World.CallWebhookAsync(Story.Sid, Story.Resident, text, calls));
    });

    private static Scenario Form(string name, string text) => new(
        "ShopForm", name, story => Task.FromResult<Delivery>(calls => story.SendFormAsync(text, Story.Resident, calls)));

    private static Scenario Entered(string name, string text) => new(
        "EnterSignal", name, story => Task.FromResult<Delivery>(calls => story.EnterAsync(text, calls)));

    private static Scenario ResidentForm(string name, string text) => new(
        "ResidentForm", name, story => Task.FromResult<Delivery>(calls => story.SendResidentFormAsync(text, Story.Resident, calls)));

    private static Scenario Texted(string name, Func<Story, Task> before, string person) => new("TextSender", name, async story =>
    {
        await before(story);
        return calls => story.AskAsync(person, Story.Question, calls);
    });

    private static async Task UnsafeTakenAsync(Story story)
    {
        await story.RecordTextAsync(Story.Unsafe);
        await story.AskAsync("fenna", TestRequest.PickUp(Story.TextId));
        await story.World.RunUntilQuietAsync();
    }

    private static Scenario Moved(string name, Func<Story, Task> before, string person, TestRequest move) => new("MoveSignal", name, async story =>
    {
        await before(story);
        return calls => story.AskAsync(person, move, calls);
    });

    private static Scenario Page(string function, string person, string target) => new(function, "a page is read", async story =>
    {
        await story.RecordTextAsync(Story.Ordinary);
        return calls => story.AskAsync(person, TestRequest.Get(target), calls);
    });

    private static Scenario Sent(string function, string name, string target, params (string Name, string Value)[] fields) => new(function, name, async story =>
    {
        await story.SetPinAsync();
        return calls => story.AskAsync("els", TestRequest.Post(target, fields), calls);
    });

    private static Scenario Poison(string function, string queue) => new(function, "a message that is not ours", async story =>
    {
        story.World.Queues.Put(queue, "{\"dit\":\"is niet van ons\"}");
        return await NextAsync(story, $"{queue}-poison");
    }) { Stuck = 1, HasFaults = true };

    private static async Task<Delivery> ReplayAsync(Story story)
    {
        await NextAsync(story, await StuckAsync(story));
        await story.World.RunUntilQuietAsync();
        var stuck = story.World.Stuck.All.Single().Message.Id;
        return calls => story.AskAsync("els", TestRequest.Post($"/werk/vastgelopen/{stuck}"), calls);
    }

    // A form, because a text would be found again in Twilio's list.
    private static async Task<string> StuckAsync(Story story)
    {
        await story.SendFormAsync("Een klant komt al weken niet meer", Story.Resident, new PortCalls());
        story.World.Signals.Down = true;
        await story.World.RunUpToAsync(QueueNames.SignalReceivedPoison);
        story.World.Signals.Down = false;
        return QueueNames.SignalReceivedPoison;
    }

    private static Scenario OfTeam(string function, string queue, Func<QueuedMessage, bool>? which = null) => new(function, "a theme with a team", async story =>
    {
        story.World.Directory.Change(d => d with { Teams = [new(new("geld"), "Geld", [Theme.Money], [new("chantal"), new("dirk")], [])] });
        await story.ReceiveTextAsync("Mijn buurvrouw in Almen heeft schulden en kan de huur niet betalen");
        return await NextAsync(story, queue, which);
    });

    private static Task<Delivery> MissedAsync(Story story, string text)
    {
        story.TextComesIn(text);
        story.World.Clock.Advance(TimeSpan.FromMinutes(5));
        return Task.FromResult<Delivery>(calls => story.World.TickAsync("ReconcileInbound", calls));
    }

    public static async Task<Delivery> NextAsync(Story story, string queue, Func<QueuedMessage, bool>? which = null)
    {
        var message = await story.World.RunUpToAsync(queue, which);
        return calls => story.World.DeliverAsync(story.World.Queues.All.FirstOrDefault(m => m.Id == message.Id) ?? message, calls);
    }
}
