namespace Naober.Pages;

/// <summary>The fields of the shop form beside <see cref="FormFields"/>.</summary>
public static class ShopFields
{
    public const string NoticedName = "opgevallen";
    public const string Spoke = "gesproken";

    /// <summary>Whether the person may know who noticed it; <see cref="FormFields.Yes"/> or nothing.</summary>
    public const string FromMe = "van-mij";

    /// <summary>The values of <see cref="NoticedName"/>, in the order of the form. Each has a pictogram and, in every language, words.</summary>
    public static IReadOnlyList<string> Noticed { get; } = ["komt-niet-meer", "verward", "alleen", "geld", "verzorging", "anders"];
}
