namespace Naober.Core.Tour.Search;

/// <summary>Always the same numbers in the same order: the search looks about without chance (xorshift64*).</summary>
internal sealed class Sequence(ulong seed)
{
    private ulong _state = seed == 0 ? 0x9E3779B97F4A7C15UL : seed;

    /// <summary>From 0 to below <paramref name="bound"/>, which is at least 1.</summary>
    public int Next(int bound)
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return (int)(((_state * 0x2545F4914F6CDD1DUL) >> 32) * (ulong)bound >> 32);
    }
}
