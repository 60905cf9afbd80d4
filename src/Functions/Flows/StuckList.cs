using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Functions.Ports;

namespace Naober.Functions.Flows;

/// <summary>
/// The stuck messages that a person may know of. Whether one is about safety at home is what it says itself, or what its signal says by now; nobody
/// else sees even that it is there.
/// </summary>
public sealed class StuckList(IStuckMessages stuck, ISignalStore signals, Organisation organisation)
{
    public async Task<IReadOnlyList<StuckMessage>> ForAsync(Person me, CancellationToken ct)
    {
        if (!Access.Oversees(organisation, me, safeRoute: false) && !Access.Oversees(organisation, me, safeRoute: true))
        {
            return [];
        }

        var seen = new List<StuckMessage>();
        foreach (var message in await stuck.ListAsync(ct))
        {
            if (Access.Oversees(organisation, me, await IsSafeRouteAsync(message, ct)))
            {
                seen.Add(message);
            }
        }

        return seen;
    }

    /// <returns>Null: it is not there, or not for this person to know of.</returns>
    public async Task<(StuckMessage Message, SealedContent Body, bool SafeRoute)?> FindAsync(Person me, SignalId id, CancellationToken ct)
    {
        if (await stuck.FindAsync(id, ct) is not var (message, body))
        {
            return null;
        }

        var safeRoute = await IsSafeRouteAsync(message, ct);
        return Access.Oversees(organisation, me, safeRoute) ? (message, body, safeRoute) : null;
    }

    private async Task<bool> IsSafeRouteAsync(StuckMessage message, CancellationToken ct) =>
        message.SafeRoute || (message.Signal is { } id && await signals.FindAsync(id, ct) is { Signal.SafeRoute: true });
}
