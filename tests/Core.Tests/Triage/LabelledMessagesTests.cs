using Naober.Testing;

namespace Naober.Core.Tests.Triage;

/// <summary>
/// Holds what triage reaches on labelled messages: a change to the word lists may not make it worse. The figures are of messages
/// that the lists and weights were made with; docs/triage.md says what that is worth.
/// </summary>
public sealed class LabelledMessagesTests
{
    private static readonly string[] Names =
    [
        "intent.accuracy", "village.accuracy", "theme.accuracy", "acuut.recall", "acuut.precision", "urgent.recall", "urgent.precision",
        "danger.accuracy", "saferoute.recall", "saferoute.precision", "about.accuracy",
    ];

    private static readonly string[] Certain =
    [
        "pii.bsn.recall", "pii.bsn.precision", "pii.iban.recall", "pii.iban.precision", "pii.telefoon.recall", "pii.telefoon.precision",
        "pii.email.recall", "pii.email.precision", "pii.adres.recall", "pii.adres.precision",
    ];

    /// <summary>By file, the floors of <see cref="Names"/>.</summary>
    private static readonly (string File, double[] Floors)[] Table =
    [
        Row("messages", 0.97, 1, 0.94, 1, 1, 1, 0.85, 0.94, 1, 0.69, 0.94),
        Row("safe-route", 1, 1, 0.84, 1, 0.73, 1, 0.92, 0.91, 1, 1, 0.94),
        Row("own-messages", 0.97, 1, 0.89, 1, 0.86, 1, 0.92, 0.9, 1, 0.94, 0.94),
        Row("later-messages", 1, 0.95, 0.87, 1, 0.85, 1, 1, 0.87, 1, 1, 0.95),
    ];

    public static TheoryData<string, string, double> Floors
    {
        get
        {
            var floors = new TheoryData<string, string, double>();
            foreach (var (file, least) in Table)
            {
                for (var at = 0; at < Names.Length; at++)
                {
                    floors.Add(file, Names[at], least[at]);
                }
            }

            return floors;
        }
    }

    public static TheoryData<string> Files => [.. Table.Select(t => t.File)];

    [Theory]
    [MemberData(nameof(Floors))]
    public void Triage_is_no_worse_than_it_was(string file, string figure, double floor) =>
        Assert.InRange(Score(file).Figures[figure], floor, 1);

    [Theory]
    [MemberData(nameof(Files))]
    public void Numbers_mail_and_addresses_are_all_found_and_nothing_else_is(string file)
    {
        var figures = Score(file).Figures;

        Assert.All(Certain, name => Assert.Equal(1, figures.GetValueOrDefault(name, 1)));
    }

    private static (string File, double[] Floors) Row(string file, params double[] floors) => (file, floors);

    private static TriageScore Score(string file) => new(
        Lochem.Reader,
        LabelledMessage.ReadAll(Path.Combine(Repository.Root, "tests", "Core.Tests", "Triage", file + ".jsonl")));
}
