using System.Text.Json;

namespace Naober.Sandbox.Graph;

/// <summary>The organisation that the Sandbox plays, read from its pack.</summary>
public sealed record Tenant(string Name, string TenantId, IReadOnlyList<Person> People)
{
    /// <summary>Person by village, as the pack has it.</summary>
    public IReadOnlyDictionary<string, string> ContactPersons { get; init; } = new Dictionary<string, string>();

    public string? Coordinator { get; init; }

    public SafetyPart? Safety { get; init; }

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <exception cref="InvalidDataException">The file is missing or is no pack; the message says which.</exception>
    public static Tenant Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<Tenant>(File.ReadAllText(path), Json) is { Name: not null, People: not null } tenant
                ? tenant
                : throw new InvalidDataException($"'{path}' has no name or no people.");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new InvalidDataException($"The people cannot be read from '{path}': {unreadable.Message}", unreadable);
        }
    }

    /// <summary>By the pack's id, the Entra object id or the mail address.</summary>
    public Person? Find(string id) => People.FirstOrDefault(p =>
        p.EntraId.Equals(id, StringComparison.OrdinalIgnoreCase)
        || p.Id.Equals(id, StringComparison.OrdinalIgnoreCase)
        || (p.Email ?? "").Equals(id, StringComparison.OrdinalIgnoreCase));

    /// <summary>The person whose mailbox this is: their address, or their id or Entra id before the @.</summary>
    public Person? Addressee(string address) => Find(address) ?? Find(address.Split('@')[0]);

    /// <summary>The names by which a fault may mean this user.</summary>
    public IReadOnlyCollection<string> NamesOf(string user) => Find(user) is { } person ? [user, person.Id, person.EntraId] : [user];

    /// <summary>What this person is to the organisation, for people who look on; empty when the pack does not say.</summary>
    public string RoleOf(Person person) => string.Join(" · ", Roles(person));

    private IEnumerable<string> Roles(Person person)
    {
        if (ContactPersons.Where(c => c.Value == person.Id).Select(c => VillageName(c.Key)).ToList() is { Count: > 0 } villages)
        {
            yield return string.Join(", ", villages);
        }

        if (Coordinator == person.Id)
        {
            yield return "Coördinator";
        }

        if (Safety?.Officer == person.Id || Safety?.DeputyOfficer == person.Id)
        {
            yield return Safety.Officer == person.Id ? "Aandachtsfunctionaris" : "Vervangt de aandachtsfunctionaris";
        }

        if (Safety?.DutyManager == person.Id)
        {
            yield return "Dienstdoende leidinggevende";
        }
    }

    /// <summary>kring-van-dorth is Kring van Dorth.</summary>
    private static string VillageName(string id) => string.Join(
        ' ', id.Split('-').Select(w => w is "van" or "de" or "het" or "ter" or "" ? w : $"{char.ToUpperInvariant(w[0])}{w[1..]}"));

    public sealed record SafetyPart(string? Officer, string? DeputyOfficer, string? DutyManager);
}
