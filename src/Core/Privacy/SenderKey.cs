namespace Naober.Core.Privacy;

/// <summary>
/// Stands for a telephone number where one must be recognised: a keyed hash, of which nobody without the key can
/// find the number, not even by trying them all.
/// </summary>
public readonly record struct SenderKey(string Value)
{
    public override string ToString() => Value;
}
