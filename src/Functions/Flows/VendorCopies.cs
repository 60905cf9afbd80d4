using Microsoft.Extensions.Logging;
using Naober.Core.Privacy;
using Naober.Core.Signals;
using Naober.Functions.Ports;

namespace Naober.Functions.Flows;

/// <summary>
/// Takes away what the vendor of texts keeps, as soon as nothing needs it. What it refuses is tried again the next time; its own list tells what is left.
/// </summary>
public sealed partial class VendorCopies(ITextCopies copies, ISignalStore signals, TimeProvider clock, ILogger<VendorCopies> logger)
{
    // The vendor is away, and each call waits for seconds.
    private const int MostFailures = 3;

    /// <returns>How many texts the vendor keeps longer than we promise.</returns>
    public async Task<int> ForgetAsync(CancellationToken ct)
    {
        var (now, failures, overdue) = (clock.GetUtcNow(), 0, 0);
        foreach (var copy in await copies.ListAsync(ct))
        {
            var step = failures >= MostFailures || copy.IsLeft(now) ? CopyStep.Leave : copy.Next(await IsWithUsAsync(copy, ct), now);
            var done = step switch
            {
                CopyStep.Redact => await TryAsync(() => copies.RedactAsync(copy.Sid, ct)),
                CopyStep.Delete => await TryAsync(() => copies.DeleteAsync(copy.Sid, ct)),
                _ => false,
            };
            failures += step != CopyStep.Leave && !done ? 1 : 0;
            overdue += !done && copy.IsOverdue(now) ? 1 : 0;
        }

        return overdue;
    }

    /// <summary>Takes the copy of a text away at once, with the number: the person it is about wants no contact.</summary>
    public Task ForgetNowAsync(string sid, CancellationToken ct) => TryAsync(() => copies.DeleteAsync(sid, ct));

    private async Task<bool> IsWithUsAsync(VendorCopy copy, CancellationToken ct) =>
        !copy.IsInbound || await signals.FindAsync(SignalId.FromSms(copy.Sid), ct) is not null;

    private async Task<bool> TryAsync(Func<Task<bool>> step)
    {
        try
        {
            return await step();
        }
        catch (TextsUnavailableException fault)
        {
            Log.NotTakenAway(logger, fault);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Twilio did not take away a text. It is tried again.")]
        public static partial void NotTakenAway(ILogger logger, Exception fault);
    }
}
