using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Texts;
using Naober.Core.Tour;
using Naober.Functions.Ports;

namespace Naober.Functions.Flows;

/// <summary>
/// Tells the host of a visit by Teams: the day before with how much is open in the village that this host may see, and each change. Of safety at
/// home nothing, not even a number.
/// </summary>
public sealed class HostNotices(TeamsChannel teams, ISignalStore signals, IClaims claims, OutwardStep step, Organisation organisation)
{
    private static readonly TimeSpan UnknownWait = TimeSpan.FromSeconds(45);

    /// <returns>Null: the host has heard, or there is none. Otherwise how long from now to try again.</returns>
    public async Task<TimeSpan?> RemindAsync(PlannedStop stop, CancellationToken ct)
    {
        if (FindHost(stop) is not { } host)
        {
            return null;
        }

        var key = Steps.RemindHost(stop, host);
        if ((await claims.ListDoneAsync(key.Signal, ct)).ContainsKey(key.Step))
        {
            return null;
        }

        var open = (await signals.ListOpenAsync(ct)).Count(s => s.Village == stop.Stop.Village && !s.SafeRoute && Access.MaySee(organisation, host, s));
        return await TellAsync(key, stop, host, StaffTexts.VisitSoon(organisation, stop, open), ct);
    }

    /// <inheritdoc cref="RemindAsync"/>
    public async Task<TimeSpan?> TellOfChangeAsync(PlannedStop stop, CancellationToken ct) => FindHost(stop) is { } host
        ? await TellAsync(Steps.TellHost(stop, host), stop, host, StaffTexts.VisitChanged(organisation, stop), ct)
        : null;

    private Person? FindHost(PlannedStop stop) => stop.Host is { } id ? organisation.People.GetValueOrDefault(id) : null;

    // Teams shows one notification per visit however often it is sent, so an attempt without an answer is repeated.
    private async Task<TimeSpan?> TellAsync(ClaimKey key, PlannedStop stop, Person host, string summary, CancellationToken ct)
    {
        if (await teams.FindWaitAsync(ct) is { } wait)
        {
            return wait;
        }

        var result = await step.RunAsync(
            key,
            () => teams.SendAsync(host, Steps.IdOf(stop), urgent: false, summary, secret: false, ct),
            _ => Task.FromResult(false),
            ct);
        return result is StepResult.PutBack(var after) ? after ?? UnknownWait : null;
    }
}
