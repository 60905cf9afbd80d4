namespace Naober.Pages.Tour;

/// <summary>What the form about a village's lines sends.</summary>
public static class LinesFields
{
    public const string Heard = "gehoord";
    public const string Did = "deden";

    /// <summary>Somebody read the lines for what gives a person away.</summary>
    public const string Agreed = "akkoord";

    /// <summary>Of the lines as the page showed them; empty when there were none.</summary>
    public const string Version = "versie";

    public const string Action = "actie";
    public const string Save = "bewaar";
    public const string Remove = "weg";
}
