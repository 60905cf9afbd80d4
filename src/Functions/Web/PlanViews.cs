using System.Globalization;
using Naober.Core.Organisations;
using Naober.Core.Texts;
using Naober.Core.Tour;
using Naober.Core.Villages;
using Naober.Pages;
using Naober.Pages.Planning;

namespace Naober.Functions.Web;

/// <summary>Puts the plan into the words of the coordinator's pages.</summary>
public sealed class PlanViews(StaffGate gate, Organisation organisation)
{
    /// <param name="done">What has just been done, as the address of the page says.</param>
    public PlanPageModel Plan(Person me, TourState state, string? done) => new(
        gate.Site,
        me.Name,
        organisation.Tour.Name,
        state.Draft.Revision,
        CountsOf(state),
        state.Proposals.Count,
        Warnings(state),
        [.. WeeksOf(state)],
        VillageMap.Draw(organisation.Tour.Villages) is { } map ? new PlanMap(map, Villages(state)) : null,
        done switch
        {
            "gepland" => "Het plan is opnieuw gemaakt.",
            "bekend" => "De bezoeken zijn bekend.",
            "veranderd" => "De verandering is bewaard.",
            _ => null,
        });

    /// <param name="last">The last day that becomes known.</param>
    /// <param name="audience">How many get a text, by village.</param>
    public PublishPageModel Publish(
        Person me, TourState state, DateOnly last, IReadOnlyDictionary<VillageId, int> audience, IReadOnlyList<FieldError> errors)
    {
        var stops = TourEdit.ToPublish(state, last);
        var broken = state.Broken().Where(b => stops.Any(p => p.Stop.IsSameAs(b.Stop))).Select(b => b.Sentence);
        return new PublishPageModel(
            gate.Site,
            me.Name,
            state.Draft.Revision,
            last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DutchTime.Day(last),
            [.. stops.Select(p => PlanWords.Line(state, p))],
            [.. Told(state, [.. stops.Select(p => p.Stop.Village)], audience), "De contactpersoon van het dorp staat als gastheer of gastvrouw bij het bezoek."],
            [.. broken.Distinct()],
            errors);
    }

    /// <summary>Who hears of stops in these villages, and what the texts cost.</summary>
    public static IReadOnlyList<string> Told(TourState state, IReadOnlyList<VillageId> villages, IReadOnlyDictionary<VillageId, int> audience)
    {
        var texts = villages.Sum(v => audience.GetValueOrDefault(v));
        return
        [
            "Iedereen die op de website, in de agenda of op een poster kijkt.",
            texts == 0
                ? "Geen sms: in deze dorpen vroeg nog niemand om een sms."
                : $"{texts} sms'jes aan wie daarom vroeg. {PlanWords.Cost(state, texts)}",
        ];
    }

    private static string CountsOf(TourState state)
    {
        var held = state.Stops.Count(s => s.Stop.State == StopState.Held || (s.Stands && s.Stop.Date < state.Today));
        var missed = state.Stops.Count(s => s.Stop.State == StopState.Missed);
        var known = state.Stops.Count(s => s.Stands && s.Stop.Date >= state.Today);
        var cancelled = state.Stops.Count(s => s.Stop.State == StopState.Cancelled);
        return $"Het laatste jaar: {held} keer geweest, {cancelled} keer vervallen, {missed} keer toch niet geweest. Nu bekend: {known}. Voorstellen: {state.Proposals.Count}.";
    }

    private List<string> Warnings(TourState state)
    {
        if (state.All.Count == 0)
        {
            return [];
        }

        var review = state.Review();
        return
        [
            .. state.Broken().Select(b => b.Sentence).Distinct(),
            .. review.Unmet.Select(u => u.Sentence),
            .. review.Note is { } note ? [note] : (string[])[],
            .. state.Agreements.Values.Where(a => a.MustDecide(state.Today))
                .Select(a => $"{PlanWords.NameOf(state, a.Village)}: de reeks loopt af. Besluit met bewoners hoe het verder gaat."),
            .. state.Stops.Where(s => s.Stands && s.Stop.Date >= state.Today).SelectMany(WithoutHost),
        ];
    }

    private IEnumerable<string> WithoutHost(PlannedStop stop)
    {
        if (stop.ResidentHost)
        {
            yield break;
        }

        var visit = $"het bezoek aan {organisation.Villages[stop.Stop.Village].Name} op {DutchTime.Day(stop.Stop.Date)}";
        if (stop.Host is not { } id)
        {
            yield return $"Bij {visit} is nog niemand. Kies iemand.";
            yield break;
        }

        if (organisation.People.GetValueOrDefault(id) is not { } host)
        {
            yield return $"Wie er was bij {visit}, werkt hier niet meer. Kies iemand anders.";
            yield break;
        }

        if (host.AwayOn(stop.Stop.Date) is null)
        {
            yield break;
        }

        var instead = organisation.HostOn(stop) is { } told && told != host ? $"{told.Name} krijgt de berichten." : "Kies iemand anders.";
        yield return $"{host.Name} is afwezig op {DutchTime.Day(stop.Stop.Date)}, bij het bezoek aan {organisation.Villages[stop.Stop.Village].Name}. {instead}";
    }

    private IEnumerable<PlanWeek> WeeksOf(TourState state)
    {
        var lines = state.Stops.Where(s => s.Stop.Date >= state.Today.AddDays(-7)).Select(s => (s.Stop, Line: PlanWords.Line(state, organisation, s)))
            .Concat(state.Proposals.Select(p => (p.Stop, Line: PlanWords.Line(state, p))));
        return
            from line in lines
            orderby line.Stop.Date, line.Stop.Start
            group line.Line by Monday(line.Stop.Date) into week
            select new PlanWeek(
                $"Week van {DutchTime.Day(week.Key)}",
                organisation.Tour.SchoolHolidays.FirstOrDefault(h => h.First < week.Key.AddDays(7) && h.Last >= week.Key)?.Reason,
                [.. week]);
    }

    private static IReadOnlyList<PlanMapLine> Villages(TourState state)
    {
        var ahead = state.All.Where(s => s.Date >= state.Today).ToLookup(s => s.Village);
        return
        [
            .. state.Settings.Villages.OrderBy(v => v.Name, StringComparer.Ordinal).Select(v => new PlanMapLine(
                v.Id.Value, v.Name, ahead[v.Id].Count(), ahead[v.Id].MinBy(s => s.Date) is { } next ? DutchTime.Day(next.Date) : null)),
        ];
    }

    private static DateOnly Monday(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));
}
