using Naober.Sandbox.Faults;

namespace Naober.Sandbox.Pages;

/// <summary>A fault that the page offers, in words.</summary>
public sealed record FaultPreset(string Key, string Group, string Label, Fault Fault)
{
    public static readonly IReadOnlyList<FaultPreset> All =
    [
        Sms("drop", "Neemt de sms aan, maar antwoordt niet", OfTwilio(FaultKind.DropAfterAcceptance)),
        Sms("refuse", "Verbreekt de verbinding", OfTwilio(FaultKind.RefuseConnection)),
        Sms("busy", "Te druk (429, probeer na 5 seconden)", OfTwilio(FaultKind.Status) with { Status = 429, RetryAfter = 5 }),
        Sms("broken", "Storing (500)", OfTwilio(FaultKind.Status) with { Status = 500 }),
        Sms("away", "Niet bereikbaar (503)", OfTwilio(FaultKind.Status) with { Status = 503 }),
        Sms("slow", "Traag (10 seconden)", OfTwilio(FaultKind.Slow) with { DelayMs = 10_000 }),
        Sms("stopped", "Ontvanger is afgemeld (21610)", OfTwilio(FaultKind.Error) with { Code = 21610 }),
        Sms("landline", "Geen mobiel nummer (21614)", OfTwilio(FaultKind.Error) with { Code = 21614 }),
        Sms("unreachable", "Toestel staat uit (30003)", OfTwilio(FaultKind.Error) with { Code = 30003 }),
        Teams("not-installed", "App niet geïnstalleerd (403)", OfGraph(FaultKind.NotInstalled)),
        Teams("busy", "Te druk (429, probeer na 5 seconden)", OfGraph(FaultKind.Status) with { Status = 429, RetryAfter = 5 }),
        Teams("broken", "Storing (500)", OfGraph(FaultKind.Status) with { Status = 500 }),
        Teams("away", "Niet bereikbaar (503)", OfGraph(FaultKind.Status) with { Status = 503 }),
        Teams("forbidden", "Toegang ingetrokken (401)", OfGraph(FaultKind.Status) with { Status = 401 }),
        Teams("slow", "Traag (10 seconden)", OfGraph(FaultKind.Slow) with { DelayMs = 10_000 }),
        Teams("drop", "Neemt het bericht aan, maar antwoordt niet", OfGraph(FaultKind.DropAfterAcceptance)),
        Teams("refuse", "Verbreekt de verbinding", OfGraph(FaultKind.RefuseConnection)),
        Inbound("none", "Sms komt niet bij Naober aan", FaultKind.DoNotDeliver),
        Inbound("twice", "Sms komt twee keer tegelijk aan", FaultKind.DeliverTwice),
        Inbound("lost", "Antwoord van Naober gaat verloren", FaultKind.IgnoreAnswer),
        Inbound("unsigned", "Sms zonder handtekening", FaultKind.WithoutSignature),
        Inbound("forged", "Sms met een valse handtekening", FaultKind.Forged),
    ];

    /// <summary>How a fault that is on reads, also one that came in through the API.</summary>
    public static string Describe(Fault fault) =>
        All.FirstOrDefault(p => p.Fault == fault with { Id = "", For = null, Times = null, Operation = null }) is { } preset
            ? $"{preset.Group}: {preset.Label}"
            : $"{fault.Target}: {fault.Kind} {fault.Status}{fault.Code}{(fault.DelayMs is { } delay ? $"{delay} ms" : "")}";

    private static FaultPreset Sms(string key, string label, Fault fault) => new($"sms-{key}", "Sms versturen", label, fault);

    private static FaultPreset Teams(string key, string label, Fault fault) => new($"teams-{key}", "Teams en e-mail", label, fault);

    private static FaultPreset Inbound(string key, string label, FaultKind kind) =>
        new($"inbound-{key}", "Sms ontvangen", label, new Fault { Target = FaultTarget.Webhook, Kind = kind });

    private static Fault OfTwilio(FaultKind kind) => new() { Target = FaultTarget.Twilio, Kind = kind };

    private static Fault OfGraph(FaultKind kind) => new() { Target = FaultTarget.Graph, Kind = kind };
}
