using Naober.Pages.Languages;

namespace Naober.Pages;

/// <summary>After a shop's form has arrived.</summary>
/// <param name="Answer">The answer that the sender gets, from Core, in Dutch. The page adds nothing about what was written.</param>
/// <param name="Danger">The numbers come first, big enough to press without looking twice.</param>
/// <param name="Opener">Of what was noticed, to open a talk with; null where a talk is not for a shopkeeper.</param>
public sealed record ShopThanksModel(Site Site, Language Language, string Code, string Answer, bool Danger, string? Opener);
