using Naober.Testing;

namespace Naober.Core.Tests.Triage;

/// <summary>
/// Holds what triage reaches on labelled messages: a change to the word lists may not make it worse. The figures are of messages
/// that the lists were made with; docs/triage.md says what that is worth.
/// </summary>
public sealed class LabelledMessagesTests
{
    public static TheoryData<string, string, double> Floors => new()
    {
        { "messages", "intent.accuracy", 0.994 },
        { "messages", "village.accuracy", 1 },
        { "messages", "theme.accuracy", 0.944 },
        { "messages", "urgency.accuracy", 0.989 },
        { "messages", "acuut.recall", 1 },
        { "messages", "acuut.precision", 1 },
        { "messages", "urgent.recall", 1 },
        { "messages", "urgent.precision", 0.930 },
        { "messages", "danger.accuracy", 0.979 },
        { "messages", "saferoute.recall", 1 },
        { "messages", "saferoute.precision", 0.832 },
        { "messages", "about.accuracy", 0.809 },
        { "messages", "pii.bsn.recall", 1 },
        { "messages", "pii.bsn.precision", 1 },
        { "messages", "pii.iban.recall", 1 },
        { "messages", "pii.iban.precision", 1 },
        { "messages", "pii.telefoon.recall", 1 },
        { "messages", "pii.telefoon.precision", 1 },
        { "messages", "pii.email.recall", 1 },
        { "messages", "pii.email.precision", 1 },
        { "messages", "pii.naam.recall", 1 },
        { "messages", "pii.naam.precision", 1 },
        { "messages", "pii.adres.recall", 1 },
        { "messages", "pii.adres.precision", 1 },
        { "messages", "pii.kenteken.recall", 1 },
        { "messages", "pii.kenteken.precision", 1 },
        { "messages", "pii.geboortedatum.recall", 1 },
        { "messages", "pii.geboortedatum.precision", 1 },
        { "messages", "theme.macroF1", 0.936 },
        { "safe-route", "intent.accuracy", 1 },
        { "safe-route", "village.accuracy", 1 },
        { "safe-route", "theme.accuracy", 0.866 },
        { "safe-route", "urgency.accuracy", 0.932 },
        { "safe-route", "acuut.recall", 1 },
        { "safe-route", "acuut.precision", 0.599 },
        { "safe-route", "urgent.recall", 1 },
        { "safe-route", "urgent.precision", 0.943 },
        { "safe-route", "danger.accuracy", 0.949 },
        { "safe-route", "saferoute.recall", 1 },
        { "safe-route", "saferoute.precision", 1 },
        { "safe-route", "about.accuracy", 0.782 },
        { "safe-route", "theme.macroF1", 0.796 },
        { "own-messages", "intent.accuracy", 0.993 },
        { "own-messages", "village.accuracy", 1 },
        { "own-messages", "theme.accuracy", 0.947 },
        { "own-messages", "urgency.accuracy", 0.982 },
        { "own-messages", "acuut.recall", 1 },
        { "own-messages", "acuut.precision", 0.940 },
        { "own-messages", "urgent.recall", 0.985 },
        { "own-messages", "urgent.precision", 0.985 },
        { "own-messages", "danger.accuracy", 0.982 },
        { "own-messages", "saferoute.recall", 1 },
        { "own-messages", "saferoute.precision", 1 },
        { "own-messages", "about.accuracy", 0.807 },
        { "own-messages", "pii.bsn.recall", 1 },
        { "own-messages", "pii.bsn.precision", 1 },
        { "own-messages", "pii.iban.recall", 1 },
        { "own-messages", "pii.iban.precision", 1 },
        { "own-messages", "pii.telefoon.recall", 1 },
        { "own-messages", "pii.telefoon.precision", 1 },
        { "own-messages", "pii.email.recall", 1 },
        { "own-messages", "pii.email.precision", 1 },
        { "own-messages", "pii.naam.recall", 1 },
        { "own-messages", "pii.naam.precision", 1 },
        { "own-messages", "pii.adres.recall", 1 },
        { "own-messages", "pii.adres.precision", 1 },
        { "own-messages", "pii.kenteken.recall", 1 },
        { "own-messages", "pii.kenteken.precision", 1 },
        { "own-messages", "pii.geboortedatum.recall", 1 },
        { "own-messages", "pii.geboortedatum.precision", 1 },
        { "own-messages", "theme.macroF1", 0.942 },
    };

    [Theory]
    [MemberData(nameof(Floors))]
    public void Triage_is_no_worse_than_it_was(string file, string figure, double floor) =>
        Assert.InRange(Score(file).Figures[figure], floor, 1);

    private static TriageScore Score(string file) => new(
        Lochem.Reader,
        LabelledMessage.ReadAll(Path.Combine(Repository.Root, "tests", "Core.Tests", "Triage", file + ".jsonl")));
}
