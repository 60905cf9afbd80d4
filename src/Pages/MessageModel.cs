using Naober.Pages.Languages;

namespace Naober.Pages;

/// <summary>A page that says one thing: not found, not allowed, try again later.</summary>
/// <param name="LinkText">Null: no link.</param>
/// <param name="Language">Null: Dutch.</param>
public sealed record MessageModel(Site Site, string Title, string Text, string? LinkText, string? LinkHref, Language? Language = null);
