namespace Naober.Pages;

/// <summary>After a shop's form has arrived.</summary>
/// <param name="Answer">The answer that the sender gets, from Core. The page adds nothing about what was written.</param>
/// <param name="Danger">The numbers come first, big enough to press without looking twice.</param>
public sealed record ShopThanksModel(Site Site, string Code, string Answer, bool Danger);
