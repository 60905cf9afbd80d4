using Naober.Core.Rights;
using Naober.Core.Texts;
using Naober.Functions.Web;
using Naober.Pages.Rights;

namespace Naober.Pages.Tests;

/// <summary>The pages about what people ask of their own data, in every state.</summary>
internal static class RightsSamples
{
    private const string Id = "6f1c0b7e2a6f1c0b7e2a6f1c0b7e2a01";

    private static RightsForm Form => new("n1", Kind: null, "", "", "2026-11-23", "2026-11-23", "", []);

    public static Dictionary<string, PageResult> Staff()
    {
        var samples = new Dictionary<string, PageResult>
        {
            ["rights"] = PageResult.Of<RightsPage>(APage()),
            ["rights-empty"] = PageResult.Of<RightsPage>(APage() with { Open = [], Inform = [], Answered = [] }),
            ["rights-overseen"] = PageResult.Of<RightsPage>(APage() with { Inform = [], Form = null }),
            ["rights-errors"] = PageResult.Of<RightsPage>(
                APage() with
                {
                    Form = Form with
                    {
                        Kind = RightKind.Deletion,
                        Number = Samples.Script,
                        Errors =
                        [
                            new(RightsFields.Kind, "Kies wat de inwoner vraagt."),
                            new(RightsFields.Number, "Dit is geen telefoonnummer. Kijk het na."),
                            new(RightsFields.ReceivedOn, "Kies de dag van de vraag. Niet later dan vandaag."),
                            new(RightsFields.Case, "Schrijf op waarom, in 10 tot 120 tekens."),
                        ],
                    },
                },
                400),
            ["request-nothing"] = PageResult.Of<RequestPage>(ARequest(RightKind.Deletion) with { Holdings = [], Messages = [] }),
            ["request-known"] = PageResult.Of<RequestPage>(ARequest(RightKind.Deletion) with { Known = 2 }),
            ["request-begun"] = PageResult.Of<RequestPage>(ARequest(RightKind.Deletion) with { Begun = true, MayExtend = false }),
            ["request-errors"] = PageResult.Of<RequestPage>(
                ARequest(RightKind.Correction) with { Errors = [new(RightsFields.Words, "Deze woorden staan er niet, of niet meer.")] }, 400),
            ["request-answered"] = PageResult.Of<RequestPage>(ARequest(RightKind.Restriction) with
            {
                IsAnswered = true, MayLift = true, MayExtend = false, Notice = "Dit is bewaard.", Proof = ["2 berichten geblokkeerd."],
            }),
            ["request-overseen"] = PageResult.Of<RequestPage>(ARequest(RightKind.Deletion) with { MayAnswer = false, Holdings = [], Messages = [] }),
            ["copy"] = PageResult.Of<CopyPage>(ACopy()),
            ["copy-nothing"] = PageResult.Of<CopyPage>(ACopy() with { Items = [], Withheld = [], Words = "" }),
            ["proof"] = PageResult.Of<ProofPage>(AProof()),
            ["proof-refused"] = PageResult.Of<ProofPage>(AProof() with { Done = ["Niets. De inwoner hoorde waarom."], Left = [] }),
        };
        foreach (var kind in Enum.GetValues<RightKind>())
        {
            samples[$"request-{kind}".ToLowerInvariant()] = PageResult.Of<RequestPage>(ARequest(kind));
        }

        return samples;
    }

    private static RightsPageModel APage() => new(
        Samples.Lochem,
        "Els Braakman",
        [
            new("r1", "Wissen, gevraagd op 23 oktober 2026", "Te laat: moest klaar zijn op 23 november 2026.", IsRed: true, SafeRoute: false),
            new("r2", "Inzage, gevraagd op 20 november 2026", "Beantwoord dit uiterlijk op 20 december 2026.", IsRed: false, SafeRoute: true),
        ],
        [new("s1", $"Dorp {Samples.Script}", "Vertel het uiterlijk op 3 december 2026.")],
        [new("r3", "Bezwaar, gevraagd op 3 november 2026", "Gedaan op 5 november 2026.", IsRed: false, SafeRoute: false)],
        Form,
        "/beheer");

    private static RequestPageModel ARequest(RightKind kind) => new(
        Samples.Lochem,
        "Els Braakman",
        Id,
        kind,
        RightsLabels.Of(kind),
        [
            new("Gevraagd op", "23 november 2026"), new("Opgeschreven door", "Els Braakman"), new("Beantwoord dit uiterlijk op", "23 december 2026"),
            new("Reden", $"de inwoner belde {Samples.Script}"),
        ],
        MayAnswer: true,
        [.. Enum.GetValues<ProofKind>().Select(k => RightsLabels.Of(new ProofLine(k, 2)))],
        [new("23 november 2026, Almen, Eenzaamheid: Opgepakt", "/werk/signaal/s1"), new("24 november 2026, Laren, Vervoer: Wacht", Href: null)],
        Known: 0,
        [])
    {
        OfNumber = kind != RightKind.Objection,
        MayExtend = true,
    };

    private static CopyModel ACopy() => new(
        Samples.Lochem,
        Id,
        "23 november 2026",
        [
            new(
                "Bericht van maandag 23 november om 9.12 uur",
                [new("Kwam binnen via", "Sms"), new("Dorp", "Almen"), new("Hoe vaak bekeken", "3 keer, door 2 van ons")],
                [new("Wat je schreef op maandag 23 november om 9.12 uur", Samples.Letter), new("Ons antwoord", "Dank je wel. Wij lezen je bericht.")]),
        ],
        ["Je telefoonnummer, verzegeld bij je berichten.", "Verder hebben wij niets."],
        ["Wie het vertelde, hoe en hoe laat. Dat beschermt die ander.", "De woorden onder een zwarte balk. Die gaan over een ander."],
        $"Mijn buurvrouw\n{Samples.Script}");

    private static ProofModel AProof() => new(
        Samples.Lochem,
        Id,
        "Wissen",
        [new("Gevraagd op", "23 november 2026"), new("Beantwoord door", "Els Braakman"), new("Uitkomst", "Gedaan")],
        [.. Enum.GetValues<ProofKind>().Select(k => $"Gewist: {RightsLabels.Of(new ProofLine(k, 1))}.")],
        ["Aantallen. Daarin staat niemand.", "Wat Twilio bezorgde, gaat daar vanzelf weg: binnen 8 dagen."]);
}
