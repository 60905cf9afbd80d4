namespace Naober.Pages;

/// <param name="How">Which text: one of <see cref="TextSenderFields"/>.</param>
/// <param name="Typed">What the colleague typed so far.</param>
/// <param name="Preview">The text as the sender will read it; null: it is still being written.</param>
/// <param name="Error">What is wrong with it; null: nothing.</param>
/// <param name="AsksCare">After danger: somebody else may read that phone.</param>
/// <param name="Later">When it goes, in a sentence; null: at once.</param>
public sealed record TextSenderModel(
    Site Site, string Me, string Id, string Village, string Nonce, string How, string Typed, string? Preview, string? Error, bool AsksCare, string? Later);
