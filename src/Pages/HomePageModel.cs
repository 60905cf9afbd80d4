namespace Naober.Pages;

public sealed record HomePageModel(Site Site);
