using Naober.Core.Calendar;
using Naober.Core.Organisations;
using Naober.Core.Rights;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Core.Texts;
using Naober.Functions.Ports;
using Naober.Pages;
using Naober.Pages.Rights;

namespace Naober.Functions.Web;

/// <summary>Puts what people ask, and what must be told before which day, into the words of the pages.</summary>
public sealed class RightsViews(StaffGate gate, StaffViews staff, Organisation organisation, TimeProvider clock)
{
    /// <summary>Longer ago than this nobody is due to be told any more who was not red for a month already.</summary>
    public static readonly TimeSpan InformWindow = TimeSpan.FromDays(62);

    private const int MostAnswered = 100;

    private readonly TimeZoneInfo _zone = organisation.Hours.Zone;

    public DateOnly Today => LocalTime.Of(clock.GetUtcNow(), _zone).Date;

    /// <summary>A moment with its year: what is printed is kept.</summary>
    /// <param name="at">UTC.</param>
    public string Moment(DateTimeOffset at) => $"{DutchTime.Date(LocalTime.Of(at, _zone).Date)} om {DutchTime.Hour(at, _zone)}";

    /// <summary>Whether this person has any business here.</summary>
    public bool MayEnter(Person me) =>
        Access.MaySeeRequests(organisation, me, safeRoute: false) || Access.MaySeeRequests(organisation, me, safeRoute: true);

    public bool MayAnswer(Person me) =>
        Access.Oversees(organisation, me, safeRoute: false) || Access.Oversees(organisation, me, safeRoute: true);

    /// <param name="requests">That this person may know of.</param>
    /// <param name="form">As it was filled in; null: not yet.</param>
    public RightsPageModel Page(Person me, IEnumerable<StoredRequest> requests, IEnumerable<Signal> signals, RightsForm form)
    {
        var byEnd = requests.Select(r => r.Request).ToLookup(r => r.End is null);
        return new RightsPageModel(
            gate.Site,
            me.Name,
            [.. byEnd[true].OrderBy(r => r.DueOn).ThenBy(r => r.At).Select(LineOf)],
            [.. Due(me, signals).Select(d => new InformLine(d.Signal.Id.Value, staff.VillageOf(d.Signal.Village), $"Vertel het uiterlijk op {DutchTime.Date(d.DueOn)}."))],
            [.. byEnd[false].OrderByDescending(r => r.End!.At).Take(MostAnswered).Select(LineOf)],
            MayAnswer(me) ? form : null,
            Access.MayManage(organisation, me) ? "/beheer" : "/werk");
    }

    /// <summary>What must not wait, for the coordinator's front page.</summary>
    public IEnumerable<Alert> Alerts(Person me, IEnumerable<StoredRequest> requests, IEnumerable<Signal> signals)
    {
        var watched = requests.Where(r => Access.Oversees(organisation, me, r.Request.SafeRoute)).ToLookup(r => r.Request.Watch(Today));
        if (watched[RequestWatch.Overdue].Count() is > 0 and var late)
        {
            yield return new Alert($"{Count(late, "verzoek om gegevens is", "verzoeken om gegevens zijn")} te laat.", "Beantwoord nu", RightsFields.Page);
        }

        if (watched[RequestWatch.Soon].Count() is > 0 and var soon)
        {
            yield return new Alert($"{Count(soon, "verzoek om gegevens moet", "verzoeken om gegevens moeten")} deze week klaar zijn.", "Bekijk wat er moet", RightsFields.Page);
        }

        if (Due(me, signals).Count is > 0 and var untold)
        {
            yield return new Alert($"Bij {Count(untold, "bericht", "berichten")} moet de inwoner weten dat wij dit weten.", "Bekijk welke", RightsFields.Page);
        }
    }

    /// <summary>How many requests wait for who answers what is about safety at home. Null: this person does not.</summary>
    public int? Waiting(Person me, IEnumerable<StoredRequest> requests) => Access.Oversees(organisation, me, safeRoute: true)
        ? requests.Count(r => r.Request is { SafeRoute: true, End: null })
        : Access.IsPrivacyOfficer(organisation, me) ? 0 : null;

    private IReadOnlyList<(Signal Signal, DateOnly DueOn)> Due(Person me, IEnumerable<Signal> signals) =>
        InformDuty.Due(signals.Where(s => Access.MaySee(organisation, me, s)), Today, _zone);

    private RequestLine LineOf(RightsRequest request)
    {
        var watch = request.Watch(Today);
        var when = request.End is { } end
            ? $"{RightsLabels.Of(end.Outcome)} op {DutchTime.Date(LocalTime.Of(end.At, _zone).Date)}."
            : watch == RequestWatch.Overdue
                ? $"Te laat: moest klaar zijn op {DutchTime.Date(request.DueOn)}."
                : $"Beantwoord dit uiterlijk op {DutchTime.Date(request.DueOn)}.";
        return new RequestLine(
            request.Id.Value,
            $"{RightsLabels.Of(request.Kind)}, gevraagd op {DutchTime.Date(request.ReceivedOn)}",
            when,
            watch is RequestWatch.Overdue or RequestWatch.Soon,
            request.SafeRoute);
    }

    private static string Count(int count, string one, string more) => count == 1 ? $"1 {one}" : $"{count} {more}";
}
