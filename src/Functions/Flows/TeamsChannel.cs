using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Functions.Ports;

namespace Naober.Functions.Flows;

/// <summary>The way to people by Teams: at the pace that Graph allows us all together, and remembering whom it refuses.</summary>
public sealed class TeamsChannel(IActivityNotifications teams, IPace pace, IUnreached unreached, TimeProvider clock)
{
    /// <summary>Waits for our slot, if that is not long.</summary>
    /// <returns>Null: go. Otherwise how long from now to ask again.</returns>
    public async Task<TimeSpan?> FindWaitAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await clock.SitOutAsync(await pace.TakeAsync(now, ct), now, ct);
    }

    /// <summary>Sends at once; ask <see cref="FindWaitAsync"/> first.</summary>
    /// <param name="secret">True: nobody may learn that there was something to tell, not even from a refusal.</param>
    public async Task<SendOutcome> SendAsync(Person person, SignalId signal, bool urgent, string summary, bool secret, CancellationToken ct)
    {
        var outcome = await teams.SendAsync(person, signal, urgent, summary, ct);
        switch (outcome)
        {
            case SendOutcome.Busy(var retryAfter) when Patience.Asked(retryAfter) is { } asked:
                await pace.HoldAsync(clock.GetUtcNow() + asked, ct);
                break;
            case SendOutcome.Refused(var reason) when !secret:
                await unreached.AddAsync(new Unreached(person.Id, reason, clock.GetUtcNow()), ct);
                break;
            case SendOutcome.Sent when !secret:
                await unreached.RemoveAsync(person.Id, ct);
                break;
        }

        return outcome;
    }
}
