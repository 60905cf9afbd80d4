namespace Naober.Pages;

/// <summary>The form of a resident, about somebody else or themself.</summary>
/// <param name="PosterVillage">The village of the poster that led here; empty when there was none.</param>
public sealed record ResidentFormModel(
    Site Site, IReadOnlyList<VillageOption> Villages, string PosterVillage, ResidentAnswers Answers, FormState State);

public sealed record VillageOption(string Id, string Name);

/// <summary>The answers as the browser sends them; every value is shown again as it came.</summary>
/// <param name="Village">The id of a village; empty: not known.</param>
/// <param name="About"><see cref="ResidentFields.Myself"/>, <see cref="ResidentFields.SomebodyElse"/> or nothing.</param>
/// <param name="MayCall"><see cref="FormFields.Yes"/>, <see cref="FormFields.No"/> or nothing.</param>
public sealed record ResidentAnswers(string Text, string Village, string About, string MayCall, string Phone);
