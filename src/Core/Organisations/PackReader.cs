using Naober.Core.Calendar;
using Naober.Core.Privacy;
using Naober.Core.Routing;
using Naober.Core.Shops;
using Naober.Core.Texts;
using Naober.Core.Tour;
using Naober.Core.Villages;

namespace Naober.Core.Organisations;

/// <summary>
/// Makes an <see cref="Organisation"/> of a pack, or says in plain Dutch what must be mended first. Every village has a
/// contact person with a deputy, and the three who handle safety at home are named and are three people: without them the
/// pack is refused.
/// </summary>
public sealed class PackReader
{
    private readonly List<string> _errors = [];
    private readonly OrganisationPack _pack;
    private readonly VillagesPack _villages;

    private PackReader(OrganisationPack pack, VillagesPack villages) => (_pack, _villages) = (pack, villages);

    /// <param name="zone">The zone that the pack names; null when there is none of that name.</param>
    /// <param name="errors">Dutch sentences for the organisation; empty when the pack is good.</param>
    /// <returns>Null when there are errors.</returns>
    public static Organisation? Read(
        OrganisationPack pack, VillagesPack villages, TextBook texts, TimeZoneInfo? zone, out IReadOnlyList<string> errors)
    {
        var reader = new PackReader(pack, villages);
        errors = reader._errors;
        var organisation = reader.Read(texts, zone);
        if (reader._errors.Count == 0)
        {
            reader._errors.AddRange(DirectoryCheck.ErrorsOf(StaffDirectory.Of(organisation), organisation.Villages.Values));
            reader._errors.AddRange(TextCheck.ErrorsOf(organisation));
        }

        return reader._errors.Count == 0 ? organisation : null;
    }

    private Organisation Read(TextBook texts, TimeZoneInfo? zone)
    {
        Check(zone is not null, $"De tijdzone '{_pack.TimeZone}' bestaat niet. Kies bijvoorbeeld Europe/Amsterdam.");
        Check(_pack.Address is "je" or "u", "Zeggen jullie je of u tegen inwoners? Zet bij 'address': je of u.");
        var villages = ReadVillages();
        var people = PeopleReader.People(_pack.People, _errors);
        var holidays = new PublicHolidays(HoursReader.LiberationDay(_pack.LiberationDay, _errors));
        var closed = HoursReader.ClosedDays(_pack.ClosedDays, _errors);
        return new Organisation
        {
            Id = Required(_pack.Id, "De organisatie heeft geen id."),
            Name = Required(_pack.Name, "De organisatie heeft geen naam."),
            ShortName = string.IsNullOrWhiteSpace(_pack.ShortName) ? _pack.Name ?? "" : _pack.ShortName,
            Address = _pack.Address == "u" ? FormOfAddress.U : FormOfAddress.Je,
            Hours = new OfficeHours(HoursReader.Week(_pack.OpeningHours, _errors), holidays, closed, zone ?? TimeZoneInfo.Utc),
            Terms = TermsReader.Read(_pack.OnCall, _pack.Terms, _errors),
            AbsencesFromOutlook = _pack.AbsencesFromOutlook,
            Retention = RetentionReader.Read(_pack.Retention, _errors),
            Texts = texts,
            SignOffs = SignOffReader.Read(_pack.SignOffs, _errors),
            Phone = Required(_pack.Phone, "De organisatie heeft geen telefoonnummer voor inwoners."),
            SmsNumber = Phone(_pack.SmsNumber, "Het sms-nummer van de organisatie klopt niet.")!,
            Villages = villages,
            People = people,
            ContactPersons = ReadContactPersons(villages, people),
            Coordinator = Known(_pack.Coordinator, people, "Er is geen coördinator. Zet bij 'coordinator' de id van een collega."),
            Safety = ReadSafety(people),
            Teams = PeopleReader.Teams(_pack.Teams ?? [], _errors),
            PrivacyOfficer = _pack.PrivacyOfficer is { } officer
                ? Known(officer, people, "De functionaris gegevensbescherming ('privacyOfficer') is geen collega.")
                : null,
            Shops = ReadShops(villages),
            RefresherMonths = ReadRefresherMonths(),
            Tour = TourReader.Read(_pack.Tour, _villages, holidays, closed, _errors),
        };
    }

