using Naober.Core.Organisations;
using Naober.Core.Tour;
using Naober.Core.Villages;
using Naober.Functions.Ports;
using Naober.Functions.Web;
using Naober.Pages.Planning;

namespace Naober.Pages.Tests;

/// <summary>The coordinator's pages of the tour, made as the app makes them, of the pack of Lochem.</summary>
internal static class PlanSamples
{
    private static readonly DateTimeOffset Now = TourSamples.Now;
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Organisation Organisation = TourSamples.Organisation;
    private static readonly Person Els = Organisation.People[new PersonId("els")];
    private static readonly VillageId Almen = new("almen");
    private static readonly Dictionary<VillageId, int> Audience = Organisation.Villages.Keys.ToDictionary(v => v, _ => 7);
    private static readonly PlanViews Views = new(TourSamples.Gate, Organisation);
    private static readonly ChangeViews Changes = new(TourSamples.Gate, Organisation);
    private static readonly BalanceViews Balance = new(TourSamples.Gate, Organisation);

    /// <summary>Some stops known, one of them moved and one cancelled, the others proposals; a village with all that can be agreed.</summary>
    public static TourState State { get; } = AState();

    public static Dictionary<string, PageResult> Staff()
    {
        var (told, proposal) = (TourTarget.Ahead(State).First(t => t.Told is not null), TourTarget.Ahead(State).First(t => t.Told is null));
        var cancel = Sent(PlanFields.Cancel) with { Reason = $"Het is te glad. {Samples.Script}" };
        return new Dictionary<string, PageResult>
        {
            ["plan"] = PageResult.Of<PlanPage>(Views.Plan(Els, State, "gepland") with { Untold = [new VisitLink("/werk/bezoek/a", "Almen, donderdag 19 november")] }),
            ["plan-empty"] = PageResult.Of<PlanPage>(Views.Plan(Els, State with { Draft = TourDraft.Empty, Stops = [] }, null)),
            ["plan-stop-told"] = PageResult.Of<ChangePage>(Changes.Page(Els, State, told, null, [])),
            ["plan-stop-proposal"] = PageResult.Of<ChangePage>(Changes.Page(Els, State, proposal, null, [])),
            ["plan-stop-new"] = PageResult.Of<ChangePage>(Changes.Page(Els, State, null, null, [])),
            ["plan-stop-errors"] = PageResult.Of<ChangePage>(
                Changes.Page(
                    Els,
                    State,
                    told,
                    cancel,
                    [
                        new(PlanFields.Place, "Kies een plek."), new(PlanFields.Date, "Kies een dag vanaf morgen, binnen een jaar."),
                        new(PlanFields.Time, "Vul een tijd in, zoals 10.00."), new(PlanFields.With, "Kies een bezoek om mee te ruilen."),
                        new(PlanFields.Reason, "Schrijf in één regel waarom."),
                    ]),
                400),
            ["plan-preview"] = PageResult.Of<PreviewPage>(Preview(told, cancel, new TourChange.Cancel(told.Stop))),
            ["plan-preview-refused"] = PageResult.Of<PreviewPage>(
                Preview(proposal, Sent(PlanFields.Move), new TourChange.Move(proposal.Stop, proposal.Stop with { Date = new DateOnly(2026, 12, 25) })), 409),
            ["plan-publish"] = PageResult.Of<PublishPage>(Views.Publish(Els, State, Today.AddDays(28), Audience, [])),
            ["plan-publish-nothing"] = PageResult.Of<PublishPage>(Views.Publish(Els, State, Today, Audience, [])),
            ["plan-publish-errors"] = PageResult.Of<PublishPage>(
                Views.Publish(Els, State, Today.AddDays(28), Audience, [new(PlanFields.Last, "Deze datum klopt niet.")]), 400),
            ["plan-balance"] = PageResult.Of<BalancePage>(Balance.Balance(Els, State, "", "", [], "bewaard")),
            ["plan-balance-errors"] = PageResult.Of<BalancePage>(
                Balance.Balance(Els, State, "morgen", Samples.Script, [new(PlanFields.Date, "Kies een dag vanaf vandaag."), new(PlanFields.Reason, "Schrijf waarom.")], null), 400),
            ["plan-village"] = PageResult.Of<VillageTourPage>(Village(null, [])),
            ["plan-village-errors"] = PageResult.Of<VillageTourPage>(
                Village(
                    new AgreementForm("", new AgreementAnswers { With = Samples.Script, Text = Samples.Script, Reason = Samples.Script }),
                    [
                        new(PlanFields.Kind, "Kies wat het is."), new(PlanFields.Count, "Vul in hoeveel mensen."), new(PlanFields.Text, "Schrijf het in het kort."),
                        new(PlanFields.Outcome, "Kies het besluit."), new(PlanFields.With, "Schrijf met wie je dit besloot."),
                        new(PlanFields.Weeks, "Kies hoe vaak."), new(PlanFields.First, "Kies de eerste dag."), new(PlanFields.SeriesLast, "Kies een laatste dag."),
                        new(PlanFields.DecideOn, "Kies een dag voor het besluit."), new(PlanFields.Reason, "Schrijf waarom."), new(PlanFields.Last, "Kies tot wanneer."),
                    ]),
                400),
        };
    }

