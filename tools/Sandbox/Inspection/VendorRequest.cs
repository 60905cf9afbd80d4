namespace Naober.Sandbox.Inspection;

/// <summary>One request as it came in at the Twilio or Graph side.</summary>
/// <param name="Path">With the query.</param>
/// <param name="Headers">Without Authorization, whose value is nobody's business.</param>
/// <param name="Status">Null while it runs and when the connection was broken off.</param>
/// <param name="Fault">The kind of fault that struck it.</param>
public sealed record VendorRequest(
    long Number,
    DateTimeOffset At,
    string Side,
    string Operation,
    string Method,
    string Path,
    IReadOnlyDictionary<string, string> Headers,
    string Body,
    int? Status = null,
    string? Fault = null);
