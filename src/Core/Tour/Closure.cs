namespace Naober.Core.Tour;

/// <summary>Days on which something cannot be used.</summary>
/// <param name="Last">The last closed day itself; left out, it is one day.</param>
/// <param name="Reason">What it is, as in "kermis" or "verbouwing"; may be empty.</param>
public sealed record Closure(DateOnly First, DateOnly Last = default, string Reason = "")
{
    /// <summary>The reason of a day on which a person took a visit out of the plan.</summary>
    public const string TakenOut = "uit het plan gehaald";

    public DateOnly Last { get; init; } = Last == default ? First : Last;

    public bool Covers(DateOnly date) => First <= date && date <= Last;
}
