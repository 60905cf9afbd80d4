namespace Naober.Pages;

/// <summary>A page that says one thing: not found, not allowed, try again later.</summary>
/// <param name="LinkText">Null: no link.</param>
public sealed record MessageModel(Site Site, string Title, string Text, string? LinkText, string? LinkHref);
