namespace Naober.Pages.Tour;

/// <summary>The one question: must the visits go on?</summary>
/// <param name="Id">Of the village where the visits are.</param>
/// <param name="Until">The last day on which an answer counts.</param>
/// <param name="Answer">As the browser sent it; empty: nothing yet.</param>
public sealed record StayFormModel(TourFrame Frame, string Id, string Name, DateOnly Until, FormState State, string Answer);

/// <summary>What hangs in the van while it is asked.</summary>
/// <param name="Address">Of the question, as people type it.</param>
public sealed record StaySheetModel(TourFrame Frame, string Id, string Name, string Address, Shops.QrCode Qr);
