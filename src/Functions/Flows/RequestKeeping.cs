using Naober.Core.Calendar;
using Naober.Core.Organisations;
using Naober.Functions.Ports;

namespace Naober.Functions.Flows;

/// <summary>Finishes deletions that were stopped halfway, and takes away requests that were kept long enough.</summary>
public sealed class RequestKeeping(IRightsRequests requests, RightsDeletion deletion, Organisation organisation, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken ct)
    {
        var today = LocalTime.Of(clock.GetUtcNow(), organisation.Hours.Zone).Date;
        var kept = (await requests.ListAsync(ct)).Select(r => r.Request).ToList();
        foreach (var begun in kept.Where(r => r is { Deletion: not null, End: null }))
        {
            await deletion.FinishAsync(begun.Id, ct);
        }

        await requests.RemoveAsync([.. kept.Where(r => r.IsOver(organisation.Retention, today)).Select(r => r.Id)], ct);
    }
}
