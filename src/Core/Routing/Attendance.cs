using Naober.Core.Calendar;
using Naober.Core.Organisations;
using Naober.Core.Texts;

namespace Naober.Core.Routing;

/// <summary>
/// Who is there for a signal: who works at some moment before it must have been picked up, and does not know the person it is about. From what
/// the coordinator and Outlook say of absences, and from working hours; never from where somebody is seen to be.
/// </summary>
internal sealed class Attendance
{
    private readonly Organisation _organisation;
    private readonly IReadOnlyList<PersonId> _barred;
    private readonly DateTimeOffset _from;
    private readonly DateTimeOffset _until;
    private readonly bool _aroundTheClock;

    /// <param name="now">UTC.</param>
    public Attendance(Organisation organisation, RoutingCase about, DateTimeOffset now)
    {
        var terms = organisation.Terms;
        (_organisation, _barred, _from) = (organisation, about.Barred, now);
        _aroundTheClock = terms.CountsAroundTheClock(about.Urgency, about.SafeRoute);
        _until = terms.Of(about.Urgency, about.SafeRoute).At(0, now, organisation.Hours, _aroundTheClock);
    }

    /// <summary>Null: this person is there. Otherwise why not, in Dutch, as the first half of a sentence.</summary>
    public string? WhyNot(PersonId id)
    {
        if (!_organisation.People.TryGetValue(id, out var person))
        {
            return "Een collega werkt hier niet meer";
        }

        if (_barred.Contains(id))
        {
            return $"{person.Name} ziet dit bericht niet";
        }

        if (Works(person))
        {
            return null;
        }

        return person.AwayOn(LocalTime.Of(_from, _organisation.Hours.Zone).Date) switch
        {
            { Until: { } last } => $"{person.Name} is afwezig tot en met {DutchTime.Date(last)}",
            { } => $"{person.Name} is afwezig",
            null => $"{person.Name} werkt niet binnen de termijn",
        };
    }

    // Who is on call for what is acute works whatever the hours say.
    private bool Works(Person person)
    {
        var zone = _organisation.Hours.Zone;
        var (first, last) = (LocalTime.Of(_from, zone).Date, LocalTime.Of(_until, zone).Date);
        if (_aroundTheClock)
        {
            return person.AwayOn(first) is null;
        }

        var hours = person.Hours.Count == 0 ? _organisation.Hours : _organisation.Hours.With(person.Hours);
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            if (person.AwayOn(day) is null && hours.PeriodsOn(day).Any(p => Overlaps(day, p, zone)))
            {
                return true;
            }
        }

        return false;
    }

    private bool Overlaps(DateOnly day, OpenPeriod period, TimeZoneInfo zone) =>
        LocalTime.Instant(day, period.Until, zone) > _from && LocalTime.Instant(day, period.From, zone) <= _until;
}
