using Naober.Functions.Adapters.Storage;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.Contracts;

public abstract class ClaimsContract
{
    private static readonly DateTimeOffset Nine = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Validity = TimeSpan.FromSeconds(45);
    private static readonly CancellationToken Ct = CancellationToken.None;

    private readonly IClaims _claims;
    private readonly ClaimKey _key = new(Storage.NewId(), "notify-Teams-anna");

    private protected ClaimsContract(IClaims claims) => _claims = claims;

    [Fact]
    public async Task The_first_has_it_and_nothing_is_unknown()
    {
        var mine = Assert.IsType<Claim.Mine>(await TakeAsync(Nine));

        Assert.Equal((_key, null, Nine + Validity), (mine.Key, mine.UnknownSince, mine.Until));
    }

    [Fact]
    public async Task Of_many_at_once_one_has_it()
    {
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => TakeAsync(Nine))));

        Assert.Single(taken, c => c is Claim.Mine);
        Assert.All(taken.Where(c => c is not Claim.Mine), c => Assert.IsType<Claim.Fresh>(c));
    }

    [Fact]
    public async Task While_it_is_valid_it_is_somebody_elses_until_it_expires()
    {
        await TakeAsync(Nine);

        Assert.Equal(new Claim.Fresh(Nine + Validity), await TakeAsync(Nine + Validity - TimeSpan.FromTicks(10)));
    }

    [Fact]
    public async Task Once_it_expired_it_can_be_taken_over_and_what_happened_since_it_was_taken_is_unknown()
    {
        await TakeAsync(Nine);

        var mine = Assert.IsType<Claim.Mine>(await TakeAsync(Nine + Validity));

        Assert.Equal(Nine, mine.UnknownSince);
    }

    [Fact]
    public async Task Of_many_who_take_over_at_once_one_has_it()
    {
        await TakeAsync(Nine);

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => TakeAsync(Nine + Validity))));

        Assert.Single(taken, c => c is Claim.Mine);
    }

    [Fact]
    public async Task After_a_second_attempt_without_an_answer_the_unknown_goes_back_to_the_first()
    {
        await TakeAsync(Nine);
        await TakeAsync(Nine + Validity);

        var mine = Assert.IsType<Claim.Mine>(await TakeAsync(Nine + (2 * Validity)));

        Assert.Equal(Nine, mine.UnknownSince);
    }

    [Fact]
    public async Task What_was_given_back_can_be_taken_at_once_and_nothing_is_unknown()
    {
        var mine = Assert.IsType<Claim.Mine>(await TakeAsync(Nine));
        await _claims.ReleaseAsync(mine, Nine.AddSeconds(1), Ct);

        var again = Assert.IsType<Claim.Mine>(await TakeAsync(Nine.AddSeconds(1)));

        Assert.Null(again.UnknownSince);
    }

    [Fact]
    public async Task What_was_given_back_by_who_took_it_over_is_still_unknown_from_before()
    {
        await TakeAsync(Nine);
        var over = Assert.IsType<Claim.Mine>(await TakeAsync(Nine + Validity));
        await _claims.ReleaseAsync(over, Nine + Validity, Ct);

        var again = Assert.IsType<Claim.Mine>(await TakeAsync(Nine + Validity));

        Assert.Equal(Nine, again.UnknownSince);
    }

    [Fact]
    public async Task After_it_was_given_back_and_taken_an_attempt_without_an_answer_is_unknown_since_then()
    {
        var mine = Assert.IsType<Claim.Mine>(await TakeAsync(Nine));
        await _claims.ReleaseAsync(mine, Nine, Ct);
        await TakeAsync(Nine.AddSeconds(10));

        var again = Assert.IsType<Claim.Mine>(await TakeAsync(Nine.AddSeconds(10) + Validity));

        Assert.Equal(Nine.AddSeconds(10), again.UnknownSince);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("21610")]
    public async Task What_is_done_stays_done_with_how_it_ended(string? refusal)
    {
        var mine = Assert.IsType<Claim.Mine>(await TakeAsync(Nine));
        var outcome = new StepOutcome(refusal, Nine.AddSeconds(2));
        await _claims.MarkAsync(mine, outcome, Ct);

        Assert.Equal(new Claim.Done(outcome), await TakeAsync(Nine.AddDays(300)));
        Assert.Equal(refusal is null, outcome.WasSent);
    }

    [Fact]
    public async Task Who_lost_the_claim_cannot_mark_it_or_give_it_back()
    {
        var slow = Assert.IsType<Claim.Mine>(await TakeAsync(Nine));
        await TakeAsync(Nine + Validity);

        await _claims.MarkAsync(slow, new StepOutcome(null, Nine + Validity), Ct);
        await _claims.ReleaseAsync(slow, Nine + Validity, Ct);

        Assert.IsType<Claim.Fresh>(await TakeAsync(Nine + Validity));
        Assert.Empty(await _claims.ListDoneAsync(_key.Signal, Ct));
    }

    [Fact]
    public async Task The_steps_that_ended_are_listed_by_signal()
    {
        var outcome = new StepOutcome("403", Nine);
        await _claims.MarkAsync(Assert.IsType<Claim.Mine>(await TakeAsync(Nine)), outcome, Ct);
        await _claims.TakeAsync(_key with { Step = "notify-Sms-anna" }, Nine, Nine + Validity, Ct);
        var other = await _claims.TakeAsync(new ClaimKey(Storage.NewId(), _key.Step), Nine, Nine + Validity, Ct);
        await _claims.MarkAsync(Assert.IsType<Claim.Mine>(other), outcome, Ct);

        var done = await _claims.ListDoneAsync(_key.Signal, Ct);

        Assert.Equal(KeyValuePair.Create(_key.Step, outcome), Assert.Single(done));
    }

    private Task<Claim> TakeAsync(DateTimeOffset now) => _claims.TakeAsync(_key, now, now + Validity, Ct);
}

public sealed class FakeClaimsTests() : ClaimsContract(new FakeClaims());

[Collection(nameof(Storage))]
public sealed class TableClaimsTests(Storage storage) : ClaimsContract(new TableClaims(storage.Table()));
