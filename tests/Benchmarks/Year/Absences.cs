using Naober.Core.Organisations;

namespace Naober.Benchmarks.Year;

/// <summary>
/// Holidays and illness of the staff: who does not react. Of a holiday the mailbox tells; of illness nobody does.
/// </summary>
internal sealed class Absences
{
    private const int ShortestHoliday = 7;

    private readonly ILookup<PersonId, (DateTimeOffset From, DateTimeOffset Until)> _periods;

    public Absences(IEnumerable<PersonId> people, Random random, DateTimeOffset begin)
    {
        _periods = people
            .SelectMany(p => (int[])[14, 7, 7, 3, 2], (p, days) => (Person: p, Days: days, From: begin.AddDays(random.Next(365)).AddHours(-1)))
            .ToLookup(a => a.Person, a => (a.From, a.From.AddDays(a.Days)));
    }

    public int Count => _periods.Sum(p => p.Count());

    public bool IsAway(PersonId person, DateTimeOffset at) => _periods[person].Any(p => p.From <= at && at < p.Until);

    /// <summary>What a mailbox says: of the holiday that is now, or else of the next.</summary>
    public AutomaticReplies RepliesOf(PersonId person, DateTimeOffset at) => _periods[person]
        .Where(p => p.Until > at && p.Until - p.From >= TimeSpan.FromDays(ShortestHoliday))
        .OrderBy(p => p.From)
        .Select(p => (AutomaticReplies)new AutomaticReplies.Between(p.From, p.Until))
        .FirstOrDefault(new AutomaticReplies.Off());

    /// <summary>The first moment from then on at which they are there, UTC.</summary>
    public DateTimeOffset Back(PersonId person, DateTimeOffset at)
    {
        while (_periods[person].Where(p => p.From <= at && at < p.Until).Select(p => (DateTimeOffset?)p.Until).FirstOrDefault() is { } until)
        {
            at = until;
        }

        return at;
    }
}
