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

    /// <summary>Whether the sender complains about us.</summary>
    public bool IsComplaint { get; init; }

    /// <summary>The rules that decided village, theme and urgency, as the word lists name them; they quote no text. For the list of corrections.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>Whether it speaks of no danger, now or soon.</summary>
    public bool IsHarmless => Danger == Danger.None && Urgency == Urgency.Normal && !SafeRoute;

    /// <summary>
    /// Of a text that the rules could not read, through a fault of ours: a person must look, soon. Every run of digits counts as a code, since
    /// nothing tells what it is.
    /// </summary>
    public static Understanding OfUnreadable(string text) =>
        new(Intent.Signal, Village: null, Theme.Other, Urgency.Urgent, Danger.None, SafeRoute: false) { PersonalData = [.. DigitsIn(text)] };

    private static IEnumerable<PersonalData> DigitsIn(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
            {
                at++;
            }

            if (at > start)
            {
                yield return new PersonalData(PersonalDataKind.Code, start, at - start);
            }
        }
    }
}
