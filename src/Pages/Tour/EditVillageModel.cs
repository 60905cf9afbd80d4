namespace Naober.Pages.Tour;

/// <summary>The coordinator's form for "dit hoorden we, dit deden we".</summary>
/// <param name="Shown">Who approved what stands there now, and when; null: nothing does.</param>
/// <param name="Notice">What has just happened.</param>
public sealed record EditVillageModel(
    Site Site, string Me, string Id, string Name, HeardAndDone Lines, string Version, string? Shown, IReadOnlyList<FieldError> Errors, string? Notice);
