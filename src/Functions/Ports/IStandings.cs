namespace Naober.Functions.Ports;

/// <summary>How a piece of housekeeping stands. Names nobody.</summary>
/// <param name="Name">As <see cref="Standings"/> has it.</param>
/// <param name="At">When it last ran to its end, UTC.</param>
/// <param name="Left">How many things it should have done and could not.</param>
/// <param name="Detail">Which, where that is no content, such as the id of a key.</param>
public sealed record Standing(string Name, DateTimeOffset At, int Left = 0, string? Detail = null);

/// <summary>Remembers how each piece of housekeeping stands, so that somebody sees it when one fails or stands still.</summary>
public interface IStandings
{
    /// <summary>The same name again replaces the earlier one.</summary>
    Task SaveAsync(Standing standing, CancellationToken ct);

    Task<IReadOnlyList<Standing>> ListAsync(CancellationToken ct);
}

/// <summary>The pieces of housekeeping that are watched.</summary>
public static class Standings
{
    public const string Expiry = "bewaren";
    public const string VendorCopies = "twilio";
    public const string Keys = "sleutels";
    public const string AccessLog = "inzage";
    public const string Absences = "afwezigheid";
    public const string Ladder = "ladder";
    public const string Inbound = "binnengekomen";

    /// <summary>No housekeeping: since when somebody looks at these. What has no row of its own by long after that never ran.</summary>
    public const string Begin = "begin";

    /// <summary>Every piece there is, so that one that never ran is missed; of what an organisation does not use nothing is said.</summary>
    public static IReadOnlyList<string> Watched { get; } = [Expiry, VendorCopies, Keys, AccessLog, Absences, Ladder, Inbound];
}
