namespace Naober.Core.Privacy;

/// <summary>How often something may be done by one and the same in a window of the clock: from nine to ten, say, and then anew.</summary>
/// <param name="Name">Letters only; keeps the counts of one limit from those of another.</param>
public sealed record RateLimit(string Name, int Most, TimeSpan Window)
{
    /// <summary>Forms under one shop code. A busy counter stays far below it.</summary>
    public static RateLimit ShopForm { get; } = new("winkel", 30, TimeSpan.FromHours(1));

    /// <summary>Forms of residents from one address. A library or a village hall is one address.</summary>
    public static RateLimit ResidentForm { get; } = new("inwoner", 20, TimeSpan.FromHours(1));

    /// <summary>Answers whether the visits must go on, from one address. At a visit many share one.</summary>
    public static RateLimit Stay { get; } = new("blijven", 60, TimeSpan.FromHours(1));

    /// <summary>Links to tell how a visit went that open nothing, from one address.</summary>
    public static RateLimit VisitLink { get; } = new("bezoek", 20, TimeSpan.FromHours(1));

    /// <summary>Messages on purpose to one colleague.</summary>
    public static RateLimit Trial { get; } = new("proef", 1, TimeSpan.FromMinutes(1));

    /// <summary>How often one colleague looks up whose data we have.</summary>
    public static RateLimit Request { get; } = new("verzoek", 20, TimeSpan.FromHours(1));

    /// <summary>Tries of one shop's PIN.</summary>
    public static RateLimit Pin { get; } = new("pin", 5, TimeSpan.FromMinutes(15));

    /// <summary>When the window in which this moment lies is over, UTC.</summary>
    public DateTimeOffset WindowEnd(DateTimeOffset now) => new(((now.UtcTicks / Window.Ticks) + 1) * Window.Ticks, TimeSpan.Zero);
}