    private static ChangeAnswers Sent(string action) => new(action, "2026-12-25", "10.00", "almen/dorpshuis", "bus-1", "", "", "", "");

    private static PreviewPageModel Preview(TourTarget target, ChangeAnswers answers, TourChange change) =>
        Changes.Preview(Els, State, target, answers, TourEdit.Propose(State, change), Audience);

    private static VillageTourModel Village(AgreementForm? sent, IReadOnlyList<FieldError> errors) => Balance.Village(
        Els, State, Organisation.Tour.Villages.Single(v => v.Id == Almen), new StoredAgreement(State.AgreementOf(Almen), "W/1"), new VillageHeard([], new SeriesTally(12, 3, 8, 1), 24), sent, errors, errors.Count == 0 ? "bewaard" : null);

    private static TourState AState()
    {
        var agreement = new VillageAgreement(Almen)
        {
            Priority = new Priority(1.5, $"de winkel sluit {Samples.Script}", Today.AddDays(90)),
            Series = new Series(2, Today.AddDays(-60), Today.AddDays(30)),
            DecideOn = Today,
            Decisions = [new VillageDecision(Today.AddDays(-90), DecisionKind.Again, $"de dorpsraad {Samples.Script}", "Nog een winter.", Els.Id)],
            Remarks =
            [
                new VillageRemark(Today, RemarkKind.Request, 3, "na de kerkdienst"), new VillageRemark(Today, RemarkKind.Attendance, 14, ""),
                new VillageRemark(Today, RemarkKind.Story, 1, $"Twee buren die elkaar niet kenden, wandelen nu samen. {Samples.Script}"),
            ],
        };
        var state = new TourState(Organisation.Tour, TourDraft.Empty, [], new Dictionary<VillageId, VillageAgreement> { [Almen] = agreement }, Today);
        state = state with { Draft = Drafting.Extend(state, Now)! };
        var published = TourEdit.Publish(state, new DateOnly(2026, 12, 11), Organisation.ContactPersons, Now);
        var stops = published.Changed.ToList();
        stops[1] = stops[1].Cancel("Het dorpshuis is dicht.", Now)!;
        stops[2] = stops[2].MoveTo(stops[2].Stop with { Start = new TimeOnly(14, 0), End = new TimeOnly(16, 0) }, Now) ?? stops[2];
        var closed = published.Draft.Proposals[0].Stop.Date;
        return state with
        {
            Stops = stops,
            Draft = published.Draft with { ClosedDays = new Dictionary<DateOnly, string> { [closed] = $"teamdag {Samples.Script}" } },
        };
    }
}
