namespace Naober.Pages;

/// <summary>What Teams shows in its own window, without sign-in: that something waits, and no more. The same for every signal.</summary>
public sealed record TeamsTabModel;
