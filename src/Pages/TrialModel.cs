namespace Naober.Pages;

/// <summary>Where the coordinator sends a colleague a message on purpose.</summary>
/// <param name="SentTo">Who just got one; null: nobody.</param>
/// <param name="Ended">How each way ended.</param>
public sealed record TrialModel(Site Site, string Me, IReadOnlyList<TrialPerson> People, string? SentTo, IReadOnlyList<string> Ended);

/// <summary>A colleague.</summary>
/// <param name="Fix">What must be mended first; null: nothing that we know of.</param>
public sealed record TrialPerson(string Id, string Name, string? Fix);

/// <summary>The fields of that page.</summary>
public static class TrialFields
{
    public const string Person = "wie";
}
