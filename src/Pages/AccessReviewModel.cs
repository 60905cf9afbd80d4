namespace Naober.Pages;

/// <summary>Who viewed how often, for who watches over residents' data. Holds no signal and no content.</summary>
/// <param name="Chain">How the check of the log ended, in one sentence.</param>
/// <param name="IsBroken">Somebody changed the log.</param>
public sealed record AccessReviewModel(Site Site, string Me, string Chain, bool IsBroken, IReadOnlyList<AccessLine> Lines);

/// <param name="Outside">Outside the villages that are theirs, without having been asked.</param>
/// <param name="StandsOut">Somebody should ask about it.</param>
public sealed record AccessLine(string Name, int Views, int Night, int Outside, int Revealed, bool StandsOut);
