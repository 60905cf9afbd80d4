namespace Naober.Pages;

/// <summary>The fields of the form in which a colleague writes down what somebody said. A field's name is also the id of its control.</summary>
public static class EnterFields
{
    public const string Nonce = "nummer";

    /// <summary>The id of a village, or nothing where nobody knows.</summary>
    public const string Village = "dorp";
    public const string Text = "tekst";
    public const string Phone = "telefoon";

    /// <summary>As many characters as the text may have.</summary>
    public const int TextLength = 2000;
}
