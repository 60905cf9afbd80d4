namespace Naober.Sandbox.Faults;

/// <summary>Something that has to go wrong.</summary>
public sealed record Fault
{
    /// <summary>Given by the Sandbox when left out.</summary>
    public string Id { get; init; } = "";

    public required FaultTarget Target { get; init; }

    public required FaultKind Kind { get; init; }

    /// <summary>Only for this phone number, person or user id; everybody when null.</summary>
    public string? For { get; init; }

    /// <summary>
    /// Only for this operation: twilio send, list, fetch, update, delete; graph notify, mail, read, token. Any when null,
    /// except that the token endpoint must be named.
    /// </summary>
    public string? Operation { get; init; }

    public int? Status { get; init; }

    /// <summary>In seconds.</summary>
    public int? RetryAfter { get; init; }

    public int? DelayMs { get; init; }

    /// <summary>One of Twilio's error codes.</summary>
    public int? Code { get; init; }

    /// <summary>How many times; until it is removed when null.</summary>
    public int? Times { get; init; }

    /// <summary>Why this fault cannot be, or null.</summary>
    public string? Objection() => (Target, Kind) switch
    {
        _ when !Fits => $"A {Target} has no fault {Kind}.",
        (_, FaultKind.Status) when Status is not (>= 400 and <= 599) => "Status needs 'status' from 400 to 599.",
        (_, FaultKind.Slow) when DelayMs is not > 0 => "Slow needs 'delayMs'.",
        (_, FaultKind.Error) when Code is not > 0 => "Error needs 'code'.",
        _ when Times is <= 0 => "'times' is at least 1.",
        _ => null,
    };

    private bool Fits => Kind switch
    {
        FaultKind.Status or FaultKind.Slow or FaultKind.DropAfterAcceptance or FaultKind.RefuseConnection =>
            Target is FaultTarget.Twilio or FaultTarget.Graph,
        FaultKind.Error => Target is FaultTarget.Twilio,
        FaultKind.NotInstalled => Target is FaultTarget.Graph,
        _ => Target is FaultTarget.Webhook,
    };
}
