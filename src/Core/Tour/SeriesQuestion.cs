using Naober.Core.Calendar;
using Naober.Core.Villages;

namespace Naober.Core.Tour;

/// <summary>
/// Residents are asked whether the visits must go on: at the last two visits of a series on which they can still be heard, that is before the day of
/// the decision.
/// </summary>
/// <param name="Village">Where the visits are.</param>
/// <param name="Series">What it is about.</param>
/// <param name="Visits">At which it is asked: one or two, the first one first.</param>
/// <param name="Until">The last day on which an answer counts.</param>
public sealed record SeriesQuestion(VillageId Village, Series Series, IReadOnlyList<PlannedStop> Visits, DateOnly Until)
{
    /// <summary>How many visits it is asked at.</summary>
    private const int Asked = 2;

    /// <summary>So long after its last day answers wait for a decision that is late.</summary>
    private const int DaysKept = 60;

    /// <summary>The day of the first visit at which it is asked.</summary>
    public DateOnly From => Visits[0].Stop.Date;

    /// <summary>The question as it stands today, also when its days are still to come. Null: there is none, or it is over.</summary>
    /// <param name="stops">What people were told of; of other villages too.</param>
    public static SeriesQuestion? Of(VillageAgreement agreement, IEnumerable<PlannedStop> stops, DateOnly today)
    {
        if (!MayCome(agreement, today))
        {
            return null;
        }

        var (series, until) = (agreement.Series!, agreement.DecideBy!.Value);

        var visits = stops
            .Where(s => s.Stop.Village == agreement.Village && s.Stop.State is StopState.Published or StopState.Moved or StopState.Held)
            .Where(s => series.First <= s.Stop.Date && s.Stop.Date <= until)
            .OrderBy(s => s.Stop.Date).ThenBy(s => s.Stop.Start)
            .ToList();
        if (visits.Count == 0)
        {
            return null;
        }

        // What nobody was told of yet may still come, at the rhythm that was agreed: then these are not the last.
        var last = visits[^1].Stop.Date < today ? today : visits[^1].Stop.Date;
        var toCome = (until.DayNumber - last.DayNumber) / (7 * series.EveryWeeks);
        return toCome < Asked ? new SeriesQuestion(agreement.Village, series, [.. visits.TakeLast(Asked - toCome)], until) : null;
    }

    /// <summary>Whether there is anything left to ask in a village: a series that is not decided on.</summary>
    public static bool MayCome(VillageAgreement agreement, DateOnly today) => agreement is { Series: not null, IsDecided: false } && today <= agreement.DecideBy;

    /// <summary>Whether an answer counts today.</summary>
    public bool IsOpen(DateOnly today) => From <= today && today <= Until;

    /// <summary>Whether who asked for reminders is asked by text: once the first visit is over, as long as an answer counts.</summary>
    public bool IsTextDue(DateTimeOffset now, TimeZoneInfo zone) => IsOpen(LocalTime.Of(now, zone).Date) && Visits[0].IsOver(now, zone);

    /// <summary>Whether an answer still plays a part: its series goes on, or its decision is late, but not by months.</summary>
    /// <param name="agreement">Of its village. Null: nothing was agreed.</param>
    public static bool Keeps(VillageAgreement? agreement, SeriesAnswer answer, DateOnly today, TimeZoneInfo zone) =>
        agreement is { Series: { } series, IsDecided: false } && answer.IsAbout(series, zone) && today < agreement.DecideBy?.AddDays(DaysKept);
}
