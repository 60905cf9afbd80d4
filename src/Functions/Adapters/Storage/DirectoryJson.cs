using System.Text.Json;
using System.Text.Json.Serialization;
using Naober.Core.Calendar;
using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Triage;
using Naober.Core.Villages;

namespace Naober.Functions.Adapters.Storage;

/// <summary>How the directory stands in its row.</summary>
internal sealed record DirectoryJson(
    IReadOnlyList<PersonJson> People,
    IReadOnlyDictionary<string, string> ContactPersons,
    string Coordinator,
    string Officer,
    string DeputyOfficer,
    string DutyManager,
    string? PrivacyOfficer,
    IReadOnlyList<TeamJson> Teams)
{
    public static string Write(StaffDirectory directory)
    {
        var (officer, deputy, manager) = directory.Safety;
        return JsonSerializer.Serialize(
            new DirectoryJson(
                [.. directory.People.Values.Select(PersonJson.Of)],
                directory.ContactPersons.ToDictionary(c => c.Key.Value, c => c.Value.Value),
                directory.Coordinator.Value,
                officer.Value,
                deputy.Value,
                manager.Value,
                directory.PrivacyOfficer?.Value,
                [.. directory.Teams.Select(t => new TeamJson(
                    t.Id.Value, t.Name, t.Themes, [.. t.Members.Select(m => m.Value)], [.. t.Villages.Select(v => v.Value)]))]),
            DirectoryJsonContext.Default.DirectoryJson);
    }

    /// <exception cref="JsonException">It is no directory.</exception>
    public static StaffDirectory Read(string text)
    {
        var read = JsonSerializer.Deserialize(text, DirectoryJsonContext.Default.DirectoryJson) ?? throw new JsonException("The directory is empty.");
        return new StaffDirectory
        {
            People = read.People.Select(p => p.AsPerson()).ToDictionary(p => p.Id),
            ContactPersons = read.ContactPersons.ToDictionary(c => new VillageId(c.Key), c => new PersonId(c.Value)),
            Coordinator = new PersonId(read.Coordinator),
            Safety = new SafetyOfficers(new PersonId(read.Officer), new PersonId(read.DeputyOfficer), new PersonId(read.DutyManager)),
            PrivacyOfficer = read.PrivacyOfficer is { } id ? new PersonId(id) : null,
            Teams = [.. read.Teams.Select(t => new Team(
                new TeamId(t.Id), t.Name, t.Themes, [.. t.Members.Select(m => new PersonId(m))], [.. t.Villages.Select(v => new VillageId(v))]))],
        };
    }
}

internal sealed record PersonJson(
    string Id,
    string Name,
    Guid EntraId,
    string? WorkPhone,
    string Deputy,
    string? Email,
    bool NameInTexts,
    bool ShowName,
    IReadOnlyList<Theme> Themes,
    IReadOnlyList<HoursJson> Hours,
    IReadOnlyList<Absence> Absences)
{
    public static PersonJson Of(Person person) => new(
        person.Id.Value,
        person.Name,
        person.EntraId,
        person.WorkPhone?.E164,
        person.Deputy.Value,
        person.Email,
        person.NameInTexts,
        person.ShowName,
        person.Themes,
        [.. person.Hours.SelectMany(h => h.Value.Select(p => new HoursJson(h.Key, p.From, p.Until)))],
        person.Absences);

    public Person AsPerson() => new(
        new PersonId(Id), Name, EntraId, PhoneNumber.TryParse(WorkPhone, out var phone) ? phone : null, new PersonId(Deputy))
    {
        Email = Email,
        NameInTexts = NameInTexts,
        ShowName = ShowName,
        Themes = Themes,
        Hours = Hours.GroupBy(h => h.Day).ToDictionary(g => g.Key, g => (IReadOnlyList<OpenPeriod>)[.. g.Select(h => new OpenPeriod(h.From, h.Until))]),
        Absences = Absences,
    };
}

internal sealed record HoursJson(DayOfWeek Day, TimeOnly From, TimeOnly Until);

internal sealed record TeamJson(string Id, string Name, IReadOnlyList<Theme> Themes, IReadOnlyList<string> Members, IReadOnlyList<string> Villages);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(DirectoryJson))]
internal sealed partial class DirectoryJsonContext : JsonSerializerContext;
