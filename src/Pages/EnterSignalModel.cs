namespace Naober.Pages;

/// <summary>The form in which a colleague writes down what somebody said. Every answer is shown again as it came.</summary>
/// <param name="Me">The name of who is signed in.</param>
/// <param name="Nonce">Tells one form from another, so that what is sent twice is one.</param>
/// <param name="Village">The id of the village that is chosen; nothing: unknown.</param>
/// <param name="DangerAnswer">What is owed in danger; null without danger.</param>
/// <param name="NotArrived">It could not be stored.</param>
public sealed record EnterSignalModel(
    Site Site,
    string Me,
    string Nonce,
    IReadOnlyList<Choice> Villages,
    string Village,
    string Text,
    string Phone,
    IReadOnlyList<FieldError> Errors,
    string? DangerAnswer = null,
    bool NotArrived = false);
