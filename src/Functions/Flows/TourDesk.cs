using Naober.Core.Calendar;
using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Tour;
using Naober.Functions.Messages;
using Naober.Functions.Ports;
using Naober.Functions.Settings;

namespace Naober.Functions.Flows;

/// <summary>The tour as it was read, to be changed and saved whole.</summary>
public sealed record OpenTour(TourState State, StoredDraft Draft, IReadOnlyList<StoredStop> Stops, IReadOnlyList<StoredAgreement> Agreements);

/// <summary>Reads the tour and saves what changes, for the timer and for every page of the coordinator.</summary>
public sealed class TourDesk(ITourStops stops, ITourAgreements agreements, IQueues queues, TextingHours texting, Organisation organisation, TimeProvider clock)
{
    private const int DaysRemembered = 365;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <inheritdoc cref="TextingHours.QuietIn"/>
    public TimeZoneInfo? QuietIn => texting.QuietIn;

    /// <summary>The draft is read first: whoever changes a stop after that changes the draft too, and then saving is refused.</summary>
    public async Task<OpenTour> OpenAsync(CancellationToken ct)
    {
        var today = LocalTime.Of(Now, organisation.Hours.Zone).Date;
        var draft = await stops.GetDraftAsync(ct);
        var published = await stops.ListAsync(today.AddDays(-DaysRemembered), ct);
        var agreed = await agreements.ListAsync(ct);
        var state = new TourState(
            organisation.Tour, draft.Draft, [.. published.Select(s => s.Stop)], agreed.ToDictionary(a => a.Agreement.Village, a => a.Agreement), today);
        return new OpenTour(state, draft, published, agreed);
    }

    /// <summary>
    /// Saves a change. One order to tell people goes out for each stop before that, with the stop's number: a crash between the two tells nobody
    /// of what was not saved, and loses nothing that was.
    /// </summary>
    /// <returns>False: somebody changed the tour first; nothing changed.</returns>
    public async Task<bool> SaveAsync(OpenTour from, TourEdit edit, CancellationToken ct)
    {
        foreach (var stop in edit.Changed)
        {
            await queues.EnqueueAsync(new TourChanged(stop.Id.Value, stop.Sequence, Now), Patience.UntilSaved, ct);
        }

        var before = from.Stops.ToDictionary(s => s.Stop.Id);
        return await stops.ChangeAsync(
            edit.Draft, from.Draft, [.. edit.Changed.Select(s => new StopChange(s, before.GetValueOrDefault(s.Id)))], ct);
    }
}
