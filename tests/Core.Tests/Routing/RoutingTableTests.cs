using Naober.Core.Calendar;
using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Triage;
using Naober.Core.Triage.Lexicon;
using Naober.Core.Villages;

namespace Naober.Core.Tests.Routing;

/// <summary>
/// Who looks first, and what the history says about it. In Lochem: Anna is contact person of Almen and Bert replaces her, and Anna him; Chantal has
/// Eefde, Dirk Laren, and they replace each other; Els coordinates and Anna replaces her; Fenna is officer for safety at home, Gerrit replaces her.
/// Here there is a team for money: Chantal and Dirk, and Dirk is good at it; and one for youth, in Laren only: Gerrit. The office is open from 9.00
/// to 17.00, on Friday until 12.30.
/// </summary>
public sealed class RoutingTableTests
{
    private const string Monday = "ma 23-11 10:00";

    /// <summary>What came; when; who is not there; who looks first; the sentence in the history.</summary>
    public static TheoryData<string, string, string, string, string> Decisions => new()
    {
        // Safety at home goes to the officers alone, wherever it is and whatever it is about.
        { "veilig thuis, Almen", Monday, "", "fenna", "Fenna Roelofs is aandachtsfunctionaris." },
        { "veilig thuis, geen dorp", Monday, "", "fenna", "Fenna Roelofs is aandachtsfunctionaris." },
        { "veilig thuis, geldzorgen, Almen", Monday, "", "fenna", "Fenna Roelofs is aandachtsfunctionaris." },
        { "veilig thuis, Almen", Monday, "fenna afwezig t/m 03-12", "gerrit", "Fenna Roelofs is afwezig tot en met 3 december 2026; Gerrit Lubbers vervangt." },
        { "veilig thuis, Almen", Monday, "fenna kent", "gerrit", "Fenna Roelofs ziet dit bericht niet; Gerrit Lubbers vervangt." },
        { "veilig thuis, Almen", Monday, "fenna afwezig t/m 03-12; gerrit afwezig t/m 01-12", "fenna", "Niemand is nu aanwezig; Fenna Roelofs krijgt het bericht toch." },

        // No village: the coordinator, from minute one.
        { "gewoon, geen dorp", Monday, "", "els", "Het dorp is niet bekend; Els Braakman is coördinator." },
        { "geldzorgen, geen dorp", Monday, "", "els", "Het dorp is niet bekend; Els Braakman is coördinator." },
        { "gewoon, geen dorp", Monday, "els afwezig t/m 27-11", "anna", "Els Braakman is afwezig tot en met 27 november 2026; Anna Wissink vervangt." },

        // The village.
        { "gewoon, Almen", Monday, "", "anna", "Anna Wissink is contactpersoon van Almen." },
        { "gewoon, Laren", Monday, "", "dirk", "Dirk Oosterkamp is contactpersoon van Laren." },

        // The theme: a team of its own, and the contact person hears of it.
        { "geldzorgen, Almen", Monday, "", "dirk", "Dit onderwerp is van team Geld; Dirk Oosterkamp is aan de beurt en Anna Wissink krijgt bericht voor Almen." },
        { "geldzorgen, Laren", Monday, "", "dirk", "Dit onderwerp is van team Geld; Dirk Oosterkamp is aan de beurt." },
        { "jeugd, Laren", Monday, "", "gerrit", "Dit onderwerp is van team Jeugd; Gerrit Lubbers is aan de beurt en Dirk Oosterkamp krijgt bericht voor Laren." },
        { "jeugd, Almen", Monday, "", "anna", "Anna Wissink is contactpersoon van Almen." }, // that team works in Laren only
        { "geldzorgen, Almen", Monday, "dirk afwezig t/m 25-11", "chantal", "Dit onderwerp is van team Geld; Chantal Nijland is aan de beurt en Anna Wissink krijgt bericht voor Almen." },
        { "geldzorgen, Almen", Monday, "dirk afwezig t/m 03-12; chantal afwezig t/m 03-12", "anna", "Van team Geld is nu niemand er; Anna Wissink is contactpersoon van Almen." },
        { "geldzorgen, Almen", Monday, "dirk kent; chantal kent", "anna", "Van team Geld is nu niemand er; Anna Wissink is contactpersoon van Almen." },
        { "geldzorgen, Almen", Monday, "anna afwezig t/m 03-12", "dirk", "Dit onderwerp is van team Geld; Dirk Oosterkamp is aan de beurt en Bert Hagens krijgt bericht voor Almen." },
        { "acuut, geldzorgen, Almen", Monday, "", "anna", "Anna Wissink is contactpersoon van Almen." }, // what cannot wait goes to who is nearest
        { "gevaar, geldzorgen, Almen", Monday, "", "anna", "Anna Wissink is contactpersoon van Almen." },

        // Who is there: absences, to the day.
        { "gewoon, Almen", "do 03-12 10:00", "anna afwezig t/m 03-12", "anna", "Anna Wissink is contactpersoon van Almen." }, // back on Friday, in time
        { "gewoon, Almen", "wo 02-12 10:00", "anna afwezig t/m 04-12", "bert", "Anna Wissink is afwezig tot en met 4 december 2026; Bert Hagens vervangt." },
        { "spoed, Almen", "do 03-12 10:00", "anna afwezig t/m 03-12", "bert", "Anna Wissink is afwezig tot en met 3 december 2026; Bert Hagens vervangt." },
        { "spoed, Almen", "do 03-12 16:59", "anna afwezig t/m 03-12", "anna", "Anna Wissink is contactpersoon van Almen." }, // two working hours end on Friday
        { "gewoon, Almen", Monday, "anna afwezig", "bert", "Anna Wissink is afwezig; Bert Hagens vervangt." },
        { "gewoon, Almen", Monday, "anna afwezig t/m 03-12; bert afwezig t/m 01-12", "els", "Anna Wissink is afwezig tot en met 3 december 2026 en Bert Hagens is afwezig tot en met 1 december 2026; Els Braakman vervangt." },
        { "gewoon, Almen", Monday, "anna afwezig t/m 03-12; bert kent", "els", "Anna Wissink is afwezig tot en met 3 december 2026 en Bert Hagens ziet dit bericht niet; Els Braakman vervangt." },
        { "gewoon, Almen", Monday, "anna afwezig t/m 03-12; bert afwezig t/m 03-12; els afwezig t/m 03-12", "anna", "Niemand is nu aanwezig; Anna Wissink krijgt het bericht toch." },
        { "gewoon, Almen", Monday, "anna kent; bert afwezig t/m 03-12; els afwezig t/m 03-12", "bert", "Niemand is nu aanwezig; Bert Hagens krijgt het bericht toch." },
        { "gewoon, Almen", Monday, "anna kent", "bert", "Anna Wissink ziet dit bericht niet; Bert Hagens vervangt." },

        // Who is there: working hours, as far as the term goes.
        { "gewoon, Almen", Monday, "anna werkt di", "anna", "Anna Wissink is contactpersoon van Almen." }, // two working days: Tuesday is in time
        { "gewoon, Almen", Monday, "anna werkt do", "bert", "Anna Wissink werkt niet binnen de termijn; Bert Hagens vervangt." },
        { "spoed, Almen", Monday, "anna werkt di", "bert", "Anna Wissink werkt niet binnen de termijn; Bert Hagens vervangt." },
        { "spoed, Almen", "ma 23-11 15:00", "anna werkt di", "bert", "Anna Wissink werkt niet binnen de termijn; Bert Hagens vervangt." },
        { "spoed, Almen", "ma 23-11 15:01", "anna werkt di", "anna", "Anna Wissink is contactpersoon van Almen." }, // the second hour is on Tuesday
        { "acuut, Almen", "di 24-11 16:59", "anna werkt di", "anna", "Anna Wissink is contactpersoon van Almen." },
        { "acuut, Almen", "di 24-11 17:00", "anna werkt di", "bert", "Anna Wissink werkt niet binnen de termijn; Bert Hagens vervangt." },
        { "spoed, Almen", "vr 20-11 16:59", "anna werkt ma", "anna", "Anna Wissink is contactpersoon van Almen." }, // Friday afternoon: it begins on Monday
        { "spoed, Almen", "vr 20-11 16:59", "anna werkt di", "bert", "Anna Wissink werkt niet binnen de termijn; Bert Hagens vervangt." },

        // Days off of the office are days off of everybody.
        { "spoed, Almen", "za 26-12 12:00", "anna afwezig t/m 26-12", "anna", "Anna Wissink is contactpersoon van Almen." }, // the first working day is Monday
        { "spoed, Almen", "za 26-12 12:00", "anna afwezig t/m 28-12", "bert", "Anna Wissink is afwezig tot en met 28 december 2026; Bert Hagens vervangt." },
        { "spoed, Almen", "za 26-12 12:00", "anna werkt za", "bert", "Anna Wissink werkt niet binnen de termijn; Bert Hagens vervangt." },
        { "spoed, Almen", "ma 27-04 10:00", "anna werkt ma", "bert", "Anna Wissink werkt niet binnen de termijn; Bert Hagens vervangt." }, // King's Day
        { "spoed, Almen", "ma 26-04-2027 10:00", "anna werkt ma", "anna", "Anna Wissink is contactpersoon van Almen." }, // an ordinary Monday
        { "spoed, Almen", "ma 28-04-2025 10:00", "anna werkt ma", "anna", "Anna Wissink is contactpersoon van Almen." }, // King's Day had moved to Saturday
        { "gewoon, Almen", "vr 25-04-2025 12:29", "anna werkt za", "bert", "Anna Wissink werkt niet binnen de termijn; Bert Hagens vervangt." }, // that Saturday was King's Day

        // The night the clock changes, with and without somebody on call.
        { "acuut, Almen", "zo 25-10 02:55", "anna werkt ma", "anna", "Anna Wissink is contactpersoon van Almen." },
        { "acuut, dienst, Almen", "zo 25-10 02:55", "anna werkt ma", "anna", "Anna Wissink is contactpersoon van Almen." }, // on call whatever the hours say
        { "acuut, dienst, Almen", "zo 25-10 02:55", "anna afwezig t/m 25-10", "bert", "Anna Wissink is afwezig tot en met 25 oktober 2026; Bert Hagens vervangt." },
        { "acuut, dienst, Almen", "za 24-10 23:59", "anna afwezig t/m 23-10", "anna", "Anna Wissink is contactpersoon van Almen." },
        { "acuut, dienst, Almen", "zo 29-03 03:00", "anna afwezig t/m 28-03", "anna", "Anna Wissink is contactpersoon van Almen." },
    };

