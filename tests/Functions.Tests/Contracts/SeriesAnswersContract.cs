using Naober.Core.Signals;
using Naober.Core.Tour;
using Naober.Core.Villages;
using Naober.Functions.Adapters.Storage;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.Contracts;

public abstract class SeriesAnswersContract
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private static readonly DateTimeOffset Nine = new(2026, 12, 3, 9, 0, 0, TimeSpan.Zero);
    private static readonly SeriesAnswer Jan = new(new VillageId("almen"), Channel.Sms, "aa01", Yes: true, Nine);

    private readonly ISeriesAnswers _answers;

    private protected SeriesAnswersContract(ISeriesAnswers answers) => _answers = answers;

    [Fact]
    public async Task An_answer_comes_back_as_it_was_and_only_for_its_village()
    {
        await PutAsync(Jan, Jan, Jan with { Village = new VillageId("almen-haven"), Yes = false });

        Assert.Equal(Jan, Assert.Single(await _answers.ListAsync(Jan.Village, Ct)));
        Assert.Equal(2, (await _answers.ListAsync(Ct)).Count);
    }

    [Fact]
    public async Task Of_one_number_the_later_answer_counts_in_whatever_order_they_come()
    {
        var later = Jan with { Yes = false, At = Nine.AddMinutes(1) };
        await PutAsync(Jan, later, Jan);

        Assert.Equal(later, Assert.Single(await _answers.ListAsync(Ct)));
    }

    [Fact]
    public async Task A_form_and_a_number_that_look_alike_are_two()
    {
        await PutAsync(Jan, Jan with { Channel = Channel.Web });

        Assert.Equal(2, (await _answers.ListAsync(Jan.Village, Ct)).Count);
    }

    [Fact]
    public async Task Of_many_at_once_each_is_kept()
    {
        await PutAsync(Jan with { By = "aa00", At = Nine.AddMinutes(-1), Yes = false }); // the table is there
        await Task.WhenAll(Enumerable.Range(0, 12).Select(n => _answers.PutAsync(Jan with { By = $"aa{n % 6:00}", At = Nine.AddMinutes(n), Yes = n >= 6 }, Ct)));

        var kept = await _answers.ListAsync(Jan.Village, Ct);
        Assert.Equal((6, 6), (kept.Count, kept.Count(a => a.Yes)));
    }

    [Fact]
    public async Task What_is_taken_away_is_gone_and_twice_is_once()
    {
        var other = Jan with { By = "bb02" };
        await PutAsync(Jan, other);

        await _answers.RemoveAsync([Jan], Ct);
        await _answers.RemoveAsync([Jan], Ct);
        await _answers.RemoveAsync([], Ct);

        Assert.Equal(other, Assert.Single(await _answers.ListAsync(Ct)));
    }

    private async Task PutAsync(params SeriesAnswer[] answers)
    {
        foreach (var answer in answers)
        {
            await _answers.PutAsync(answer, Ct);
        }
    }
}

public sealed class FakeSeriesAnswersTests() : SeriesAnswersContract(new FakeSeriesAnswers());

[Collection(nameof(Storage))]
public sealed class TableSeriesAnswersTests(Storage storage) : SeriesAnswersContract(new TableSeriesAnswers(storage.Table()));
