namespace Naober.Sandbox.Twilio;

/// <summary>How a webhook call ended.</summary>
/// <param name="Status">Null when no answer came.</param>
/// <param name="ErrorCode">11200 no usable answer, 11205 no connection, 12100 broken TwiML, 12300 another content type; null when all is well.</param>
/// <param name="Failure">What the retry policy calls it: ct, rt, 4xx or 5xx; null when answered.</param>
/// <param name="Attempts">Calls made, retries included, the fallback not.</param>
public sealed record WebhookAnswer(
    int? Status, string? ContentType, string Body, int? ErrorCode, string? Failure, int Attempts = 1, bool FromFallback = false);
