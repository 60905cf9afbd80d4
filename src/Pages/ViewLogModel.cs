namespace Naober.Pages;

/// <summary>What happened to one signal and who viewed it, for the privacy officer: no text, no number, no village.</summary>
public sealed record ViewLogModel(Site Site, string Me, IReadOnlyList<HistoryLine> History);
