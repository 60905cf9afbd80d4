namespace Naober.Core.Routing;

/// <summary>Why somebody may see a signal. The first that holds counts.</summary>
public enum AccessGround
{
    /// <summary>Safety at home: the officer or the deputy officer.</summary>
    Officer,

    /// <summary>It is of a village that they look after, or they replace who does.</summary>
    OwnVillage,

    /// <summary>They have it, must look first, or were asked by who has it.</summary>
    Involved,

    /// <summary>As coordinator only.</summary>
    Coordinator,
}