    private Dictionary<VillageId, Village> ReadVillages()
    {
        var villages = new Dictionary<VillageId, Village>();
        foreach (var (id, name, aliases, postcodes, inhabitants) in _villages.Villages)
        {
            var village = new Village(
                new VillageId(Required(id, $"Het dorp '{name}' heeft geen id.")),
                Required(name, $"Het dorp '{id}' heeft geen naam."),
                aliases ?? [],
                postcodes ?? [],
                inhabitants);
            Check(villages.TryAdd(village.Id, village), $"Het dorp '{id}' staat er twee keer in.");
        }

        Check(villages.Count > 0, "Er staan geen dorpen in.");
        return villages;
    }

    private Dictionary<VillageId, PersonId> ReadContactPersons(
        Dictionary<VillageId, Village> villages, Dictionary<PersonId, Person> people)
    {
        var contacts = new Dictionary<VillageId, PersonId>();
        foreach (var (village, person) in _pack.ContactPersons)
        {
            Check(villages.ContainsKey(new VillageId(village)), $"Het dorp '{village}' bij de contactpersonen bestaat niet.");
            contacts[new VillageId(village)] = Known(person, people, $"De contactpersoon '{person}' van '{village}' bestaat niet.");
        }

        foreach (var village in villages.Values)
        {
            Check(contacts.ContainsKey(village.Id), $"{village.Name} heeft geen contactpersoon.");
        }

        return contacts;
    }

    private SafetyOfficers ReadSafety(Dictionary<PersonId, Person> people)
    {
        var officers = new SafetyOfficers(
            Known(_pack.Safety?.Officer, people, "Er is geen aandachtsfunctionaris voor veiligheid thuis ('safety.officer')."),
            Known(_pack.Safety?.DeputyOfficer, people, "De aandachtsfunctionaris heeft geen vervanger ('safety.deputyOfficer')."),
            Known(_pack.Safety?.DutyManager, people, "Er is geen dienstdoende manager voor veiligheid thuis ('safety.dutyManager')."));
        return officers;
    }

    private Dictionary<ShopCode, Shop> ReadShops(Dictionary<VillageId, Village> villages)
    {
        var shops = new Dictionary<ShopCode, Shop>();
        foreach (var (text, name, kind, village) in _pack.Shops)
        {
            Check(
                ShopCode.TryParse(Required(text, $"De winkel '{name}' heeft geen code."), out var code) || string.IsNullOrWhiteSpace(text),
                $"De code '{text}' mag alleen letters en cijfers hebben, en niet meer dan 12.");
            var shop = new Shop(
                ShopId.FromPack(code),
                code,
                Required(name, $"De winkel met code '{text}' heeft geen naam."),
                kind ?? "",
                new VillageId(village ?? ""));
            Check(villages.ContainsKey(shop.Village), $"De winkel '{name}' ligt in een dorp dat niet bestaat: '{village}'.");
            Check(shops.TryAdd(code, shop), $"De winkelcode '{text}' staat er twee keer in.");
        }

        return shops;
    }

    private int ReadRefresherMonths()
    {
        Check(_pack.RefresherMonths is null or > 0, "De herhaling van de training ('refresherMonths') is een aantal maanden: 1 of meer.");
        return _pack.RefresherMonths ?? 12;
    }

    private PersonId Known(string? id, Dictionary<PersonId, Person> people, string error)
    {
        var person = new PersonId(id ?? "");
        Check(people.ContainsKey(person), error);
        return person;
    }

    private PhoneNumber? Phone(string? text, string error)
    {
        Check(PhoneNumber.TryParse(text, out var number), error);
        return number;
    }

    private string Required(string? text, string error)
    {
        Check(!string.IsNullOrWhiteSpace(text), error);
        return text ?? "";
    }

    private void Check(bool good, string error)
    {
        if (!good)
        {
            _errors.Add(error);
        }
    }
}
