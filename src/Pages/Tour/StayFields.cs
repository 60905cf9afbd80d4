namespace Naober.Pages.Tour;

/// <summary>The page that asks whether the visits must go on; the rest of its fields are those of every form of the public.</summary>
public static class StayFields
{
    /// <summary>The page of a village.</summary>
    public const string Page = "/blijven";

    /// <summary><see cref="FormFields.Yes"/>, <see cref="FormFields.No"/> or nothing.</summary>
    public const string Answer = "blijven";
}
