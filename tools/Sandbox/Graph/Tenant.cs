using System.Text.Json;

namespace Naober.Sandbox.Graph;

/// <summary>The organisation that the Sandbox plays, read from its pack.</summary>
public sealed record Tenant(string Name, string TenantId, IReadOnlyList<Person> People)
{
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
}
