namespace Naober.Pages;

/// <summary>What people set right after the rules. Holds no text.</summary>
public sealed record CorrectionListModel(Site Site, string Me, IReadOnlyList<CorrectionLine> Lines);

/// <param name="Changes">Such as "Onderwerp: Geldzorgen, was Eenzaamheid".</param>
/// <param name="Rules">The rules that had decided, as the word lists name them.</param>
public sealed record CorrectionLine(string When, IReadOnlyList<string> Changes, IReadOnlyList<string> Rules);
