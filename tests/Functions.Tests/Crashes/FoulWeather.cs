using Naober.Functions.Tests.Fakes;

namespace Naober.Functions.Tests.Crashes;

/// <summary>The same stories while a vendor fails.</summary>
internal static class FoulWeather
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        Scenarios.ToldOfMove("picked up; Twilio took the text and its answer got lost", Scenarios.PickedUpAsync, TestRequest.PickUp(Story.TextId)) with
        {
            Weather = static w => TextsToSender(w, w.Answers.PickedUp("nl"), First(VendorMood.SilentAfterAcceptance)),
        },
        Scenarios.ToldOfMove("closed; the connection to Twilio broke before it took the text", Scenarios.ClosedAsync, TestRequest.Close(Story.TextId)) with
        {
            Weather = static w => TextsToSender(w, w.Answers.Closed("nl"), First(VendorMood.SilentBefore)),
        },
        Scenarios.ToldOfMove("picked up; Twilio is busy", Scenarios.PickedUpAsync, TestRequest.PickUp(Story.TextId)) with
        {
            Weather = static w => TextsToSender(w, w.Answers.PickedUp("nl"), First(VendorMood.Busy(TimeSpan.FromSeconds(90)))),
        },
        Scenarios.ToldOfMove("picked up; the sender has opted out", Scenarios.PickedUpAsync, TestRequest.PickUp(Story.TextId)) with
        {
            Weather = static w => TextsToSender(w, w.Answers.PickedUp("nl"), static () => VendorMood.Refuses("21610")),
            SenderUnreachable = true,
        },
        Scenarios.Notified("by text; Twilio took it and its answer got lost", Story.Urgent, "Sms") with
        {
            Weather = static w =>
            {
                var mood = First(VendorMood.SilentAfterAcceptance);
                w.Twilio.Mood = (_, _) => mood();
            },
        },
        Scenarios.EscalationTold("a reminder by text; Twilio took it and its answer got lost", Story.Ordinary, TimeSpan.FromDays(2)) with
        {
            Weather = static w =>
            {
                var mood = First(VendorMood.SilentAfterAcceptance);
                w.Twilio.Mood = (_, _) => mood();
            },
        },
        Scenarios.EscalationTold("the duty manager; no text reaches her", Story.Unsafe, TimeSpan.FromMinutes(20)) with
        {
            Weather = static w => w.Twilio.Mood = (n, _) => n == w.Person("hanneke").WorkPhone ? VendorMood.Refuses("21614") : VendorMood.Fine,
        },
        Scenarios.Notified("by Teams; Graph answers 429 for an hour", Story.Ordinary, "Teams") with
        {
            Weather = static w => GraphIs(w, VendorMood.Busy(), TimeSpan.FromHours(1)),
        },
        Scenarios.Notified("by Teams; Graph does not answer for an hour, but notifies", Story.Urgent, "Teams") with
        {
            Weather = static w => GraphIs(w, VendorMood.SilentAfterAcceptance, TimeSpan.FromHours(1)),
        },
        Scenarios.Notified("by Teams; Anna has not installed the app", Story.Ordinary, "Teams") with
        {
            Weather = static w => w.Teams.Mood = static p => p.Value == "anna" ? VendorMood.Refuses("403") : VendorMood.Fine,
        },
        Scenarios.Notified("of violence at home; the officer has no Teams and no text reaches her", Story.Unsafe, "Teams") with
        {
            Weather = static w =>
            {
                w.Teams.Mood = static p => p.Value == "fenna" ? VendorMood.Refuses("403") : VendorMood.Fine;
                w.Twilio.Mood = (n, _) => n == w.Person("fenna").WorkPhone ? VendorMood.Refuses("21614") : VendorMood.Fine;
            },
        },
        Scenarios.Recorded("an ordinary worry; Graph answers 429 for an hour", Story.Ordinary) with
        {
            Weather = static w => GraphIs(w, VendorMood.Busy(TimeSpan.FromMinutes(7)), TimeSpan.FromHours(1)),
        },
        Scenarios.Late("TellSignaller", Messages.QueueNames.TellSignaller, "found late; Twilio took the answer and fell silent", Story.Suicidal) with
        {
            Weather = static w => TextsToSender(w, w.AnswerTo(Story.Suicidal)!, First(VendorMood.SilentAfterAcceptance)),
        },
    ];

    private static Func<VendorMood> First(VendorMood mood)
    {
        var tries = 0;
        return () => Interlocked.Increment(ref tries) == 1 ? mood : VendorMood.Fine;
    }

    private static void TextsToSender(World world, string text, Func<VendorMood> mood) =>
        world.Twilio.Mood = (number, sent) => number == Story.ResidentNumber && sent == text ? mood() : VendorMood.Fine;

    private static void GraphIs(World world, VendorMood mood, TimeSpan duration)
    {
        var end = world.Clock.Now + duration;
        world.Teams.Mood = _ => world.Clock.Now < end ? mood : VendorMood.Fine;
    }
}
