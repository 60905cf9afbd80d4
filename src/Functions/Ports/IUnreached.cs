using Naober.Core.Organisations;

namespace Naober.Functions.Ports;

/// <summary>Somebody whom Teams refused to notify the last time.</summary>
/// <param name="Reason">As <see cref="SendOutcome.Refused"/> has it.</param>
/// <param name="Since">UTC.</param>
public sealed record Unreached(PersonId Person, string Reason, DateTimeOffset Since);

/// <summary>Remembers whom Teams refuses to notify, until it notifies them again, so that somebody mends it.</summary>
public interface IUnreached
{
    /// <summary>The same person again replaces the earlier one.</summary>
    Task AddAsync(Unreached unreached, CancellationToken ct);

    /// <summary>Twice is once, and so is never.</summary>
    Task RemoveAsync(PersonId person, CancellationToken ct);

    Task<IReadOnlyList<Unreached>> ListAsync(CancellationToken ct);
}