    [Theory]
    [MemberData(nameof(Decisions))]
    public void Who_looks_first_and_why(string what, string when, string notThere, string receiver, string why)
    {
        var (organisation, barred) = With(notThere, onCall: what.Contains("dienst", StringComparison.Ordinal));

        var routed = Router.Choose(organisation, CaseOf(what, barred), DutchMoments.At(when), Load.None);

        Assert.Equal((receiver, why), (routed.Receiver.Value, routed.Why));
        Assert.Equal(why.Contains("onderwerp is van team", StringComparison.Ordinal), routed.Team is not null);
    }

    [Theory]
    [InlineData(0, 0, "chantal")] // nobody is better at it: in the order of their names
    [InlineData(2, 1, "dirk")]
    [InlineData(1, 2, "chantal")]
    public void Of_equals_in_a_team_who_has_least_open(int chantal, int dirk, string receiver)
    {
        var (organisation, _) = With("", onCall: false);
        organisation = organisation.With(StaffDirectory.Of(organisation).With(organisation.People[new PersonId("dirk")] with { Themes = [] }));
        var about = CaseOf("geldzorgen, Almen", []);
        var open = Enumerable.Repeat("chantal", chantal).Concat(Enumerable.Repeat("dirk", dirk))
            .Select(p => Lochem.ASignal() with { Receiver = new PersonId("els"), PickedUpBy = new PersonId(p) });

        Assert.True(Router.AsksLoad(organisation, about));
        Assert.Equal(receiver, Router.Choose(organisation, about, Lochem.Now, Load.Of(open)).Receiver.Value);
    }

