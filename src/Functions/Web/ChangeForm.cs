using System.Globalization;
using Microsoft.AspNetCore.Http;
using Naober.Core.Calendar;
using Naober.Core.Tour;
using Naober.Core.Villages;
using Naober.Pages;
using Naober.Pages.Planning;

namespace Naober.Functions.Web;

/// <summary>What the coordinator sent about a stop.</summary>
/// <param name="Revision">Of the plan that the page showed; -1: none was sent.</param>
/// <param name="Accepted">The preview was read.</param>
public sealed record ChangeForm(int Revision, string Stop, bool Accepted, ChangeAnswers Answers)
{
    private const int DaysAhead = 365;

    public static async Task<ChangeForm> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        var form = await FormPost.FieldsAsync(request, ct);
        string Field(string name) => form[name].ToString().Trim();
        return new ChangeForm(
            RevisionOf(form),
            Field(PlanFields.Stop),
            Field(PlanFields.Accept).Length > 0,
            new ChangeAnswers(
                Field(PlanFields.Action), Field(PlanFields.Date), Field(PlanFields.Time), Field(PlanFields.Place), Field(PlanFields.Van),
                Field(PlanFields.With), Field(PlanFields.Reason), Field(PlanFields.Host), Field(PlanFields.Theme)));
    }

    public static int RevisionOf(IFormCollection form) =>
        int.TryParse(form[PlanFields.Revision], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : -1;

    public static DateOnly? DateOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>The change that is meant; null: something is wrong, and the errors say what.</summary>
    /// <param name="target">Null: a new stop.</param>
    /// <param name="now">UTC.</param>
    public TourChange? Change(TourState state, TourTarget? target, DateTimeOffset now, TimeZoneInfo zone, out IReadOnlyList<FieldError> errors)
    {
        errors = [];
        switch (Answers.Action, target)
        {
            case (PlanFields.Cancel, { Told: null }):
                return new TourChange.Cancel(target.Stop);
            case (PlanFields.Cancel, { }) when Answers.Reason.Length is > 0 and <= PlannedStop.ReasonLength:
                return new TourChange.Cancel(target.Stop);
            case (PlanFields.Cancel, { }):
                errors = [new(PlanFields.Reason, $"Schrijf in één regel waarom, zoals: het is te glad. Er passen {PlannedStop.ReasonLength} tekens in.")];
                return null;
            case (PlanFields.Swap, { }) when new[] { target, TourTarget.Find(state, Answers.With) }.Any(t => t is not null && LocalTime.Instant(t.Stop.Date, t.Stop.Start, zone) <= now):
                errors = [new(PlanFields.With, "Dat bezoek is al begonnen. Kies een ander bezoek.")];
                return null;
            case (PlanFields.Swap, { }) when TourTarget.Find(state, Answers.With) is { } other && other.Stop.Village != target.Stop.Village:
                return new TourChange.Swap(target.Stop, other.Stop);
            case (PlanFields.Swap, { }):
                errors = [new(PlanFields.With, "Kies een bezoek om mee te ruilen.")];
                return null;
            case (PlanFields.Move, { }) when Place(state, Earliest(state, target), out errors) is { } to && to.Village == target.Stop.Village:
                errors = to.IsSameAs(target.Stop) ? [new(PlanFields.Date, "Dit is waar en wanneer het al is. Kies een andere dag, tijd of plek.")]
                    : LocalTime.Instant(to.Date, to.Start, zone) <= now ? [new(PlanFields.Time, "Dat is al voorbij. Kies een latere tijd.")]
                    : [];
                return errors.Count == 0 ? new TourChange.Move(target.Stop, to) : null;
            case (PlanFields.Add, null) when Place(state, Earliest(state, target), out errors) is { } added:
                return new TourChange.Add(added);
            default:
                errors = errors.Count > 0 ? errors : [new(PlanFields.Place, "Kies een plek in dit dorp.")];
                return null;
        }
    }

    // A visit of today can still go to the afternoon; what nobody knows of is too late for today.
    private static DateOnly Earliest(TourState state, TourTarget? target) => target is { Told: not null } ? state.Today : state.Today.AddDays(1);

    private Stop? Place(TourState state, DateOnly earliest, out IReadOnlyList<FieldError> errors)
    {
        var wrong = new List<FieldError>();
        var (village, venue) = Answers.Place.Split('/') is [var v, var p] ? (new VillageId(v), p) : (default, "");
        if (!state.Settings.Villages.Any(v => v.Id == village && v.Venues.Any(p => p.Id == venue)))
        {
            wrong.Add(new(PlanFields.Place, "Kies een plek."));
        }

        var date = DateOf(Answers.Date);
        if (date is null || date < earliest || date > state.Today.AddDays(DaysAhead))
        {
            wrong.Add(new(PlanFields.Date, $"Kies een dag vanaf {(earliest == state.Today ? "vandaag" : "morgen")}, binnen een jaar."));
        }

        if (!TimeOnly.TryParseExact(Answers.Time, ["H.mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var start)
            || start > TimeOnly.MaxValue.AddMinutes(-state.Settings.StopMinutes))
        {
            wrong.Add(new(PlanFields.Time, "Vul een tijd in, zoals 10.00."));
        }

        var van = state.Settings.Vans.FirstOrDefault(v => v.Id == Answers.Van)?.Id ?? state.Settings.Vans[0].Id;
        errors = wrong;
        return wrong.Count == 0 ? new Stop(village, venue, van, date!.Value, start, start.AddMinutes(state.Settings.StopMinutes)) : null;
    }
}
