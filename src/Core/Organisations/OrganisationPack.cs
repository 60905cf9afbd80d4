namespace Naober.Core.Organisations;

/// <summary>What an organisation writes down about itself in <c>organisation.json</c>, before anybody checked it.</summary>
public sealed record OrganisationPack
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Phone { get; init; }

    public string? SmsNumber { get; init; }

    public IReadOnlyList<PackPerson> People { get; init; } = [];

    public string? Coordinator { get; init; }

    public PackSafety? Safety { get; init; }

    /// <summary>Village id to person id.</summary>
    public IReadOnlyDictionary<string, string> ContactPersons { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<PackShop> Shops { get; init; } = [];

    /// <summary>After how many months the people of a shop are trained again; 12 when left out.</summary>
    public int? RefresherMonths { get; init; }
}

public sealed record PackPerson(string? Id, string? Name, Guid EntraId, string? WorkPhone, string? Deputy);

public sealed record PackSafety(string? Officer, string? DeputyOfficer, string? DutyManager);

public sealed record PackShop(string? Code, string? Name, string? Kind, string? Village);

/// <summary>What stands in <c>villages.json</c>.</summary>
public sealed record VillagesPack
{
    public IReadOnlyList<PackVillage> Villages { get; init; } = [];
}

public sealed record PackVillage(
    string? Id, string? Name, IReadOnlyList<string>? Aliases, IReadOnlyList<string>? Postcodes, int Inhabitants);
