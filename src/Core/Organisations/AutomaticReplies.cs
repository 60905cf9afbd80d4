using Naober.Core.Calendar;

namespace Naober.Core.Organisations;

/// <summary>Whether somebody's mailbox answers by itself, and when; never what it says.</summary>
public abstract record AutomaticReplies
{
    // Who sets them at the end of a Friday was there on Friday.
    private static readonly TimeOnly Noon = new(12, 0);

    private const int DaysKept = 31;

    private AutomaticReplies()
    {
    }

    /// <summary>
    /// The person with the absences that the mailbox tells of, as whole days: a day counts when the mailbox answers at noon. What the coordinator
    /// wrote stays as it is. An absence that Outlook no longer tells of ended yesterday; of those that are over, a month is kept.
    /// </summary>
    /// <param name="now">UTC.</param>
    /// <returns>The same object when nothing changes.</returns>
    public Person Onto(Person person, DateTimeOffset now, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(person);
        var today = LocalTime.Of(now, zone).Date;
        var running = person.Absences.Where(a => a.Source == AbsenceSource.Outlook && !(a.Until < today)).ToList();
        var told = DaysAway(today, running, zone);
        Absence[] absences =
        [
            .. person.Absences.Except(running).Where(a => a.Source != AbsenceSource.Outlook || a.Until >= today.AddDays(-DaysKept)),
            .. running.Where(a => a.From < today && a.From != told?.From).Select(a => a with { Until = today.AddDays(-1) }),
            .. told is null ? (Absence[])[] : [told],
        ];
        return absences.SequenceEqual(person.Absences) ? person : person with { Absences = absences };
    }

    private protected abstract Absence? DaysAway(DateOnly today, IReadOnlyList<Absence> running, TimeZoneInfo zone);

    /// <summary>The mailbox does not answer by itself.</summary>
    public sealed record Off : AutomaticReplies
    {
        private protected override Absence? DaysAway(DateOnly today, IReadOnlyList<Absence> running, TimeZoneInfo zone) => null;
    }

    /// <summary>It does, and nobody knows until when.</summary>
    public sealed record On : AutomaticReplies
    {
        private protected override Absence DaysAway(DateOnly today, IReadOnlyList<Absence> running, TimeZoneInfo zone) =>
            new(running.Select(a => a.From).Append(today).Min(), Until: null, AbsenceSource.Outlook);
    }

    /// <summary>It does, or will.</summary>
    public sealed record Between(DateTimeOffset From, DateTimeOffset Until) : AutomaticReplies
    {
        private protected override Absence? DaysAway(DateOnly today, IReadOnlyList<Absence> running, TimeZoneInfo zone)
        {
            var ((first, begins), (last, ends)) = (LocalTime.Of(From, zone), LocalTime.Of(Until, zone));
            first = begins <= Noon ? first : first.AddDays(1);
            last = ends > Noon ? last : last.AddDays(-1);
            return first <= last && last >= today ? new Absence(first, last, AbsenceSource.Outlook) : null;
        }
    }
}
