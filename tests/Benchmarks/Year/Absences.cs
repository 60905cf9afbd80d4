using Naober.Core.Organisations;

namespace Naober.Benchmarks.Year;

/// <summary>
/// Holidays and illness of the staff. The product reads absences nowhere yet, so here they only decide who does not react; when it does, this is
/// where it is to be told of them.
/// </summary>
internal sealed class Absences
{
    private readonly ILookup<PersonId, (DateTimeOffset From, DateTimeOffset Until)> _periods;

    public Absences(IEnumerable<PersonId> people, Random random, DateTimeOffset begin)
    {
        _periods = people
            .SelectMany(p => (int[])[14, 7, 7, 3, 2], (p, days) => (Person: p, Days: days, From: begin.AddDays(random.Next(365)).AddHours(-1)))
            .ToLookup(a => a.Person, a => (a.From, a.From.AddDays(a.Days)));
    }

    public int Count => _periods.Sum(p => p.Count());

    public bool IsAway(PersonId person, DateTimeOffset at) => _periods[person].Any(p => p.From <= at && at < p.Until);

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
