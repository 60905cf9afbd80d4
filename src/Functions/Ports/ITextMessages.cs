using Naober.Core.Privacy;

namespace Naober.Functions.Ports;

/// <summary>A text that somebody sent us, as the vendor's own list has it.</summary>
/// <param name="Sid">The vendor's id, the same that the webhook carried.</param>
/// <param name="From">Null: not a telephone number.</param>
/// <param name="At">When the vendor received it, UTC.</param>
public sealed record InboundText(string Sid, PhoneNumber? From, string Body, DateTimeOffset At);

/// <summary>The vendor cannot be asked now. Says nothing about whom it was asked about.</summary>
public sealed class TextsUnavailableException(string message) : Exception(message);

/// <summary>
/// Text messages through the vendor's API. Asking for a list throws <see cref="TextsUnavailableException"/> when there is no answer.
/// </summary>
public interface ITextMessages
{
    Task<SendOutcome> SendAsync(PhoneNumber to, string text, CancellationToken ct);

    /// <summary>
    /// Whether the vendor's list has this text to this number since that moment (UTC), as far as <see cref="VendorCopy.MayBe"/> can tell. Asked when a
    /// send ended without an answer.
    /// </summary>
    Task<bool> WasSentAsync(PhoneNumber to, string text, DateTimeOffset since, CancellationToken ct);

    /// <summary>Every text to our number since that moment (UTC), oldest first.</summary>
    Task<IReadOnlyList<InboundText>> ListInboundAsync(DateTimeOffset since, CancellationToken ct);

    /// <summary>Whether the vendor passed on this text to this number since that moment (UTC), as our answer to a webhook.</summary>
    Task<bool> WasAnsweredAsync(PhoneNumber to, string text, DateTimeOffset since, CancellationToken ct);
}
