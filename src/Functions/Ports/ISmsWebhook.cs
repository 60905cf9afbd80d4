namespace Naober.Functions.Ports;

/// <summary>The vendor's side of the webhook: is it really them, and how do they want their answer.</summary>
public interface ISmsWebhook
{
    /// <summary>The content type of <see cref="Answer"/>.</summary>
    string ContentType { get; }

    /// <summary>Whether the vendor signed this request, for this account, to our configured public address.</summary>
    /// <param name="target">Path and query exactly as requested.</param>
    bool IsGenuine(string target, IReadOnlyDictionary<string, string> form, string? signature);

    /// <summary>The body that makes the vendor send this text back; null sends nothing. The same text makes the same bytes.</summary>
    string Answer(string? text);
}
