namespace Naober.Core.Triage;

/// <summary>A finer theme, kept for routing and counts: a scam within safety; neighbours and exclusion within the rest.</summary>
public enum SubTag
{
    /// <summary>Dutch: oplichting.</summary>
    Scam,

    /// <summary>Dutch: buren. A quarrel or nuisance without threat.</summary>
    Neighbours,

    /// <summary>Dutch: uitsluiting. Discrimination, not belonging.</summary>
    Exclusion,
}
