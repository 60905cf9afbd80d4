namespace Naober.Pages;

/// <summary>The fields that the shop's and the resident's form have in common, as the browser sends them. A field's name is also the id of its first control.</summary>
public static class FormFields
{
    public const string Nonce = "nonce";
    public const string Text = "tekst";

    /// <summary>Whether we may call: <see cref="Yes"/>, <see cref="No"/> or nothing.</summary>
    public const string MayCall = "bellen";
    public const string Phone = "telefoon";

    /// <summary>Nobody sees this field; who fills it in is a robot, or a person with a helpful browser.</summary>
    public const string Honeypot = "website";

    /// <summary>
    /// Sent by a button that asks for the page in another language, with all that was typed. Its value is where the page stood:
    /// <see cref="StoodNew"/>, <see cref="StoodRefused"/>, <see cref="StoodNotArrived"/> or <see cref="StoodTooMany"/>.
    /// </summary>
    public const string Switch = "wissel";
    public const string StoodNew = "nieuw";
    public const string StoodRefused = "fout";
    public const string StoodNotArrived = "niet-aangekomen";
    public const string StoodTooMany = "te-veel";

    public const string Yes = "ja";
    public const string No = "nee";

    /// <summary>The id of the form itself.</summary>
    public const string FormId = "formulier";

    /// <summary>As many characters as the text may have.</summary>
    public const int TextLength = 2000;
}
