using Naober.Pages.Languages;

namespace Naober.Pages;

/// <summary>After a resident's form has arrived.</summary>
/// <inheritdoc cref="ShopThanksModel"/>
public sealed record ResidentThanksModel(Site Site, Language Language, string Answer, bool Danger);
