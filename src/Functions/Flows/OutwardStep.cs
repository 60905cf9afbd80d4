using Naober.Functions.Ports;

namespace Naober.Functions.Flows;

/// <summary>What became of an outward step. Closed: these two cases are all there are.</summary>
public abstract record StepResult
{
    private StepResult()
    {
    }

    /// <summary>It was sent or refused for good, now or earlier.</summary>
    public sealed record Done(StepOutcome Outcome) : StepResult;

    /// <summary>Not yet: put the message back. Never complete it, or the step is lost.</summary>
    /// <param name="After">Null: nobody said how long.</param>
    public sealed record PutBack(TimeSpan? After) : StepResult
    {
        /// <summary>How long from now to try again: as long as a claim holds, where nobody said.</summary>
        public TimeSpan Wait => After ?? OutwardStep.Validity;
    }
}

/// <summary>
/// Claim, act, mark: everything that reaches a person goes through here, so that delivering the same order twice, at once or after a crash,
/// reaches the person once.
/// </summary>
public sealed class OutwardStep(IClaims claims, TimeProvider clock)
{
    /// <summary>Longer than the longest call to a vendor (20 seconds).</summary>
    public static readonly TimeSpan Validity = TimeSpan.FromSeconds(45);

    /// <param name="act">Reaches the person.</param>
    /// <param name="wasDone">Asks the vendor whether that happened since a moment (UTC). Called only after an attempt without an answer.</param>
    public async Task<StepResult> RunAsync(
        ClaimKey key,
        Func<Task<SendOutcome>> act,
        Func<DateTimeOffset, Task<bool>> wasDone,
        CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await claims.TakeAsync(key, now, now + Validity, ct) switch
        {
            Claim.Done(var outcome) => new StepResult.Done(outcome),
            Claim.Fresh(var until) => new StepResult.PutBack(until - now),
            Claim.Mine mine when mine.UnknownSince is { } since && await wasDone(since) => await MarkAsync(mine, refusal: null, ct),
            Claim.Mine mine => await ActAsync(mine, act, ct),
            var other => throw new System.Diagnostics.UnreachableException($"{other}"),
        };
    }

    private async Task<StepResult> ActAsync(Claim.Mine claim, Func<Task<SendOutcome>> act, CancellationToken ct)
    {
        switch (await act())
        {
            case SendOutcome.Sent:
                return await MarkAsync(claim, refusal: null, ct);
            case SendOutcome.Refused(var reason):
                return await MarkAsync(claim, reason, ct);
            case SendOutcome.Busy(var retryAfter):
                await claims.ReleaseAsync(claim, clock.GetUtcNow(), ct);
                return new StepResult.PutBack(retryAfter);
            default:
                return new StepResult.PutBack(claim.Until - clock.GetUtcNow());
        }
    }

    private async Task<StepResult> MarkAsync(Claim.Mine claim, string? refusal, CancellationToken ct)
    {
        var outcome = new StepOutcome(refusal, clock.GetUtcNow());
        await claims.MarkAsync(claim, outcome, ct);
        return new StepResult.Done(outcome);
    }
}
