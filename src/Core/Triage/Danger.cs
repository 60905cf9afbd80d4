namespace Naober.Core.Triage;

/// <summary>What kind of danger a text speaks of, apart from how soon; it decides the answer with telephone numbers.</summary>
public enum Danger
{
    None,

    /// <summary>A wish to die, a plan, a farewell; one's own or another's.</summary>
    Suicide,

    /// <summary>Hopeless without a wish to die; self-harm.</summary>
    Despair,

    /// <summary>Violence or the threat of it.</summary>
    Violence,

    /// <summary>Control, confinement, extortion, stalking, exploitation.</summary>
    Coercion,

    /// <summary>A minor hit, afraid or neglected.</summary>
    Child,

    /// <summary>Somebody not seen for days.</summary>
    NotSeen,

    /// <summary>Somebody confused outside, lost or driving, or alone at risk.</summary>
    Wandering,

    /// <summary>A fraudster at work now.</summary>
    ScamNow,

    /// <summary>Unconscious, collapsed, fallen, starving.</summary>
    Medical,

    /// <summary>Fire, smoke, gas.</summary>
    Fire,

    Other,
}
