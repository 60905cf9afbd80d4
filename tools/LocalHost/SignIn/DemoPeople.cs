using System.Text.Json;

namespace Naober.LocalHost.SignIn;

/// <summary>
/// Who can sign in: the people of the organisation's pack, and one colleague of the same tenant without any role.
/// App roles are in the pack as people[].roles; where that is left out everybody is Staff, and the coordinator is Coordinator too.
/// </summary>
internal sealed class DemoPeople
{
    public const string OtherId = "zonder-rol";

    private const string Staff = "Staff";
    private const string Coordinator = "Coordinator";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly Dictionary<string, Colleague> _people;

    private DemoPeople(string organisation, Dictionary<string, Colleague> people)
    {
        Organisation = organisation;
        _people = people;
    }

    public string Organisation { get; }

    public IEnumerable<KeyValuePair<string, Colleague>> All => _people;

    /// <exception cref="SetupException">The file is not an organisation's pack.</exception>
    public static DemoPeople Read(string file)
    {
        try
        {
            return From(JsonSerializer.Deserialize<Pack>(File.ReadAllText(file), Json) ?? throw new JsonException("The file is empty."));
        }
        catch (JsonException e)
        {
            throw new SetupException($"{file} is not an organisation's pack: {e.Message}");
        }
    }

    public Colleague? Find(string id) => _people.GetValueOrDefault(id);

    private static DemoPeople From(Pack pack)
    {
        var people = pack.People.ToDictionary(
            person => person.Id,
            person => new Colleague(person.EntraId, pack.TenantId, person.Name, Username(person.Id, pack), person.Roles ?? Roles(person, pack)));
        people.TryAdd(OtherId, new Colleague("a0000000-0000-4000-8000-00000000ffff", pack.TenantId, "Andere medewerker zonder rol", Username(OtherId, pack), []));
        return new DemoPeople(pack.Name, people);
    }

    private static string Username(string id, Pack pack) => $"{id}@{pack.Id}.example";

    private static string[] Roles(Person person, Pack pack) => person.Id == pack.Coordinator ? [Staff, Coordinator] : [Staff];

    private sealed record Pack(string Id, string Name, string TenantId, IReadOnlyList<Person> People)
    {
        public string? Coordinator { get; init; }
    }

    private sealed record Person(string Id, string Name, string EntraId)
    {
        public IReadOnlyList<string>? Roles { get; init; }
    }
}
