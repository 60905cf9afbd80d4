using Naober.Pages.Languages;

namespace Naober.Pages;

/// <summary>What a signal is, for who works in a shop, read in two minutes.</summary>
public sealed record ExplanationModel(Site Site, Language Language);
