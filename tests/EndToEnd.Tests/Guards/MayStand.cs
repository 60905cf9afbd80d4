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
        new("queue control", [Marked.Control], "the test put it there, to see that it is found"),
        new("storage ", [Marked.Control, Marked.Poison], "the same, as Azurite keeps what was on a queue"),
    ];

    public static bool Allows(string place, string marker) =>
        All.Any(m => place.StartsWith(m.Place, StringComparison.Ordinal) && m.What.Contains(marker));

    private static IEnumerable<MayStand> OfReaders(string signal, string[] what, params string[] readers) => readers.Select(reader =>
        new MayStand($"page of {reader}: /werk/signaal/{signal}", what, "who may read this signal"));
}
