namespace Naober.Core.Signals;

/// <summary>Who agreed that a partner hears of it, and when.</summary>
/// <param name="On">In the organisation's time; null where nobody agreed.</param>
public sealed record Consent(ConsentBy By, DateOnly? On);

public enum ConsentBy
{
    /// <summary>The person it is about.</summary>
    Person,

    /// <summary>A parent, mentor or curator.</summary>
    Representative,

    /// <summary>Nobody, and there is danger.</summary>
    Danger,
}
