namespace Naober.Pages;

/// <summary>What the page sends on which a colleague writes to a sender, besides <see cref="SignalFields"/>.</summary>
public static class TextSenderFields
{
    /// <summary>The buttons.</summary>
    public const string Preview = "bekijken";
    public const string Send = "versturen";

    /// <summary>The choices of <see cref="SignalFields.How"/>.</summary>
    public const string Own = "eigen";
    public const string PickedUp = "opgepakt";
    public const string Closed = "afgesloten";

    /// <summary>As many characters as may be typed: with the organisation's name before it, two text messages at most.</summary>
    public const int TextLength = 200;
}
