using Naober.Core.Privacy;
using Naober.Core.Triage;

namespace Naober.Functions.Ports;

/// <summary>What somebody wrote and where they can be reached. Never stored, queued or logged as it is.</summary>
/// <param name="Text">Without what identifies a person: see <see cref="MaskedText"/>.</param>
public sealed record Content(string Text, PhoneNumber? Phone)
{
    /// <summary>Null: nothing was found and nothing was answered.</summary>
    public Notes? Notes { get; init; }
}

/// <summary>What we found in a text and what we answered. Quotes the text, so it is sealed and purged with it.</summary>
/// <param name="Answer">The first answer that was owed; null: none.</param>
public sealed record Notes(IReadOnlyList<Reason> Reasons, IReadOnlyList<SaidWish> Wishes, string? Answer);
