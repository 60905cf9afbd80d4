using Naober.Core.Calendar;
using Naober.Core.Privacy;
using Naober.Core.Triage;
using Naober.Core.Triage.Lexicon;
using Naober.Core.Villages;

namespace Naober.Core.Organisations;

/// <summary>Reads the people and the teams that an organisation wrote in its pack, and says in Dutch what is wrong.</summary>
public static class PeopleReader
{
    /// <param name="errors">Dutch sentences are added here.</param>
    public static Dictionary<PersonId, Person> People(IEnumerable<PackPerson> pack, ICollection<string> errors)
    {
        var people = new Dictionary<PersonId, Person>();
        foreach (var written in pack)
        {
            var (id, name) = (written.Id, written.Name);
            PhoneNumber? phone = null;
            Check(!string.IsNullOrWhiteSpace(id), $"De collega '{name}' heeft geen id.");
            Check(!string.IsNullOrWhiteSpace(name), $"De collega '{id}' heeft geen naam.");
            Check(written.WorkPhone is null || PhoneNumber.TryParse(written.WorkPhone, out phone), $"Het werknummer van '{id}' klopt niet.");
            Check(Guid.TryParse(written.EntraId, out var entraId) && entraId != Guid.Empty, $"De collega '{id}' heeft geen Entra-id. Zonder die id komt er geen melding in Teams.");
            Check(written.Email is null || IsMail(written.Email), $"Het mailadres van '{id}' klopt niet.");
            var person = new Person(new PersonId(id ?? ""), name ?? "", entraId, phone, new PersonId(written.Deputy ?? ""))
            {
                Email = written.Email,
                NameInTexts = written.NameInTexts,
                ShowName = written.ShowName,
                Themes = Themes(written.Themes, $"van '{id}'", errors),
                Hours = written.Hours is { Count: > 0 } hours ? HoursReader.Week(hours, errors) : new Dictionary<DayOfWeek, IReadOnlyList<OpenPeriod>>(),
            };
            Check(people.TryAdd(person.Id, person), $"De collega '{id}' staat er twee keer in.");
        }

        foreach (var person in people.Values)
        {
            Check(people.ContainsKey(person.Deputy) && person.Deputy != person.Id, $"{person.Name} ('{person.Id}') heeft geen vervanger.");
        }

        return people;

        void Check(bool good, string error)
        {
            if (!good)
            {
                errors.Add(error);
            }
        }
    }

    /// <inheritdoc cref="People"/>
    public static IReadOnlyList<Team> Teams(IEnumerable<PackTeam> pack, ICollection<string> errors) =>
    [
        .. pack.Select(t => new Team(
            new TeamId(t.Id ?? ""),
            t.Name ?? "",
            Themes(t.Themes, $"van team '{t.Name}'", errors),
            [.. (t.Members ?? []).Select(m => new PersonId(m))],
            [.. (t.Villages ?? []).Select(v => new VillageId(v))])),
    ];

    /// <summary>Whether it may be a mail address.</summary>
    public static bool IsMail(string text) => text.Trim().Split('@') is [{ Length: > 0 }, { Length: > 0 }];

    private static List<Theme> Themes(IReadOnlyList<string>? ids, string whose, ICollection<string> errors)
    {
        var themes = new List<Theme>();
        foreach (var id in ids ?? [])
        {
            if (DutchIds.ThemeOf(id) is { } theme)
            {
                themes.Add(theme);
            }
            else
            {
                errors.Add($"Het onderwerp '{id}' {whose} bestaat niet. Schrijf bijvoorbeeld geldzorgen.");
            }
        }

        return themes;
    }
}
