using Naober.Core.Organisations;
using Naober.Core.Tests.Routing;
using Naober.Core.Triage;
using Naober.Core.Villages;

namespace Naober.Core.Tests.Organisations;

public sealed class DirectoryCheckTests
{
    private static readonly StaffDirectory Directory = StaffDirectory.Of(Lochem.Organisation);

    private static Team Team { get; } = new(new TeamId("geld"), "Geld", [Theme.Money], [new PersonId("anna")], []);

    /// <summary>What is wrong, and the one sentence that says what to mend.</summary>
    public static TheoryData<string> Errors => [.. Wrong.Keys];

    private static Dictionary<string, StaffDirectory> Wrong { get; } = new()
    {
        ["Almen heeft geen contactpersoon."] = Directory with { ContactPersons = Directory.ContactPersons.Where(c => c.Key.Value != "almen").ToDictionary() },
        ["Anna Wissink kan zichzelf niet vervangen."] = Directory.With(Lochem.Person("anna") with { Deputy = new PersonId("anna") }),
        ["Anna Wissink heeft geen vervanger."] = Directory.With(Lochem.Person("anna") with { Deputy = new PersonId("piet") }),
        ["De afwezigheid van Anna Wissink eindigt voor zij begint."] =
            Directory.With(Lochem.Person("anna") with { Absences = [new Absence(DutchMoments.Day("02-12"), DutchMoments.Day("01-12"))] }),
        ["Anna Wissink en Bert Hagens hebben dezelfde Entra-id."] = Directory.With(Lochem.Person("bert") with { EntraId = Lochem.Person("anna").EntraId }),
        ["Er is geen coördinator."] = Directory with { Coordinator = new PersonId("piet") },
        ["Kies een aandachtsfunctionaris, een vervanger en een dienstdoende manager."] = Directory with { Safety = Directory.Safety with { Officer = new PersonId("") } },
        ["De aandachtsfunctionaris, de vervanger en de manager moeten drie verschillende collega's zijn."] =
            Directory with { Safety = Directory.Safety with { DutyManager = Directory.Safety.Officer } },
        ["De dienstdoende manager voor veiligheid thuis heeft geen 06-werknummer. De manager krijgt alleen een sms."] =
            Directory.With(Lochem.Person("hanneke") with { WorkPhone = null }),
        ["De functionaris gegevensbescherming is geen collega."] = Directory with { PrivacyOfficer = new PersonId("piet") },
        ["Kies voor team Geld collega's die hier werken."] = Directory with { Teams = [Team with { Members = [] }] },
        ["Kies voor team Geld een onderwerp."] = Directory with { Teams = [Team with { Themes = [] }] },
        ["Veiligheid is geen onderwerp voor een team (team Geld)."] = Directory with { Teams = [Team with { Themes = [Theme.Safety] }] },
        ["Een team heeft geen naam."] = Directory with { Teams = [Team with { Name = " " }] },
        ["Team Geld staat er twee keer in."] = Directory with { Teams = [Team, Team] },
    };

    [Fact]
    public void The_people_of_Lochem_can_be_worked_with() => Assert.Empty(DirectoryCheck.ErrorsOf(Directory, Lochem.Organisation.Villages.Values));

    [Theory]
    [MemberData(nameof(Errors))]
    public void What_is_wrong_is_said_in_a_sentence(string error) =>
        Assert.Equal([error], DirectoryCheck.ErrorsOf(Wrong[error], Lochem.Organisation.Villages.Values));

    [Theory]
    [InlineData("", "")]
    [InlineData("anna 23-11..27-11", "")] // Bert is there
    [InlineData("anna 23-11..27-11; bert 26-11..30-11", "Almen, Harfsen: niemand. 2 werkdagen, van 26 november 2026 tot en met 27 november 2026|Barchem, Exel, Lochem, Zwiep: niemand. 2 werkdagen, van 26 november 2026 tot en met 27 november 2026")]
    [InlineData("dirk 28-11..29-11; chantal 28-11..29-11", "")] // a weekend
    [InlineData("fenna 24-11..24-11; gerrit 24-11..24-11", "Veiligheid thuis: niemand. 24 november 2026")]
    public void Days_without_anybody_are_told_beforehand(string away, string warnings)
    {
        var directory = Directory;
        foreach (var words in away.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(a => a.Split(' ', '.')))
        {
            directory = directory.With(directory.People[new PersonId(words[0])] with { Absences = [new Absence(DutchMoments.Day(words[1]), DutchMoments.Day(words[3]))] });
        }

        var said = DirectoryCheck.WarningsOf(Lochem.Organisation.With(directory), DutchMoments.Day("23-11")).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(warnings.Split('|', StringSplitOptions.RemoveEmptyEntries).Length, said.Count);
        Assert.All(warnings.Split('|', StringSplitOptions.RemoveEmptyEntries).Zip(said), w =>
        {
            var (what, days) = (w.First[..(w.First.IndexOf('.', StringComparison.Ordinal) + 1)], w.First[(w.First.IndexOf('.', StringComparison.Ordinal) + 2)..]);
            Assert.StartsWith(what, w.Second, StringComparison.Ordinal);
            Assert.EndsWith($"zijn allebei afwezig op {days}.", w.Second, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Days_without_a_duty_manager_are_told_beforehand()
    {
        var directory = Directory.With(Directory.People[new PersonId("hanneke")] with { Absences = [new Absence(DutchMoments.Day("27-11"), DutchMoments.Day("30-11"))] });

        Assert.Equal(
            ["Veiligheid thuis: geen dienstdoende manager. Wijs een andere manager aan. Hanneke ter Beest is afwezig op 2 werkdagen, van 27 november 2026 tot en met 30 november 2026."],
            DirectoryCheck.WarningsOf(Lochem.Organisation.With(directory), DutchMoments.Day("23-11")));
    }

    [Fact]
    public void Without_the_people_there_is_nobody_to_let_in_or_to_tell()
    {
        var empty = Lochem.Organisation.WithoutPeople();

        Assert.Empty(empty.People);
        Assert.DoesNotContain(Lochem.Organisation.People.Values, p => Core.Routing.Access.MayManage(empty, p));
        Assert.Empty(Core.Routing.Ladder.Of(empty, Lochem.ASignal(), Lochem.Now));
    }

    [Theory]
    [InlineData("23-11", true)]
    [InlineData("27-11", true)] // the last day counts
    [InlineData("28-11", false)]
    [InlineData("22-11", false)]
    public void An_absence_covers_its_first_and_its_last_day(string day, bool away) =>
        Assert.Equal(away, new Absence(DutchMoments.Day("23-11"), DutchMoments.Day("27-11")).Covers(DutchMoments.Day(day)));

    [Fact]
    public void A_village_of_nobodys_is_an_error_and_not_a_crash() => Assert.Contains(
        "Almen heeft geen contactpersoon.",
        DirectoryCheck.ErrorsOf(Directory with { ContactPersons = new Dictionary<VillageId, PersonId>(), People = new Dictionary<PersonId, Person>() }, Lochem.Organisation.Villages.Values));
}
