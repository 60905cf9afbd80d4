namespace Naober.Pages;

/// <summary>The fields of the forms at a message that got stuck.</summary>
public static class StuckFields
{
    /// <summary>The button that was pressed: <see cref="Dismiss"/>, or none to try again.</summary>
    public const string Action = "actie";
    public const string Dismiss = "weg";

    /// <summary>Why it goes: the name of a reason.</summary>
    public const string Reason = "reden";
}
