namespace Naober.Core.Triage;

/// <summary>What remains of two dangers that one signal speaks of.</summary>
internal static class DangerOrder
{
    /// <summary>Suicide over all (it has its own numbers); otherwise what was known first stays.</summary>
    public static Danger OrWorse(this Danger known, Danger more) =>
        known == Danger.None || more is Danger.Suicide || (more is Danger.Despair && known != Danger.Suicide) ? more == Danger.None ? known : more : known;
}
