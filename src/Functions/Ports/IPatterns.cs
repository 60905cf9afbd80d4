using Naober.Core.Signals;

namespace Naober.Functions.Ports;

/// <summary>Keeps which alike signals were found last: counts per village, nothing about a person.</summary>
public interface IPatterns
{
    /// <summary>Replaces what was kept.</summary>
    Task SaveAsync(IReadOnlyList<Pattern> patterns, CancellationToken ct);

    /// <summary>As they were saved; none when nothing was.</summary>
    Task<IReadOnlyList<Pattern>> ListAsync(CancellationToken ct);
}
