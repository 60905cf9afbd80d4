namespace Naober.EndToEnd.Tests.Guards;

/// <summary>A place where marked data may stand. Everywhere else it is a leak.</summary>
/// <param name="Place">What its name begins with.</param>
/// <param name="What">The markers.</param>
/// <param name="Why">For whoever reads the table.</param>
internal sealed record MayStand(string Place, string[] What, string Why)
{
    private static readonly string[] Handled = [Marked.Note, Marked.Question, Marked.Partner];

    /// <summary>All there is.</summary>
    public static IReadOnlyList<MayStand> All { get; } =
    [
        .. OfReaders(Marked.Danger, [Marked.Danger, Marked.InDanger], "anna", "bert", "els"),
        .. OfReaders(Marked.Danger, [Marked.Name, Marked.Street], "anna"), // it cannot wait: who must go there reads at once where
        .. OfReaders(Marked.Worry, [Marked.Worry, Marked.Worried, .. Handled], "anna", "bert", "els"),
        .. OfReaders(Marked.Shop, [Marked.Shop, Marked.Shopkeeper], "anna", "bert", "els"),
        .. OfReaders(Marked.Form, [Marked.Form, Marked.Resident], "anna", "bert", "els"),
        .. OfReaders(Marked.Mouth, [Marked.Mouth, Marked.Caller], "anna", "bert", "els"),
        .. OfReaders(Marked.Mail, [Marked.Mail, Marked.ByMail], "chantal", "dirk", "els"),
        .. OfReaders(Marked.Home, [Marked.Home, Marked.Unsafe], "fenna", "gerrit"),
        .. OfReaders(Marked.Home, [Marked.Street], "fenna"),
        .. OfReaders(Marked.AtVisit, [Marked.AtVisit], "anna", "bert", "els"),
        .. OfReaders(Marked.AtVisitOfResident, [Marked.AtVisitOfResident], "anna", "bert", "els"),
        new("page of els: /beheer/verhalen", [Marked.Story], "the coordinator reads a story before a village does"),
        new("page of els: /beheer/rondgang/dorp/almen", [Marked.Story], "the same, where it was told"),
        new("row story-", [Marked.Story], "the teller agreed that everybody reads it; names are out"),
        new("page of els: /beheer/privacy", [Marked.Asks, Marked.Corrects], "why it was asked, without names and numbers"),
        new($"page of els: /beheer/privacy/verzoek/{Marked.Asks}/inzage", [Marked.Worry, Marked.Question], "the copy for who asked: what they told, and what we asked them"),
        new("row request-", [Marked.Asks, Marked.Corrects], "the same reason"),
        new("queue control", [Marked.Control], "the test put it there, to see that it is found"),
        new("storage ", [Marked.Control, Marked.Poison], "the same, as Azurite keeps what was on a queue"),
        new("storage ", [Marked.Story, Marked.Asks, Marked.Corrects], "the rows above, as Azurite keeps them"),
    ];

    public static bool Allows(string place, string marker) =>
        All.Any(m => place.StartsWith(m.Place, StringComparison.Ordinal) && m.What.Contains(marker));

    private static IEnumerable<MayStand> OfReaders(string signal, string[] what, params string[] readers) => readers.Select(reader =>
        new MayStand($"page of {reader}: /werk/signaal/{signal}", what, "who may read this signal"));
}
