using System.Globalization;
using Naober.Core.Organisations;
using Naober.Core.Texts;
using Naober.Core.Triage;
using Naober.Core.Villages;
using Naober.Pages;
using Naober.Pages.People;

namespace Naober.Functions.Web;

/// <summary>Puts the directory into the words of the pages on which the coordinator edits it.</summary>
public sealed class PeopleViews(StaffGate gate, Organisation organisation, TimeProvider clock, TimeZoneInfo zone)
{
    private const string DateFormat = "yyyy-MM-dd";

    private static Choice[] Themes { get; } =
        [.. Enum.GetValues<Theme>().Where(t => t != Theme.Safety).Select(t => new Choice(t.ToString(), Labels.Of(t))).OrderBy(c => c.Label, StringComparer.Ordinal)];

    private DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).DateTime);

    /// <summary>The form for somebody new.</summary>
    public static PersonForm Blank(StaffDirectory directory) =>
        new("", "", "", "", NameInTexts: false, directory.Coordinator.Value, [], [.. PeopleFields.Days.Select(_ => "")], People(directory), Themes, []);

    /// <summary>The form for somebody known. Nobody replaces themself.</summary>
    public static PersonForm FormOf(StaffDirectory directory, Person person) => Blank(directory) with
    {
        Name = person.Name,
        EntraId = person.EntraId.ToString(),
        Phone = person.WorkPhone?.Readable ?? "",
        Mail = person.Email ?? "",
        NameInTexts = person.NameInTexts,
        ShowName = person.ShowName,
        Deputy = person.Deputy.Value,
        Themes = [.. person.Themes.Select(t => t.ToString())],
        Hours = [.. PeopleFields.Days.Select((_, day) => HoursOf(person, (DayOfWeek)((day + 1) % 7)))],
        People = [.. People(directory).Where(p => p.Value != person.Id.Value)],
    };

    public PeopleListModel List(Person me, StaffDirectory directory, PersonForm form, string? done = null) => new(
        gate.Site,
        me.Name,
        [
            .. directory.People.Values.OrderBy(p => p.Name, StringComparer.Ordinal)
                .Select(p => new PersonLine(p.Id.Value, p.Name, DoesOf(directory, p), p.AwayOn(Today) is { } away ? [WordsOf(away)] : [])),
        ],
        DirectoryCheck.WarningsOf(organisation.With(directory), Today),
        form,
        done == PeopleFields.Leave ? "Deze collega staat er niet meer bij." : null);

    public PersonPageModel Page(
        Person me, StaffDirectory directory, Person person, PersonForm? form = null, IReadOnlyList<FieldError>? awayErrors = null, string? done = null) => new(
        gate.Site,
        me.Name,
        person.Id.Value,
        person.Name,
        DoesOf(directory, person),
        form ?? FormOf(directory, person),
        [
            .. person.Absences.OrderBy(a => a.From).Where(a => !(a.Until < Today)).Select(a => new AbsenceLine(
                a.Source == AbsenceSource.Outlook ? $"{WordsOf(a)} (volgens Outlook)" : WordsOf(a), Text(a.From), a.Until is { } last ? Text(last) : "", a.Source == AbsenceSource.Coordinator)),
        ],
        [.. DirectoryCheck.WarningsOf(organisation.With(directory), Today).Where(w => w.Contains(person.Name, StringComparison.Ordinal))],
        awayErrors ?? [],
        done switch
        {
            "erbij" => "Deze collega staat erbij. Stuur nu een proefbericht.",
            PeopleFields.Facts or PeopleFields.Away or PeopleFields.Back => "Dit is bewaard.",
            _ => null,
        });

    /// <param name="directory">What is shown.</param>
    /// <param name="stored">What it was made from.</param>
    public DutiesModel Duties(Person me, StaffDirectory directory, StaffDirectory stored, IReadOnlyList<FieldError> errors, string? done = null)
    {
        var ((officer, deputy, manager), was) = (directory.Safety, stored.Safety);
        return new DutiesModel(
            gate.Site,
            me.Name,
            People(directory),
            [
                .. organisation.Villages.Values.OrderBy(v => v.Name, StringComparer.Ordinal)
                    .Select(v => new VillageDuty(v.Id.Value, v.Name, ContactOf(directory, v.Id), ContactOf(stored, v.Id))),
            ],
            [
                new(PeopleFields.Coordinator, "Coördinator", directory.Coordinator.Value, stored.Coordinator.Value),
                new(PeopleFields.Officer, "Aandachtsfunctionaris veiligheid thuis", officer.Value, was.Officer.Value),
                new(PeopleFields.DeputyOfficer, "Vervanger van de aandachtsfunctionaris", deputy.Value, was.DeputyOfficer.Value),
                new(PeopleFields.DutyManager, "Dienstdoende manager", manager.Value, was.DutyManager.Value),
                new(PeopleFields.PrivacyOfficer, "Functionaris gegevensbescherming", directory.PrivacyOfficer?.Value ?? "", stored.PrivacyOfficer?.Value ?? "", "Niemand van ons"),
            ],
            [
                .. directory.Teams.Where(t => t.Id.Value.Length > 0)
                    .Select(t => new TeamForm(t.Id.Value, t.Name, [.. t.Themes.Select(h => h.ToString())], [.. t.Members.Select(m => m.Value)], [.. t.Villages.Select(v => v.Value)])),
                new TeamForm("", "", [], [], []),
            ],
            Themes,
            DirectoryCheck.WarningsOf(organisation.With(directory), Today),
            errors,
            done is PeopleFields.Villages or PeopleFields.Duties or PeopleFields.Team or PeopleFields.EndTeam ? "Dit is bewaard." : null);
    }

    private static string ContactOf(StaffDirectory directory, VillageId village) =>
        directory.ContactPersons.TryGetValue(village, out var contact) ? contact.Value : "";

    private static Choice[] People(StaffDirectory directory) =>
        [.. directory.People.Values.OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => new Choice(p.Id.Value, p.Name))];

    private string DoesOf(StaffDirectory directory, Person person)
    {
        var (officer, deputy, manager) = directory.Safety;
        string[] does =
        [
            .. person.Id == directory.Coordinator ? ["coördinator"] : (string[])[],
            .. person.Id == officer ? ["aandachtsfunctionaris"] : (string[])[],
            .. person.Id == deputy ? ["vervanger van de aandachtsfunctionaris"] : (string[])[],
            .. person.Id == manager ? ["dienstdoende manager"] : (string[])[],
            .. organisation.Villages.Values.Where(v => directory.ContactPersons.TryGetValue(v.Id, out var contact) && contact == person.Id).Select(v => v.Name).Order(StringComparer.Ordinal),
            .. directory.Teams.Where(t => t.Members.Contains(person.Id)).Select(t => $"team {t.Name}"),
        ];
        return does.Length == 0 ? "Nog geen dorp of taak" : string.Join(", ", does);
    }

    private static string HoursOf(Person person, DayOfWeek day) => person.Hours.TryGetValue(day, out var periods)
        ? string.Join(", ", periods.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.From:H.mm}-{p.Until:H.mm}")))
        : "";

    /// <summary>Who is away in the coming month, the first first.</summary>
    public IReadOnlyList<string> AwaySoon() =>
    [
        .. from person in organisation.People.Values
           from absence in person.Absences
           where absence.From <= Today.AddMonths(1) && !(absence.Until < Today)
           orderby absence.From, person.Name
           select $"{person.Name}: {WordsOf(absence).ToLowerInvariant()}",
    ];

    private static string WordsOf(Absence absence) =>
        absence.Until is { } last ? $"Afwezig van {DutchTime.Date(absence.From)} tot en met {DutchTime.Date(last)}" : $"Afwezig vanaf {DutchTime.Date(absence.From)}";

    private static string Text(DateOnly day) => day.ToString(DateFormat, CultureInfo.InvariantCulture);
}