    [Theory]
    [InlineData("gewoon, Almen")]
    [InlineData("jeugd, Laren")] // a team of one
    [InlineData("acuut, geldzorgen, Almen")]
    [InlineData("veilig thuis, geldzorgen, Almen")]
    [InlineData("geldzorgen, geen dorp")]
    public void Nobodys_work_is_counted_where_there_is_nothing_to_share(string what) =>
        Assert.False(Router.AsksLoad(With("", onCall: false).Organisation, CaseOf(what, [])));

    [Fact]
    public void No_sentence_of_the_history_names_what_a_shop_or_a_resident_said() =>
        Assert.All(Decisions, d => Assert.Matches("^[^\"“0-9+]*([0-9]{1,2} [a-z]+ 2026[^\"“0-9+]*)*$", d.Data.Item5));

    private static RoutingCase CaseOf(string what, IReadOnlyList<PersonId> barred)
    {
        var words = what.Split(", ");
        return new RoutingCase(
            words[^1] == "geen dorp" ? null : new VillageId(words[^1].ToLowerInvariant()),
            words.Select(DutchIds.ThemeOf).FirstOrDefault(t => t is not null) ?? Theme.Loneliness,
            words[0] switch { "acuut" => Urgency.Acute, "spoed" => Urgency.Urgent, _ => Urgency.Normal },
            words[0] == "gevaar" ? Danger.NotSeen : Danger.None,
            words[0] == "veilig thuis",
            barred);
    }

