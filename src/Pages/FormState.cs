using Naober.Pages.Languages;

namespace Naober.Pages;

/// <summary>How a form of the public stands.</summary>
/// <param name="Nonce">Told apart from other forms by this number; comes back with the answers.</param>
/// <param name="Errors">What must be mended before the form can be taken in; shown on top and beside each field.</param>
/// <param name="DangerAnswer">
/// What is owed in danger, in Dutch, also when the answers have errors or did not arrive: the numbers come before everything else. Null without
/// danger.
/// </param>
public sealed record FormState(Language Language, string Nonce, IReadOnlyList<FieldError> Errors, FormOutcome Outcome, string? DangerAnswer)
{
    /// <summary>Whether it was not taken in, for whatever reason of ours.</summary>
    public bool IsHeld => Outcome is FormOutcome.NotArrived or FormOutcome.TooMany;

    /// <summary>All messages about a field; null when nothing is wrong with it.</summary>
    public string? ErrorOf(string field) => Errors.Any(e => e.Field == field)
        ? string.Join(' ', Errors.Where(e => e.Field == field).Select(e => e.Message))
        : null;
}

public enum FormOutcome
{
    Asking,

    /// <summary>The form could not be stored. The page says so loudly and keeps every answer.</summary>
    NotArrived,

    /// <summary>So many forms came in from here that this one must wait. It is kept on the page as well, and can be sent again.</summary>
    TooMany,
}

/// <summary>What is wrong with one answer.</summary>
/// <param name="Field">The name of the field; empty when it is about none.</param>
/// <param name="Message">What to do about it, in the language of the page.</param>
public sealed record FieldError(string Field, string Message);
