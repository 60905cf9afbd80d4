using System.Globalization;
using Naober.Core.Organisations;
using Naober.Core.Texts;
using Naober.Core.Tour;
using Naober.Functions.Ports;
using Naober.Pages;
using Naober.Pages.Planning;

namespace Naober.Functions.Web;

/// <summary>What there is to decide by, besides what was written down.</summary>
/// <param name="Stories">What hosts brought from the visits to the village.</param>
/// <param name="Tally">What residents answered to the question whether the visits must go on.</param>
/// <param name="Audience">How many numbers get a text of that question.</param>
public sealed record VillageHeard(IReadOnlyList<VisitStory> Stories, SeriesTally Tally, int Audience);

/// <summary>Puts how the visits are shared, and what was agreed with a village, into words.</summary>
public sealed class BalanceViews(StaffGate gate, Organisation organisation)
{
    public BalancePageModel Balance(Person me, TourState state, string date, string reason, IReadOnlyList<FieldError> errors, string? done) => new(
        gate.Site,
        me.Name,
        state.Draft.Revision,
        [.. VillageBalance.Of(state).Select(b => LineOf(state, b))],
        [.. state.Draft.ClosedDays.Where(d => d.Key >= state.Today).OrderBy(d => d.Key).Select(d => new Choice(Iso(d.Key), $"{DutchTime.Day(d.Key)}: {d.Value}"))],
        date,
        reason,
        errors,
        done == "bewaard" ? "Het is bewaard. Kijk op de rondgang of er een bezoek op die dag staat." : null);

    public VillageTourModel Village(
        Person me, TourState state, TourVillage village, StoredAgreement stored, VillageHeard heard, AgreementForm? sent, IReadOnlyList<FieldError> errors, string? done)
    {
        var agreement = stored.Agreement;
        var balance = VillageBalance.Of(state).FirstOrDefault(b => b.Village == village.Id);
        var told = state.Stops.Where(s => s.Stop.Village == village.Id && s.Report is not null).ToList();
        var question = SeriesQuestion.Of(agreement, state.Stops, state.Today);
        var next = state.All.Where(s => s.Village == village.Id && s.Date >= state.Today).MinBy(s => s.Date);
        return new VillageTourModel(
            gate.Site,
            me.Name,
            village.Id.Value,
            village.Name,
            stored.Version ?? "",
            [
                balance is null
                    ? $"Bewoners gaan naar de bezoeken in {PlanWords.NameOf(state, village.TogetherWith ?? village.Id)}."
                    : $"Eerlijk is {balance.Target}. {RealOf(balance)}: {balance.Held} keer geweest, {balance.Planned} keer gepland, {balance.Cancelled} keer vervallen.",
                next is null ? "Er is nog geen bezoek gepland." : $"Het volgende bezoek is {PlanWords.When(next)}.",
                .. agreement.Priority is { } p && p.Last >= state.Today ? [$"Telt {Number(p.Factor)} keer tot en met {DutchTime.Date(p.Last)}: {p.Reason}."] : (string[])[],
                .. agreement.Series is { } s
                    ? [$"Reeks van {DutchTime.Date(s.First)} tot en met {DutchTime.Date(s.Last)}. Besluit op {DutchTime.Date(agreement.DecideOn ?? s.Last)}."] : (string[])[],
            ],
            agreement.MustDecide(state.Today),
            sent?.Answers ?? AnswersOf(agreement),
            [
                .. SummaryOf(agreement, [.. told.Select(t => t.Report!)]),
                .. StayLines.Of(agreement, question, heard, state),
            ],
            [
                .. agreement.Remarks.Select(r => (r.On, Line: InWords(r)))
                    .Concat(told.Select(t => (On: t.Stop.Date, Line: $"{DutchTime.Date(t.Stop.Date)}: {VisitLabels.Sentence(t.Report!)}")))
                    .Concat(heard.Stories.Select(s => (s.On, Line: $"{DutchTime.Date(s.On)}: {s.Text}")))
                    .OrderByDescending(r => r.On).Select(r => r.Line),
            ],
            [.. agreement.Decisions.Reverse().Select(InWords)],
            errors,
            done == "bewaard" ? "Het is bewaard." : null)
        {
            HasSheet = question is not null,
        };
    }

    private static BalanceLine LineOf(TourState state, VillageBalance balance)
    {
        var agreement = state.AgreementOf(balance.Village);
        return new BalanceLine(
            balance.Village.Value,
            balance.Name,
            balance.TargetDays,
            balance.Target,
            balance.RealDays,
            RealOf(balance),
            balance.Held,
            balance.Planned,
            balance.Cancelled,
            string.Join(", ", ((string?[])
            [
                agreement.Priority is { } p && p.Last >= state.Today ? $"telt {Number(p.Factor)} keer" : null,
                agreement.Series is { } s && s.First <= state.Today && state.Today <= s.Last ? "in een reeks" : null,
                agreement.MustDecide(state.Today) ? "besluit nodig" : null,
            ]).OfType<string>()));
    }

    private static string RealOf(VillageBalance balance) => balance.RealDays switch
    {
        null => "Nog niet te zeggen",
        < 14 and var days => $"Eens in de {days} dagen",
        var days => $"Eens in de {Number(Math.Round(days.Value / 7.0, 1))} weken",
    };

    private static List<string> SummaryOf(VillageAgreement agreement, IReadOnlyList<VisitReport> told)
    {
        List<int> visits = [.. agreement.Remarks.Where(r => r.Kind == RemarkKind.Attendance).Select(r => r.Count), .. told.Where(t => t.TookPlace).Select(t => t.Came)];
        return
        [
            agreement.Requests == 0 ? "Nog niemand vroeg om een bezoek." : $"{agreement.Requests} mensen vroegen om een bezoek.",
            visits.Count switch
            {
                0 => "Er is nog niet opgeschreven hoeveel mensen er kwamen.",
                1 => $"Van 1 bezoek is geteld: {visits[0]} mensen.",
                _ => $"Van {visits.Count} bezoeken is geteld: samen {visits.Sum()} mensen.",
            },
        ];
    }

    private static string InWords(VillageRemark remark) => $"{DutchTime.Date(remark.On)}: " + remark.Kind switch
    {
        RemarkKind.Request => $"{remark.Count} mensen vragen om een bezoek. {remark.Text}",
        RemarkKind.Attendance => $"Er kwamen {remark.Count} mensen. {remark.Text}",
        _ => remark.Text,
    };

    private string InWords(VillageDecision decision) =>
        $"{DecisionWords.Of(decision)} {(decision.Answers is { } told ? StayLines.Of(told) + " " : "")}Opgeschreven door {(organisation.People.TryGetValue(decision.By, out var by) ? by.Name : decision.By.Value)}.";

    private static AgreementAnswers AnswersOf(VillageAgreement agreement) => new()
    {
        Factor = agreement.Priority?.Factor.ToString(CultureInfo.InvariantCulture) ?? "1",
        Reason = agreement.Priority?.Reason ?? "",
        Last = agreement.Priority is { } p ? Iso(p.Last) : "",
        Weeks = agreement.Series?.EveryWeeks.ToString(CultureInfo.InvariantCulture) ?? "",
        First = agreement.Series is { } s ? Iso(s.First) : "",
        SeriesLast = agreement.Series is { } t ? Iso(t.Last) : "",
        DecideOn = agreement.DecideOn is { } d ? Iso(d) : "",
    };

    private static string Number(double number) => number.ToString("0.#", CultureInfo.GetCultureInfo("nl-NL"));

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
