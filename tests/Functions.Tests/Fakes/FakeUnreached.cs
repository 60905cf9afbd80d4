using System.Collections.Concurrent;
using Naober.Core.Organisations;
using Naober.Functions.Ports;

namespace Naober.Functions.Tests.Fakes;

internal sealed class FakeUnreached : IUnreached
{
    private readonly ConcurrentDictionary<PersonId, Unreached> _rows = new();

    public Task AddAsync(Unreached unreached, CancellationToken ct)
    {
        _rows[unreached.Person] = unreached;
        return Task.CompletedTask;
    }

    public Task RemoveAsync(PersonId person, CancellationToken ct)
    {
        _rows.TryRemove(person, out _);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Unreached>> ListAsync(CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Unreached>>([.. _rows.Values.OrderBy(u => u.Person.Value, StringComparer.Ordinal)]);
}
