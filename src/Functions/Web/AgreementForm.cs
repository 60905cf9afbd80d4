using System.Globalization;
using Microsoft.AspNetCore.Http;
using Naober.Core.Organisations;
using Naober.Core.Tour;
using Naober.Pages;
using Naober.Pages.Planning;

namespace Naober.Functions.Web;

/// <summary>What the coordinator sent about the visits to a village.</summary>
/// <param name="Version">Of the agreement that the page showed.</param>
public sealed record AgreementForm(string Version, AgreementAnswers Answers)
{
    private const int NameLength = 80;

    public static async Task<AgreementForm> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        var form = await FormPost.FieldsAsync(request, ct);
        string Field(string name) => form[name].ToString().Trim();
        return new AgreementForm(Field(PlanFields.Version), new AgreementAnswers
        {
            Action = Field(PlanFields.Action),
            Factor = Field(PlanFields.Factor),
            Reason = Field(PlanFields.Reason),
            Last = Field(PlanFields.Last),
            Weeks = Field(PlanFields.Weeks),
            First = Field(PlanFields.First),
            SeriesLast = Field(PlanFields.SeriesLast),
            DecideOn = Field(PlanFields.DecideOn),
            Kind = Field(PlanFields.Kind),
            Count = Field(PlanFields.Count),
            Text = Field(PlanFields.Text),
            Outcome = Field(PlanFields.Outcome),
            With = Field(PlanFields.With),
            How = Field(PlanFields.How),
        });
    }

    /// <summary>The agreement as it is to be; with errors it is as it was.</summary>
    /// <param name="tally">What residents have answered; a decision keeps it.</param>
    public VillageAgreement Apply(VillageAgreement agreement, SeriesTally tally, DateOnly today, PersonId me, out IReadOnlyList<FieldError> errors)
    {
        var wrong = new List<FieldError>();
        errors = wrong;
        var next = Answers.Action switch
        {
            PlanFields.Priority => agreement with { Priority = ReadPriority(today, wrong) },
            PlanFields.Series when Answers.Weeks.Length == 0 => agreement with { Series = null, DecideOn = null },
            PlanFields.Series => agreement with
            {
                Series = ReadSeries(wrong),
                DecideOn = ChangeForm.DateOf(Answers.DecideOn),
                DecidedBefore = ChangeForm.DateOf(Answers.DecideOn) == agreement.DecideOn ? agreement.DecidedBefore : agreement.Decisions.Count,
            },
            PlanFields.Remark => agreement with { Remarks = [.. agreement.Remarks, ReadRemark(today, wrong)] },
            PlanFields.Decision => agreement with { Decisions = [.. agreement.Decisions, ReadDecision(tally, today, me, wrong)] },
            _ => agreement,
        };
        return wrong.Count == 0 ? next : agreement;
    }

    private Priority? ReadPriority(DateOnly today, List<FieldError> wrong)
    {
        if (!double.TryParse(Answers.Factor, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var factor) || factor is < 0.5 or > 2)
        {
            wrong.Add(new(PlanFields.Factor, "Kies hoeveel het dorp telt."));
        }

        if (factor == 1)
        {
            return null;
        }

        var last = ChangeForm.DateOf(Answers.Last);
        Check(Answers.Reason.Length is > 0 and <= PlannedStop.ReasonLength, PlanFields.Reason, "Schrijf waarom. Andere dorpen mogen het weten.", wrong);
        Check(last > today, PlanFields.Last, "Kies tot wanneer dit telt. Daarna is het dorp weer gewoon aan de beurt.", wrong);
        return new Priority(factor, Answers.Reason, last ?? today);
    }

    private Series? ReadSeries(List<FieldError> wrong)
    {
        var (first, last, decide) = (ChangeForm.DateOf(Answers.First), ChangeForm.DateOf(Answers.SeriesLast), ChangeForm.DateOf(Answers.DecideOn));
        Check(int.TryParse(Answers.Weeks, NumberStyles.None, CultureInfo.InvariantCulture, out var weeks) && weeks is >= 1 and <= 8, PlanFields.Weeks, "Kies hoe vaak.", wrong);
        Check(first is not null, PlanFields.First, "Kies de eerste dag.", wrong);
        Check(last > first, PlanFields.SeriesLast, "Kies een laatste dag na de eerste.", wrong);
        Check(decide > first && decide <= last, PlanFields.DecideOn, "Kies een dag voor het besluit, vóór het einde van de reeks.", wrong);
        return wrong.Count == 0 ? new Series(weeks, first!.Value, last!.Value) : null;
    }

    private VillageRemark ReadRemark(DateOnly today, List<FieldError> wrong)
    {
        Check(Enum.TryParse<RemarkKind>(Answers.Kind, out var kind) && Enum.IsDefined(kind), PlanFields.Kind, "Kies wat het is.", wrong);
        var isStory = kind == RemarkKind.Story;
        var counted = int.TryParse(Answers.Count, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= 1000;
        Check(counted || isStory, PlanFields.Count, "Vul in hoeveel mensen. Nul mag ook.", wrong);
        Check(
            Answers.Text.Length <= VillageRemark.TextLength && (Answers.Text.Length > 0 || !isStory),
            PlanFields.Text,
            $"Schrijf het in het kort, zonder namen. Er passen {VillageRemark.TextLength} tekens in.",
            wrong);
        return new VillageRemark(today, kind, isStory ? 1 : count, Answers.Text);
    }

    private VillageDecision ReadDecision(SeriesTally tally, DateOnly today, PersonId me, List<FieldError> wrong)
    {
        Check(Enum.TryParse<DecisionKind>(Answers.Outcome, out var kind) && Enum.IsDefined(kind), PlanFields.Outcome, "Kies het besluit.", wrong);
        Check(Answers.With.Length is > 0 and <= NameLength, PlanFields.With, "Schrijf met wie je dit besloot. Een besluit neem je met bewoners.", wrong);
        Check(Answers.How.Length <= VillageRemark.TextLength, PlanFields.How, $"Er passen {VillageRemark.TextLength} tekens in.", wrong);
        return new VillageDecision(today, kind, Answers.With, Answers.How, me) { Answers = tally.IsEmpty ? null : tally };
    }

    private static void Check(bool right, string field, string message, List<FieldError> wrong)
    {
        if (!right)
        {
            wrong.Add(new(field, message));
        }
    }
}
