using Naober.Core.Texts;
using Naober.Core.Triage;
using Naober.Core.Villages;

namespace Naober.Core.Organisations;

/// <summary>Whether a directory can be worked with, in sentences that say what to mend.</summary>
public static class DirectoryCheck
{
    // As far ahead as a coordinator plans holidays.
    private const int DaysAhead = 56;

    /// <summary>What may not be saved: then a signal could reach nobody, or the wrong person. Empty: it is good.</summary>
    public static IReadOnlyList<string> ErrorsOf(StaffDirectory directory, IEnumerable<Village> villages)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(villages);
        var people = directory.People;
        return
        [
            .. villages
                .Where(v => !directory.ContactPersons.TryGetValue(v.Id, out var contact) || !people.ContainsKey(contact))
                .Select(v => $"{v.Name} heeft geen contactpersoon."),
            .. people.Values.SelectMany(p => ErrorsOf(p, people)),
            .. people.Values.GroupBy(p => p.EntraId).Where(g => g.Count() > 1)
                .Select(g => $"{string.Join(" en ", g.Select(p => p.Name))} hebben dezelfde Entra-id."),
            .. people.ContainsKey(directory.Coordinator) ? (string[])[] : ["Er is geen coördinator."],
            .. ErrorsOf(directory.Safety, people),
            .. directory.PrivacyOfficer is { } officer && !people.ContainsKey(officer) ? ["De functionaris gegevensbescherming is geen collega."] : (string[])[],
            .. directory.Teams.SelectMany(t => ErrorsOf(t, people)),
            .. directory.Teams.GroupBy(t => t.Id).Where(g => g.Count() > 1).Select(g => $"Team {g.First().Name} staat er twee keer in."),
        ];
    }

    /// <summary>Days to come on which a village, or safety at home, has nobody of its own: to be shown in red.</summary>
    /// <param name="today">In the organisation's time.</param>
    public static IReadOnlyList<string> WarningsOf(Organisation organisation, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        var (officer, other, manager) = organisation.Safety;
        var pairs = organisation.ContactPersons
            .Where(c => organisation.People.ContainsKey(c.Value) && organisation.Villages.ContainsKey(c.Key))
            .GroupBy(c => c.Value)
            .Select(g => (
                First: g.Key,
                Second: organisation.People[g.Key].Deputy,
                What: string.Join(", ", g.Select(c => organisation.Villages[c.Key].Name).Order(StringComparer.Ordinal))));
        return
        [
            .. pairs.SelectMany(p => Gaps(p.First, p.Second, $"{p.What}: niemand. Berichten gaan dan naar de coördinator of een andere vervanger.")),
            .. Gaps(officer, other, "Veiligheid thuis: niemand. Wijs een andere functionaris aan."),
            .. ManagerAway(),
        ];

        // Nobody comes after the duty manager.
        IEnumerable<string> ManagerAway()
        {
            var days = OpenDays().Where(d => IsAway(manager, d)).ToList();
            if (days.Count > 0 && organisation.People.TryGetValue(manager, out var person))
            {
                yield return $"Veiligheid thuis: geen dienstdoende manager. Wijs een andere manager aan. {person.Name} is afwezig op {Written(days)}.";
            }
        }

        IEnumerable<string> Gaps(PersonId first, PersonId second, string what)
        {
            var days = OpenDays().Where(d => IsAway(first, d) && IsAway(second, d)).ToList();
            if (days.Count > 0 && organisation.People.TryGetValue(first, out var one) && organisation.People.TryGetValue(second, out var two))
            {
                yield return $"{what} {one.Name} en {two.Name} zijn allebei afwezig op {Written(days)}.";
            }
        }

        IEnumerable<DateOnly> OpenDays() => Enumerable.Range(0, DaysAhead).Select(today.AddDays).Where(d => organisation.Hours.PeriodsOn(d).Count > 0);

        bool IsAway(PersonId person, DateOnly day) => !organisation.People.TryGetValue(person, out var known) || known.AwayOn(day) is not null;
    }

    private static string Written(List<DateOnly> days) =>
        days.Count == 1 ? DutchTime.Date(days[0]) : $"{days.Count} werkdagen, van {DutchTime.Date(days[0])} tot en met {DutchTime.Date(days[^1])}";

    private static IEnumerable<string> ErrorsOf(Person person, IReadOnlyDictionary<PersonId, Person> people)
    {
        if (person.Deputy == person.Id)
        {
            yield return $"{person.Name} kan zichzelf niet vervangen.";
        }
        else if (!people.ContainsKey(person.Deputy))
        {
            yield return $"{person.Name} heeft geen vervanger.";
        }

        if (person.Absences.Any(a => a.Until < a.From))
        {
            yield return $"De afwezigheid van {person.Name} eindigt voor zij begint.";
        }
    }

    private static IEnumerable<string> ErrorsOf(SafetyOfficers safety, IReadOnlyDictionary<PersonId, Person> people)
    {
        PersonId[] three = [safety.Officer, safety.DeputyOfficer, safety.DutyManager];
        if (!three.All(people.ContainsKey))
        {
            yield return "Kies een aandachtsfunctionaris, een vervanger en een dienstdoende manager.";
        }
        else if (three.Distinct().Count() < three.Length)
        {
            yield return "De aandachtsfunctionaris, de vervanger en de manager moeten drie verschillende collega's zijn.";
        }
        else if (people[safety.DutyManager].WorkPhone is not { CanReceiveText: true })
        {
            yield return "De dienstdoende manager voor veiligheid thuis heeft geen 06-werknummer. De manager krijgt alleen een sms.";
        }
    }

    private static IEnumerable<string> ErrorsOf(Team team, IReadOnlyDictionary<PersonId, Person> people)
    {
        if (string.IsNullOrWhiteSpace(team.Name) || string.IsNullOrWhiteSpace(team.Id.Value))
        {
            yield return "Een team heeft geen naam.";
        }

        if (!team.Members.Any() || !team.Members.All(people.ContainsKey))
        {
            yield return $"Kies voor team {team.Name} collega's die hier werken.";
        }

        if (team.Themes.Count == 0)
        {
            yield return $"Kies voor team {team.Name} een onderwerp.";
        }

        if (team.Themes.Contains(Theme.Safety))
        {
            yield return $"Veiligheid is geen onderwerp voor een team (team {team.Name}).";
        }
    }
}
