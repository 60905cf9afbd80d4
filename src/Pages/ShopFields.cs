namespace Naober.Pages;

/// <summary>The fields of the shop form as the browser sends them. A field's name is also the id of its first control.</summary>
public static class ShopFields
{
    public const string Nonce = "nonce";
    public const string Village = "dorp";
    public const string NoticedName = "opgevallen";
    public const string Text = "tekst";
    public const string Spoke = "gesproken";
    public const string Phone = "telefoon";

    /// <summary>Nobody sees this field; who fills it in is a robot.</summary>
    public const string Honeypot = "website";

    /// <summary>As many characters as the text may have.</summary>
    public const int TextLength = 2000;

    /// <summary>The fields that people see, each with a control whose id is its name.</summary>
    public static IReadOnlyList<string> Asked { get; } = [Village, NoticedName, Text, Spoke, Phone];

    /// <summary>The values of <see cref="NoticedName"/> with what a shopkeeper reads, in the order of the form.</summary>
    public static IReadOnlyList<Choice> Noticed { get; } =
    [
        new("komt-niet-meer", "Komt al een tijd niet meer"),
        new("verward", "Is in de war of vergeet veel"),
        new("alleen", "Lijkt erg alleen"),
        new("geld", "Heeft geldzorgen"),
        new("verzorging", "Ziet er slecht verzorgd uit"),
        new("anders", "Iets anders"),
    ];
}
