using Naober.Core.Rights;
using Naober.Functions.Tests.Fakes;
using Naober.Pages.Rights;

namespace Naober.Functions.Tests.Crashes;

/// <summary>Stories about what people ask of their own data.</summary>
internal static class RightsScenarios
{
    private const string Words = "Mijn buurvrouw";

    public static IReadOnlyList<Scenario> Fair { get; } =
    [
        Asked("RightsDesk", "a page is read", Story.Ordinary, _ => TestRequest.Get(RightsFields.Page)),
        Asked("RightsDesk", "a number of which we have something", Story.Ordinary, _ => Ask(RightKind.Deletion, "n2")),
        Asked("RightsDesk", "a number that has to do with safety at home", Story.Unsafe, _ => Ask(RightKind.Deletion, "n2")),
        Asked("AnswerRequest", "a page is read", Story.Ordinary, id => TestRequest.Get($"{RightsFields.Page}/verzoek/{id}")),
        Answered("all is deleted", RightKind.Deletion, RightsFields.Delete, goes: true),
        Answered("texts are stopped", RightKind.Objection, RightsFields.Objects),
        Answered("it is blocked", RightKind.Restriction, RightsFields.Block),
        Answered("words are struck", RightKind.Correction, RightsFields.Strike),
        Answered("a copy was given", RightKind.Access, RightsFields.Given),
        Answered("it takes longer", RightKind.Access, RightsFields.Extend),
        Asked("PrintRequest", "a copy is made", Story.Ordinary, id => TestRequest.Get($"{RightsFields.Page}/verzoek/{id}/{RightsFields.Copy}")),
        new("ExpirePersonalData", "a deletion that was stopped halfway", async story =>
        {
            await story.RecordTextAsync(Story.Ordinary);
            var id = await AskAsync(story, RightKind.Deletion);
            var stored = (await story.World.Requests.FindAsync(id, CancellationToken.None))!;
            var begun = stored.Request with { Deletion = new DeletionStart(story.World.Clock.Now, new("els")), Proof = [new(ProofKind.Messages, 1)] };
            await story.World.Requests.SaveAsync(begun, stored, entry: null, CancellationToken.None);
            story.Accepted.Clear(); // nobody was promised that it stays
            return calls => story.World.TickAsync("ExpirePersonalData", calls);
        }),
    ];

    private static Scenario Asked(string function, string name, string text, Func<string, TestRequest> request) => new(function, name, async story =>
    {
        await story.RecordTextAsync(text);
        var id = await AskAsync(story, RightKind.Access);
        return calls => story.AskAsync("els", request(id.Value), calls);
    });

    private static Scenario Answered(string name, RightKind kind, string action, bool goes = false) => new("AnswerRequest", name, async story =>
    {
        await story.RecordTextAsync(Story.Ordinary);
        await story.World.WantsRemindersAsync(Story.Resident, "almen");
        var id = await AskAsync(story, kind);
        if (goes)
        {
            story.Accepted.Clear(); // nobody was promised that it stays
        }

        return calls => story.AskAsync(
            "els",
            TestRequest.Post(
                $"{RightsFields.Page}/verzoek/{id}", (RightsFields.Action, action), (RightsFields.Words, Words), (RightsFields.Why, "Er zijn heel veel berichten")),
            calls);
    });

    private static async Task<Core.Signals.SignalId> AskAsync(Story story, RightKind kind)
    {
        await story.AskAsync("els", Ask(kind, "n1"));
        return story.World.Requests.All.Single(r => !r.SafeRoute).Id;
    }

    private static TestRequest Ask(RightKind kind, string nonce) => TestRequest.Post(
        RightsFields.Page,
        (RightsFields.Nonce, nonce),
        (RightsFields.Kind, kind.ToString()),
        (RightsFields.Number, Story.Resident),
        (RightsFields.ReceivedOn, "2026-11-23"),
        (RightsFields.Case, "de inwoner belde ons"));
}
