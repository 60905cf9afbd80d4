using Naober.Core.Organisations;
using Naober.Core.Rights;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Functions.Ports;

namespace Naober.Functions.Flows;

/// <summary>What we have of one signal, opened for who asks.</summary>
/// <param name="Given">What of it is theirs.</param>
/// <param name="Told">When the sender got a text by itself, UTC.</param>
/// <param name="Views">How often somebody viewed it, and how many people did.</param>
public sealed record OpenedSignal(
    Signal Signal,
    Disclosure Given,
    IReadOnlyList<ReadMessage> Messages,
    IReadOnlyList<ReadNote> Notes,
    IReadOnlyList<DateTimeOffset> Told,
    int Views,
    int Viewers);

/// <summary>Opens what we have of somebody, for the copy that they asked for. That it was opened is recorded before.</summary>
public sealed class RightsExport(ISignalStore signals, IClaims claims, SignalReading reading, NoteReading notes, TimeProvider clock)
{
    public async Task<IReadOnlyList<OpenedSignal>> OpenAsync(RightsRequest request, Holdings there, PersonId by, CancellationToken ct)
    {
        var opened = new List<OpenedSignal>();
        foreach (var stored in there.Signals)
        {
            var id = stored.Signal.Id;
            var ground = request.SafeRoute ? AccessGround.Officer : AccessGround.Coordinator;
            await signals.AddViewAsync(new SignalEvent(id, clock.GetUtcNow(), by, EventKind.Exported) { Ground = ground }, ct);
            var views = SafetyHistory.For(await signals.ListEventsAsync(id, ct), request.SafeRoute).Where(e => e.Kind is EventKind.Viewed or EventKind.Revealed or EventKind.ViewedWithReason).ToList();
            opened.Add(new OpenedSignal(
                stored.Signal,
                Disclosure.Of(request.Subject!, stored.Signal),
                await reading.ReadAsync(stored, withDetails: false, ct),
                await notes.ReadAsync(stored.Signal, ct),
                [.. (await claims.ListDoneAsync(id, ct)).Where(s => Steps.IsTelling(s.Key) && s.Value.WasSent).Select(s => s.Value.At).Order()],
                views.Count,
                views.Select(e => e.By).Distinct().Count()));
        }

        return opened;
    }
}
