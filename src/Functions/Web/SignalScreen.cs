using Microsoft.AspNetCore.Http;
using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Core.Tour;
using Naober.Functions.Flows;
using Naober.Functions.Ports;
using Naober.Pages;

namespace Naober.Functions.Web;

/// <summary>Shows one signal with its messages to who may see it. The view is recorded before the text is shown.</summary>
public sealed class SignalScreen(
    StaffGate gate,
    SignalViews views,
    ISignalStore signals,
    ITourStops stops,
    IClaims claims,
    SignalReading reading,
    NoteReading notes,
    Organisation organisation,
    TimeProvider clock)
{
    /// <param name="opensDetails">Whether names, addresses and the like are shown, which is recorded as such.</param>
    public async Task<IResult> ShowAsync(HttpRequest request, string id, Func<Person, Signal, bool> opensDetails, CancellationToken ct)
    {
        if (!gate.Admits(request, out var me, out var refusal))
        {
            return refusal;
        }

        if (id == TestSignals.OnPurpose.Value)
        {
            return TestPage();
        }

        if (id == OfficerNotices.Id.Value)
        {
            return Results.Redirect("/werk");
        }

        if (!SignalId.TryParse(id, out var signalId)
            || await signals.FindAsync(signalId, ct) is not { Signal: { PartOf: null } signal } stored
            || Access.GroundOf(organisation, me, signal) is not { } ground)
        {
            return await FindVisitAsync(id, ct) is not { } visit ? gate.NotYours()
                : Results.Redirect(Access.MayReport(organisation, me, visit) ? $"/werk/bezoek/{visit.Id}" : "/werk");
        }

        if (TestSignals.Includes(signal))
        {
            return TestPage();
        }

        var withDetails = signal.Hiding.Count > 0 && opensDetails(me, signal);
        await signals.AddViewAsync(
            new SignalEvent(signalId, clock.GetUtcNow(), me.Id, withDetails ? EventKind.Revealed : EventKind.Viewed) { Ground = ground }, ct);
        return PageResult.Of<SignalPage>(await DetailAsync(me, stored, withDetails, NoticeOf(request, signal, me), ct));
    }

    // The notification of a visit leads here as any other does.
    private async Task<PlannedStop?> FindVisitAsync(string id, CancellationToken ct) =>
        StopId.TryParse(id, out var visit) ? (await stops.FindAsync(visit, ct))?.Stop : null;

    /// <summary>
    /// Shows it once to who may not see it otherwise, and there is nothing to do on that page. The privacy officer reads who viewed it and no
    /// text. Whose it is anyhow is sent to its own page.
    /// </summary>
    /// <param name="why">Without names of residents.</param>
    public async Task<IResult> ShowToOutsiderAsync(Person me, string id, string why, CancellationToken ct)
    {
        if (!SignalId.TryParse(id, out var signalId)
            || await signals.FindAsync(signalId, ct) is not { Signal: { PartOf: null } signal } stored
            || !(Access.MaySee(organisation, me, signal) || Access.MayViewWithReason(organisation, me, signal) || Access.MaySeeViews(organisation, me, signal)))
        {
            return gate.NotFound();
        }

        if (Access.MaySee(organisation, me, signal))
        {
            return Results.Redirect($"/werk/signaal/{signalId}");
        }

        await signals.AddViewAsync(new SignalEvent(signalId, clock.GetUtcNow(), me.Id, EventKind.ViewedWithReason, Why: why), ct);
        if (Access.MaySeeViews(organisation, me, signal))
        {
            return PageResult.Of<ViewLog>(new ViewLogModel(
                gate.Site, me.Name, views.History(me, await signals.ListEventsAsync(signalId, ct), await claims.ListDoneAsync(signalId, ct))));
        }

        var page = await DetailAsync(me, stored, withDetails: false, "Je leest dit bericht met een reden. Dat is bewaard.", ct);
        return PageResult.Of<SignalPage>(page with
        {
            Actions = new SignalActions(MayPickUp: false, MayClose: false),
            Details = page.Details == SignalDetails.None ? SignalDetails.None : SignalDetails.Hidden,
            Handling = HandlingModel.None with { Notes = page.Handling.Notes, Facts = page.Handling.Facts, Erased = page.Handling.Erased },
        });
    }

    private async Task<SignalPageModel> DetailAsync(Person me, StoredSignal stored, bool withDetails, string? notice, CancellationToken ct) => views.Detail(
        me,
        stored.Signal,
        await reading.ReadAsync(stored, withDetails, ct),
        await notes.ReadAsync(stored.Signal, ct),
        await signals.ListEventsAsync(stored.Signal.Id, ct),
        await claims.ListDoneAsync(stored.Signal.Id, ct),
        notice,
        clock.GetUtcNow());

    private IResult TestPage() => gate.Message(
        "Dit was een proef", "Het is gelukt. Je hoeft niets te doen.", StatusCodes.Status200OK, "Naar de lijst", "/werk");

    private static string? NoticeOf(HttpRequest request, Signal signal, Person me) => (request.Query["gedaan"].ToString(), signal.State) switch
    {
        (SignalFields.PickUp, SignalState.PickedUp) when signal.PickedUpBy == me.Id => "Je hebt dit bericht opgepakt.",
        (SignalFields.Close, SignalState.Closed) => "Dit bericht is afgesloten.",
        (SignalFields.Offer, SignalState.PickedUp) when signal.OfferedTo is not null => "Wij vragen het je collega. Tot die tijd blijft het bericht van jou.",
        (SignalFields.EndOffer or SignalFields.PassOn or SignalFields.Bar or SignalFields.Join or SignalFields.Visit or SignalFields.Inform or SignalFields.Partner
            or SignalFields.RaiseSafety or SignalFields.LowerSafety, _) =>
            "Dit is bewaard.",
        (TextSenderViews.Sent, _) => "Je sms gaat naar de afzender. Een antwoord komt bij dit bericht.",
        (SignalFields.Note, _) => "Je notitie is bewaard.",
        (SignalFields.Reopen, SignalState.PickedUp) => "Dit bericht is weer open.",
        (SignalFields.Correct, not SignalState.Closed) => "Dank je wel. Je verbetering is bewaard.",
        _ => null,
    };
}
