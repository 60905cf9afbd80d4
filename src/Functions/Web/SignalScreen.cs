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

        if (!SignalId.TryParse(id, out var signalId)
            || await signals.FindAsync(signalId, ct) is not { Signal: { PartOf: null } signal } stored
            || Access.GroundOf(organisation, me, signal) is not { } ground)
        {
            return await IsVisitAsync(id, ct) ? Results.Redirect("/werk") : gate.NotFound();
        }

        if (TestSignals.Includes(signal))
        {
            return TestPage();
        }

        var withDetails = signal.Hiding.Count > 0 && opensDetails(me, signal);
        await signals.AddViewAsync(
            new SignalEvent(signalId, clock.GetUtcNow(), me.Id, withDetails ? EventKind.Revealed : EventKind.Viewed) { Ground = ground }, ct);
        return PageResult.Of<SignalPage>(views.Detail(
            me,
            signal,
            await reading.ReadAsync(stored, withDetails, ct),
            await notes.ReadAsync(signal, ct),
            await signals.ListEventsAsync(signalId, ct),
            await claims.ListDoneAsync(signalId, ct),
            NoticeOf(request, signal, me),
            clock.GetUtcNow()));
    }

    // The notification of a visit leads here as any other does; the list tells of the visit.
    private async Task<bool> IsVisitAsync(string id, CancellationToken ct) =>
        StopId.TryParse(id, out var stop) && await stops.FindAsync(stop, ct) is not null;

    private IResult TestPage() => gate.Message(
        "Dit was een proef", "Het is gelukt. Je hoeft niets te doen.", StatusCodes.Status200OK, "Naar de lijst", "/werk");

    private static string? NoticeOf(HttpRequest request, Signal signal, Person me) => (request.Query["gedaan"].ToString(), signal.State) switch
    {
        (SignalFields.PickUp, SignalState.PickedUp) when signal.PickedUpBy == me.Id => "Je hebt dit bericht opgepakt.",
        (SignalFields.Close, SignalState.Closed) => "Dit bericht is afgesloten.",
        (SignalFields.Offer, SignalState.PickedUp) when signal.OfferedTo is not null => "Wij vragen het je collega. Tot die tijd blijft het bericht van jou.",
        (SignalFields.EndOffer or SignalFields.PassOn or SignalFields.Bar or SignalFields.Join or SignalFields.Visit or SignalFields.Inform or SignalFields.Partner, _) =>
            "Dit is bewaard.",
        (TextSenderViews.Sent, _) => "Je sms gaat naar de afzender. Een antwoord komt bij dit bericht.",
        (SignalFields.Note, _) => "Je notitie is bewaard.",
        (SignalFields.Reopen, SignalState.PickedUp) => "Dit bericht is weer open.",
        (SignalFields.Correct, not SignalState.Closed) => "Dank je wel. Je verbetering is bewaard.",
        _ => null,
    };
}
