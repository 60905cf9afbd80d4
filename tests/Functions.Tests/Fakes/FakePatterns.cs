using Naober.Core.Signals;
using Naober.Functions.Ports;

namespace Naober.Functions.Tests.Fakes;

internal sealed class FakePatterns : IPatterns
{
    private volatile IReadOnlyList<Pattern> _patterns = [];

    public Task SaveAsync(IReadOnlyList<Pattern> patterns, CancellationToken ct)
    {
        _patterns = patterns;
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Pattern>> ListAsync(CancellationToken ct) => Task.FromResult(_patterns);
}
