using System.Globalization;
using Naober.Core.Calendar;
using Naober.Core.Organisations;
using Naober.Core.Rights;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Core.Texts;
using Naober.Core.Triage;
using Naober.Functions.Flows;
using Naober.Pages;

namespace Naober.Functions.Web;

/// <summary>Puts what can be done with a signal, and what was done, into the words of its page.</summary>
public sealed class HandlingViews(StaffViews staff, Organisation organisation, TimeZoneInfo zone)
{
    /// <param name="now">UTC.</param>
    public HandlingModel Of(Person me, Signal signal, IReadOnlyList<ReadNote> notes, DateTimeOffset now)
    {
        if (signal.Restricted)
        {
            return HandlingModel.None with { Facts = [.. FactsOf(signal)], Restricted = true, MayAnswer = MayAnswer(me, signal) };
        }

        var isOpen = signal.State is not (SignalState.Closed or SignalState.SetAside);
        var isMine = signal.State == SignalState.PickedUp && signal.PickedUpBy == me.Id;
        var isOurs = isMine || (signal.State == SignalState.PickedUp && signal.Together == me.Id);
        return new HandlingModel
        {
            Notes = [.. notes.Select(n => new NoteText(DutchTime.Moment(n.At, zone), staff.NameOf(n.By)!, n.Text, signal.Sent.Contains(n.Id)))],
            Nonce = signal.Erased || signal.State == SignalState.SetAside ? null : Guid.CreateVersion7().ToString("N"),
            Teams = [.. Colleagues.Teams(organisation, signal, me.Id).Select(t => new Choice(SignalFields.TeamPrefix + t.Id.Value, $"Team {t.Name}"))],
            Colleagues = ColleaguesOf(me, signal, now),
            OfferedTo = staff.NameOf(signal.OfferedTo),
            Together = staff.NameOf(signal.Together),
            IsAsked = isOpen && signal.OfferedTo == me.Id,
            IsMine = isMine,
            MayPlan = isOurs,
            MayText = signal is { PickedUpBy: not null, Erased: false, Channel: not Channel.Staff }
                && (signal.PickedUpBy == me.Id || signal.Together == me.Id),
            MayInform = isOurs || (signal is { State: SignalState.Closed, Erased: false, Informed: null } && signal.PickedUpBy == me.Id),
            MayPassOn = isMine || signal.Waits,
            MayBar = isOpen && Colleagues.MayBar(organisation, signal, me.Id),
            Safety = SafetyOf(me, signal),
            MayReopen = signal is { State: SignalState.Closed, Erased: false },
            InDanger = signal.Danger != Danger.None || signal.SafeRoute || signal.Urgency == Urgency.Acute,
            VisitOn = signal.VisitOn is { } on ? FieldOf(on) : "",
            Today = FieldOf(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime)),
            Facts = [.. FactsOf(signal)],
            Reminder = StaffViews.Reminder(signal, now, zone),
            Erased = signal.Erased,
            MayAnswer = MayAnswer(me, signal),
        };
    }

    // Null: it cannot be said now.
    private SafetyChoice? SafetyOf(Person me, Signal signal)
    {
        if (signal.Erased || signal.State == SignalState.Closed)
        {
            return null;
        }

        PersonId[] officers = [.. new[] { organisation.Safety.Officer, organisation.Safety.DeputyOfficer }.Distinct().Except(signal.Barred)];
        return new SafetyChoice(signal.SafeRoute, string.Join(" en ", officers.Select(o => staff.NameOf(o))), officers.Contains(me.Id));
    }

    private bool MayAnswer(Person me, Signal signal) => Access.Answers(organisation, me, signal, signal.SafeRoute);

    // The deputy on top: who to ask first.
    private List<Choice> ColleaguesOf(Person me, Signal signal, DateTimeOffset now)
    {
        var first = Colleagues.After(organisation, signal, me.Id, now);
        return
        [
            .. Colleagues.Of(organisation, signal, me.Id)
                .OrderBy(p => p.Id == first ? 0 : 1)
                .Select(p => new Choice(p.Id.Value, LabelOf(p, signal, now))),
        ];
    }

    // What helps to choose: who is away, and who is good at it.
    private string LabelOf(Person person, Signal signal, DateTimeOffset now) =>
        (person.AwayOn(LocalTime.Of(now, zone).Date), person.Themes.Contains(signal.Theme)) switch
        {
            ({ Until: { } last }, _) => $"{person.Name} (afwezig tot en met {DutchTime.Date(last)})",
            ({ }, _) => $"{person.Name} (afwezig)",
            (null, true) => $"{person.Name} (weet veel van dit onderwerp)",
            _ => person.Name,
        };

    private IEnumerable<KeyValuePair<string, string>> FactsOf(Signal signal)
    {
        if (staff.NameOf(signal.OfferedTo) is { } asked)
        {
            yield return new("Overdragen gevraagd aan", asked);
        }

        if (staff.NameOf(signal.Together) is { } together)
        {
            yield return new("Samen met", together);
        }

        if (organisation.Teams.FirstOrDefault(t => t.Id == signal.Team) is { } team)
        {
            yield return new("Team", team.Name);
        }

        if (signal.VisitOn is { } visit)
        {
            yield return new("Bezoek", DutchTime.Date(visit));
        }

        if (signal.Informed is { } informed)
        {
            yield return new("Weet de inwoner dit?", informed.On is { } on ? $"Ja, sinds {DutchTime.Date(on)}" : $"Nee. {Labels.Of(informed.Because!.Value)}.");
        }

        if (InformDuty.DueOn(signal, zone) is { } due)
        {
            yield return new("Vertel het de inwoner uiterlijk op", DutchTime.Date(due));
        }

        if (signal.PartnerConsent is { } consent)
        {
            yield return new("Toestemming voor de partner", consent.On is { } on ? $"{Labels.Of(consent.By)}, {DutchTime.Date(on)}" : Labels.Of(consent.By));
        }
    }

    private static string FieldOf(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
