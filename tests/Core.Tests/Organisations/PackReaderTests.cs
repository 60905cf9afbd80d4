using Naober.Core.Organisations;

namespace Naober.Core.Tests.Organisations;

public sealed class PackReaderTests
{
    private static readonly OrganisationPack Pack = Lochem.Pack;
    private static readonly VillagesPack Villages = Lochem.Villages;

    [Fact]
    public void The_pack_of_Lochem_is_good()
    {
        Assert.NotNull(PackReader.Read(Pack, Villages, Lochem.Texts, Lochem.Amsterdam, out var errors));
        Assert.Empty(errors);
    }

    /// <summary>What is wrong, and the one sentence that says what to mend.</summary>
    public static TheoryData<string> Errors => [.. Wrong.Keys];

    private static Dictionary<string, (OrganisationPack Pack, VillagesPack Villages)> Wrong { get; } = new()
    {
        ["De organisatie heeft geen id."] = (Pack with { Id = " " }, Villages),
        ["De organisatie heeft geen naam."] = (Pack with { Name = null }, Villages),
        ["De organisatie heeft geen telefoonnummer voor inwoners."] = (Pack with { Phone = "" }, Villages),
        ["Het sms-nummer van de organisatie klopt niet."] = (Pack with { SmsNumber = "0573" }, Villages),
        ["Anna Wissink ('anna') heeft geen vervanger."] = (WithAnna(p => p with { Deputy = null }), Villages),
        ["Er is geen coördinator. Zet bij 'coordinator' de id van een collega."] = (Pack with { Coordinator = "piet" }, Villages),
        ["Er is geen aandachtsfunctionaris voor veiligheid thuis ('safety.officer')."] = (Pack with { Safety = Pack.Safety! with { Officer = null } }, Villages),
        ["De aandachtsfunctionaris heeft geen vervanger ('safety.deputyOfficer')."] = (Pack with { Safety = Pack.Safety! with { DeputyOfficer = null } }, Villages),
        ["Er is geen dienstdoende manager voor veiligheid thuis ('safety.dutyManager')."] = (Pack with { Safety = Pack.Safety! with { DutyManager = null } }, Villages),
        ["De aandachtsfunctionaris, de vervanger en de manager moeten drie verschillende collega's zijn."] =
            (Pack with { Safety = new PackSafety("fenna", "fenna", "hanneke") }, Villages),
        ["De dienstdoende manager voor veiligheid thuis heeft geen 06-werknummer. De manager krijgt alleen een sms."] =
            (Pack with { People = [.. Pack.People.Select(p => p.Id == "hanneke" ? p with { WorkPhone = "0573297000" } : p)] }, Villages),
        ["De termijnen bij 'terms.acute' ('gauw') kloppen niet. Schrijf 3 getallen die oplopen, en dan minuten, uur of werkdagen. Bijvoorbeeld: 15, 20, 25 minuten."] =
            (Pack with { Terms = new PackTerms("gauw", null, null, null) }, Villages),
        ["De collega 'Zonder' heeft geen id."] = (With(Pack.People[0] with { Id = null, Name = "Zonder" }), Villages),
        ["De collega 'x' heeft geen naam."] = (With(Pack.People[0] with { Id = "x", Name = null }), Villages),
        ["De collega 'x' heeft geen Entra-id. Zonder die id komt er geen melding in Teams."] = (With(Pack.People[0] with { Id = "x", EntraId = "" }), Villages),
        ["De collega 'anna' staat er twee keer in."] = (With(Pack.People[0]), Villages),
        ["Het werknummer van 'anna' klopt niet."] = (WithAnna(p => p with { WorkPhone = "bel maar" }), Villages),
        ["Het dorp 'nergens' bij de contactpersonen bestaat niet."] = (WithContact("nergens", "anna"), Villages),
        ["De contactpersoon 'piet' van 'almen' bestaat niet."] = (WithContact("almen", "piet"), Villages),
        ["Almen heeft geen contactpersoon."] =
            (Pack with { ContactPersons = Pack.ContactPersons.Where(c => c.Key != "almen").ToDictionary() }, Villages),
        ["De winkel 'Kiosk' heeft geen code."] = (WithShop(null, "Kiosk", "almen"), Villages),
        ["De winkel met code 'ABC' heeft geen naam."] = (WithShop("ABC", "", "almen"), Villages),
        ["De winkel 'Kiosk' ligt in een dorp dat niet bestaat: 'nergens'."] = (WithShop("ABC", "Kiosk", "nergens"), Villages),
        ["De code 'A/B' mag alleen letters en cijfers hebben, en niet meer dan 12."] = (WithShop("A/B", "Kiosk", "almen"), Villages),
        ["De winkelcode 'k7m3qx' staat er twee keer in."] = (WithShop("k7m3qx", "Kiosk", "almen"), Villages),
        ["De herhaling van de training ('refresherMonths') is een aantal maanden: 1 of meer."] = (Pack with { RefresherMonths = 0 }, Villages),
        ["Het dorp 'Zonder' heeft geen id."] = (Pack, WithVillage(null, "Zonder")),
        ["Het dorp 'x' heeft geen naam."] = (Pack with { ContactPersons = WithContact("x", "anna").ContactPersons }, WithVillage("x", null)),
        ["Het dorp 'almen' staat er twee keer in."] = (Pack, WithVillage("almen", "Almen")),
        ["Zeggen jullie je of u tegen inwoners? Zet bij 'address': je of u."] = (Pack with { Address = "jij" }, Villages),
        ["Er zijn geen openingstijden ('openingHours'). Schrijf bijvoorbeeld \"maandag\": \"9.00-17.00\"."] =
            (Pack with { OpeningHours = new Dictionary<string, string>() }, Villages),
        ["Is 5 mei een vrije dag? Zet bij 'liberationDay': nooit, lustrum of elk jaar."] = (Pack with { LiberationDay = "soms" }, Villages),
        ["De gesloten dag 'kerst' is geen datum. Schrijf bijvoorbeeld 2026-12-24."] = (Pack with { ClosedDays = ["kerst"] }, Villages),
        ["Er staan geen dorpen in."] = (Pack, new VillagesPack()),
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public void What_is_wrong_is_said_in_a_sentence_and_the_pack_is_refused(string error)
    {
        var (pack, villages) = Wrong[error];

        Assert.Null(PackReader.Read(pack, villages, Lochem.Texts, Lochem.Amsterdam, out var errors));
        Assert.Contains(error, errors);
    }

    [Fact]
    public void Whoever_replaces_herself_has_no_replacement()
    {
        Assert.Null(PackReader.Read(WithAnna(p => p with { Deputy = "anna" }), Villages, Lochem.Texts, Lochem.Amsterdam, out var errors));
        Assert.Equal(["Anna Wissink ('anna') heeft geen vervanger."], errors);
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        Assert.Null(PackReader.Read(new OrganisationPack(), new VillagesPack(), Lochem.Texts, Lochem.Amsterdam, out var errors));

        Assert.True(errors.Count >= 8, string.Join('\n', errors));
        Assert.Equal(errors.Count, errors.Distinct().Count());
    }

    [Fact]
    public void A_time_zone_that_is_not_there_is_named()
    {
        var pack = Pack with { TimeZone = "Lochem" };

        Assert.Null(PackReader.Read(pack, Villages, Lochem.Texts, zone: null, out var errors));
        Assert.Equal(["De tijdzone 'Lochem' bestaat niet. Kies bijvoorbeeld Europe/Amsterdam."], errors);
    }

    [Fact]
    public void A_code_on_a_card_is_read_in_capitals()
    {
        var organisation = PackReader.Read(WithShop("abc123", "Kiosk", "almen"), Villages, Lochem.Texts, Lochem.Amsterdam, out _);

        Assert.Equal("Kiosk", Assert.Single(organisation!.Shops.Values, s => s.Code.Value == "ABC123").Name);
    }

    private static OrganisationPack With(PackPerson person) => Pack with { People = [.. Pack.People, person] };

    private static OrganisationPack WithAnna(Func<PackPerson, PackPerson> change) =>
        Pack with { People = [.. Pack.People.Select(p => p.Id == "anna" ? change(p) : p)] };

    private static OrganisationPack WithContact(string village, string person) =>
        Pack with { ContactPersons = new Dictionary<string, string>(Pack.ContactPersons) { [village] = person } };

    private static OrganisationPack WithShop(string? code, string name, string village) =>
        Pack with { Shops = [.. Pack.Shops, new PackShop(code, name, "kiosk", village)] };

    private static VillagesPack WithVillage(string? id, string? name) =>
        new() { Villages = [.. Villages.Villages, new PackVillage(id, name, null, null, 100)] };
}