    // "anna afwezig t/m 03-12; bert werkt di; dirk kent" (the person it is about).
    private static (Organisation Organisation, IReadOnlyList<PersonId> Barred) With(string notThere, bool onCall)
    {
        var directory = StaffDirectory.Of(Lochem.Organisation) with
        {
            Teams =
            [
                new Team(new TeamId("geld"), "Geld", [Theme.Money], [new PersonId("chantal"), new PersonId("dirk")], []),
                new Team(new TeamId("jeugd"), "Jeugd", [Theme.Youth], [new PersonId("gerrit")], [new VillageId("laren")]),
            ],
        };
        directory = directory.With(directory.People[new PersonId("dirk")] with { Themes = [Theme.Money] });
        var barred = new List<PersonId>();
        foreach (var words in notThere.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(n => n.Split(' ')))
        {
            var person = directory.People[new PersonId(words[0])];
            switch (words[1])
            {
                case "afwezig":
                    directory = directory.With(person with { Absences = [new Absence(DutchMoments.Day("01-01-2025"), words.Length > 2 ? DutchMoments.Day(words[3]) : null)] });
                    break;
                case "werkt":
                    var day = (DayOfWeek)Array.IndexOf(["zo", "ma", "di", "wo", "do", "vr", "za"], words[2]);
                    directory = directory.With(person with
                    {
                        Hours = new Dictionary<DayOfWeek, IReadOnlyList<OpenPeriod>> { [day] = [new OpenPeriod(new TimeOnly(9, 0), new TimeOnly(17, 0))] },
                    });
                    break;
                default:
                    barred.Add(person.Id);
                    break;
            }
        }

        return (Lochem.Organisation.With(directory) with { Terms = Lochem.Organisation.Terms with { OnCall = onCall } }, barred);
    }
}
