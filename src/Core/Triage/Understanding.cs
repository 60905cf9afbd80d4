using Naober.Core.Villages;

namespace Naober.Core.Triage;

/// <summary>What a message means to us. Danger and <see cref="SafeRoute"/> decide the answer and the first receiver; the rest decides the rest.</summary>
/// <param name="SafeRoute">
/// Safety at home: violence or coercion in a household, family or (ex-)relation, child or elder abuse. In doubt true.
/// Only the officer for safety at home and the deputy may know of such a signal.
/// </param>
public sealed record Understanding(
    Intent Intent,
    VillageMatch? Village,
    Theme Theme,
    Urgency Urgency,
    Danger Danger,
    bool SafeRoute)
{
    public About About { get; init; }

    /// <summary>Null where the theme has none or the text shows none.</summary>
    public SubTag? SubTag { get; init; }

    /// <summary>Two letters after ISO 639-1; "nl" when nothing says otherwise.</summary>
    public string Language { get; init; } = "nl";

    /// <summary>In the order of the text; never overlapping.</summary>
    public IReadOnlyList<PersonalData> PersonalData { get; init; } = [];

    /// <summary>What in the text led to this, the weightiest first.</summary>
    public IReadOnlyList<Reason> Reasons { get; init; } = [];

    /// <summary>What the sender asks of whoever reads it, in the order of the text.</summary>
    public IReadOnlyList<SaidWish> Wishes { get; init; } = [];

    /// <summary>The rules that decided village, theme and urgency, as the word lists name them; they quote no text. For the list of corrections.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];
}
