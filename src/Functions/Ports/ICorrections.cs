using Naober.Core.Signals;

namespace Naober.Functions.Ports;

/// <summary>What people set right after the rules, without any text: it shows where the rules fail.</summary>
public interface ICorrections
{
    /// <summary>The last ones first, at most so many.</summary>
    Task<IReadOnlyList<Correction>> ListAsync(int most, CancellationToken ct);
}
