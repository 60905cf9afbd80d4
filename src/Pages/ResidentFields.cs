namespace Naober.Pages;

/// <summary>The fields of the resident's form beside <see cref="FormFields"/>.</summary>
public static class ResidentFields
{
    /// <summary>The id of a village, or nothing. Also in the address of the form, on the poster of a village.</summary>
    public const string Village = "dorp";

    /// <summary><see cref="Myself"/>, <see cref="SomebodyElse"/> or nothing.</summary>
    public const string About = "over";
    public const string Myself = "mezelf";
    public const string SomebodyElse = "ander";
}
