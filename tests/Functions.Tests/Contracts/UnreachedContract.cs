using Naober.Core.Organisations;
using Naober.Functions.Adapters.Storage;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.Contracts;

public abstract class UnreachedContract
{
    private static readonly DateTimeOffset Nine = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly CancellationToken Ct = CancellationToken.None;
    private static readonly Unreached Anna = new(new PersonId("anna"), SendOutcome.Refused.NotInstalled, Nine);

    private readonly IUnreached _unreached;

    private protected UnreachedContract(IUnreached unreached) => _unreached = unreached;

    [Fact]
    public async Task Each_person_is_there_once_as_they_were_last()
    {
        await _unreached.AddAsync(Anna with { Reason = "404" }, Ct);
        await _unreached.AddAsync(Anna, Ct);
        await _unreached.AddAsync(Anna with { Person = new PersonId("bert") }, Ct);

        Assert.Equal([Anna, Anna with { Person = new PersonId("bert") }], await _unreached.ListAsync(Ct));
    }

    [Fact]
    public async Task Who_is_reached_is_forgotten_and_that_may_be_said_twice()
    {
        await _unreached.AddAsync(Anna, Ct);

        await _unreached.RemoveAsync(Anna.Person, Ct);
        await _unreached.RemoveAsync(Anna.Person, Ct);

        Assert.Empty(await _unreached.ListAsync(Ct));
    }
}

public sealed class FakeUnreachedTests() : UnreachedContract(new FakeUnreached());

[Collection(nameof(Storage))]
public sealed class TableUnreachedTests(Storage storage) : UnreachedContract(On(storage.Table()))
{
    private static TableUnreached On(NaoberTable table) => new(table, new TablePace(table, new PaceOptions(Unlimited: false)));
}
