namespace Naober.Sandbox.Graph;

/// <summary>A mail that Graph accepted.</summary>
/// <param name="From">The mailbox it was sent from.</param>
/// <param name="PersonId">In whose window it shows: a recipient, else the mailbox's owner; null when nobody we know.</param>
public sealed record Mail(
    string Id,
    string? PersonId,
    DateTimeOffset At,
    string From,
    IReadOnlyList<string> To,
    string Subject,
    bool IsHtml,
    string Content,
    bool Read = false);
