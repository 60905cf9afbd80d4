using Naober.Core.Signals;

namespace Naober.Functions.Ports;

/// <summary>One outward step of one signal, such as the Teams notification to Anna. The same step always has the same key.</summary>
/// <param name="Step">Letters, digits and hyphens.</param>
public readonly record struct ClaimKey(SignalId Signal, string Step);

/// <summary>How an outward step ended.</summary>
/// <param name="Refusal">Null: it was sent. Otherwise the vendor's reason for refusing it for good.</param>
/// <param name="At">UTC.</param>
public sealed record StepOutcome(string? Refusal, DateTimeOffset At)
{
    public bool WasSent => Refusal is null;
}

/// <summary>The answer to taking a claim. Closed: these are all there are.</summary>
public abstract record Claim
{
    private Claim()
    {
    }

    /// <summary>Ours to do.</summary>
    /// <param name="UnknownSince">Not null: an attempt since then ended without an answer, so ask the vendor before doing it again.</param>
    public sealed record Mine(ClaimKey Key, string Version, DateTimeOffset? UnknownSince, DateTimeOffset Until) : Claim;

    /// <summary>Somebody is doing it now.</summary>
    public sealed record Fresh(DateTimeOffset Until) : Claim;

    /// <summary>It was done.</summary>
    public sealed record Done(StepOutcome Outcome) : Claim;
}

/// <summary>
/// Claims on outward steps, so that nobody gets the same text twice: claim, act, mark (design: every outward step). A claim
/// is an insert that storage refuses the second time, never a look-up.
/// </summary>
public interface IClaims
{
    /// <param name="now">UTC.</param>
    /// <param name="until">When the claim expires; later than the longest call.</param>
    Task<Claim> TakeAsync(ClaimKey key, DateTimeOffset now, DateTimeOffset until, CancellationToken ct);

    /// <summary>Marks the step as done. A claim that somebody took over meanwhile is left to them.</summary>
    Task MarkAsync(Claim.Mine claim, StepOutcome outcome, CancellationToken ct);

    /// <summary>Gives the claim back because the vendor certainly did not act, so that it can be taken again at once.</summary>
    Task ReleaseAsync(Claim.Mine claim, DateTimeOffset now, CancellationToken ct);

    /// <summary>The steps of a signal that ended, by step.</summary>
    Task<IReadOnlyDictionary<string, StepOutcome>> ListDoneAsync(SignalId signal, CancellationToken ct);
}
