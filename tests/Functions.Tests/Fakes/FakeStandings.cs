using System.Collections.Concurrent;
using Naober.Functions.Ports;

namespace Naober.Functions.Tests.Fakes;

internal sealed class FakeStandings : IStandings
{
    private readonly ConcurrentDictionary<string, Standing> _standings = new();

    public Task SaveAsync(Standing standing, CancellationToken ct)
    {
        _standings[standing.Name] = standing;
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Standing>> ListAsync(CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Standing>>([.. _standings.Values.OrderBy(s => s.Name, StringComparer.Ordinal)]);
}
