namespace Naober.Pages;

/// <summary>The form on the card behind the counter.</summary>
/// <param name="VillageName">Where the shop is, and the person too unless the text says otherwise.</param>
public sealed record ShopFormModel(Site Site, string Code, string ShopName, string VillageName, ShopAnswers Answers, FormState State);

/// <summary>The answers as the browser sends them; every value is shown again as it came.</summary>
/// <param name="Noticed">Values of <see cref="ShopFields.Noticed"/>.</param>
/// <param name="Spoke"><see cref="FormFields.Yes"/>, <see cref="FormFields.No"/> or nothing.</param>
/// <param name="FromMe">The person may know who noticed it.</param>
/// <param name="MayCall"><see cref="FormFields.Yes"/>, <see cref="FormFields.No"/> or nothing.</param>
public sealed record ShopAnswers(IReadOnlyList<string> Noticed, string Text, string Spoke, bool FromMe, string MayCall, string Phone)
{
    public static ShopAnswers Blank { get; } = new([], Text: "", Spoke: "", FromMe: false, MayCall: "", Phone: "");
}
