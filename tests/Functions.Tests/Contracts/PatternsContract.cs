using Naober.Core.Signals;
using Naober.Core.Triage;
using Naober.Core.Villages;
using Naober.Functions.Adapters.Storage;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.Contracts;

public abstract class PatternsContract
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private static readonly Pattern Lonely = new(new VillageId("kring-van-dorth"), Theme.Loneliness, 4);

    private readonly IPatterns _patterns;

    private protected PatternsContract(IPatterns patterns) => _patterns = patterns;

    [Fact]
    public async Task What_was_found_last_is_kept_and_nothing_else()
    {
        Assert.Empty(await _patterns.ListAsync(Ct));

        await _patterns.SaveAsync([Lonely with { Count = 3 }, Lonely with { Theme = Theme.Mobility }], Ct);
        await _patterns.SaveAsync([Lonely], Ct);
        Assert.Equal([Lonely], await _patterns.ListAsync(Ct));

        await _patterns.SaveAsync([], Ct);
        Assert.Empty(await _patterns.ListAsync(Ct));
    }
}

public sealed class FakePatternsTests() : PatternsContract(new FakePatterns());

[Collection(nameof(Storage))]
public sealed class TablePatternsTests(Storage storage) : PatternsContract(new TablePatterns(storage.Table()));
