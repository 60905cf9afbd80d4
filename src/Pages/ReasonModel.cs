namespace Naober.Pages;

/// <summary>The form in which a colleague says why they read what is not theirs.</summary>
public sealed record ReasonModel(Site Site, string Me, string Link, string Reason, IReadOnlyList<FieldError> Errors);

/// <summary>Its fields; a field's name is also the id of its control.</summary>
public static class ReasonFields
{
    public const string Link = "bericht";
    public const string Reason = "reden";

    public const int Shortest = 10;
    public const int Longest = 120;
}
