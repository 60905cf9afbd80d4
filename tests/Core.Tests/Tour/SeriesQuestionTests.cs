using System.Globalization;
using Naober.Core.Organisations;
using Naober.Core.Signals;
using Naober.Core.Tour;
using Naober.Core.Villages;

namespace Naober.Core.Tests.Tour;

/// <summary>When residents of Almen are asked whether the visits must go on. A series from 1 October to 31 December, every two weeks.</summary>
public sealed class SeriesQuestionTests
{
    private static readonly VillageId Almen = new("almen");
    private static readonly DateOnly First = new(2026, 10, 1);
    private static readonly DateOnly Last = new(2026, 12, 31);

    private static VillageAgreement Agreement { get; } = new(Almen) { Series = new Series(2, First, Last), DecideOn = new DateOnly(2026, 12, 20) };

    [Theory]
    [InlineData("2026-11-20", "12-03 12-17", "2026-11-19 2026-12-03 2026-12-17")]
    [InlineData("2026-11-20", "12-03 12-17", "2026-12-17 2026-12-03 2026-09-24")] // in any order; what was before the series plays no part
    [InlineData("2026-11-20", "12-03 12-17", "2026-12-03 2026-12-17 2026-12-29")] // after the decision nobody can be heard
    [InlineData("2026-11-20", "12-03", "2026-11-19 2026-12-03")] // one more may come before the 20th: this is the last but one
    [InlineData("2026-11-20", "", "2026-11-05 2026-11-19")] // more than one may still come
    [InlineData("2026-11-20", "", "")]
    [InlineData("2026-12-10", "11-05 11-19", "2026-11-05 2026-11-19")] // nothing came of the rest
    [InlineData("2026-12-20", "12-03 12-17", "2026-12-03 2026-12-17")]
    [InlineData("2026-12-21", "", "2026-12-03 2026-12-17")] // it is over
    public void It_is_asked_at_the_last_two_visits_before_the_decision(string today, string asked, string visits) => Assert.Equal(
        asked,
        string.Join(' ', SeriesQuestion.Of(Agreement, Stops(visits), Day(today))?.Visits.Select(v => v.Stop.Date.ToString("MM-dd", CultureInfo.InvariantCulture)) ?? []));

    [Fact]
    public void A_visit_that_did_not_take_place_asks_nothing_nor_one_of_another_village()
    {
        var stops = Stops("2026-11-19 2026-12-03 2026-12-17");
        stops[1] = stops[1].Cancel("Te glad.", default)!;
        stops.Add(stops[2] with { Stop = stops[2].Stop with { Village = new VillageId("laren"), Date = new DateOnly(2026, 12, 18) } });

        Assert.Equal([new DateOnly(2026, 11, 19), new DateOnly(2026, 12, 17)], Of(stops)!.Visits.Select(v => v.Stop.Date));
    }

    [Fact]
    public void Without_a_series_or_once_it_is_decided_nothing_is_asked()
    {
        var stops = Stops("2026-12-03 2026-12-17");

        Assert.Null(SeriesQuestion.Of(Agreement with { Series = null }, stops, First));
        Assert.Null(SeriesQuestion.Of(Agreement with { Decisions = [Decision(First)] }, stops, First));
        Assert.NotNull(SeriesQuestion.Of(Agreement with { Decisions = [Decision(First.AddDays(-1))] }, stops, First)); // of an earlier series
        Assert.Equal(Last, SeriesQuestion.Of(Agreement with { DecideOn = null }, Stops("2026-12-17 2026-12-31"), First)!.Until);
    }

    [Theory]
    [InlineData("2026-12-02 23:59", false, false)]
    [InlineData("2026-12-03 00:00", true, false)]
    [InlineData("2026-12-03 11:59", true, false)]
    [InlineData("2026-12-03 12:00", true, true)] // the visit is over
    [InlineData("2026-12-20 23:59", true, true)]
    [InlineData("2026-12-21 00:00", false, false)]
    public void An_answer_counts_from_the_first_day_to_the_day_of_the_decision(string now, bool open, bool text)
    {
        var local = DateTime.Parse(now, CultureInfo.InvariantCulture);
        var (at, today) = (new DateTimeOffset(local, TimeSpan.FromHours(1)), DateOnly.FromDateTime(local));
        var question = Of(Stops("2026-12-03 2026-12-17"))!;

        Assert.Equal((open, text), (question.IsOpen(today), question.IsTextDue(at, Lochem.Amsterdam)));
    }

    [Theory]
    [InlineData("2026-12-03", "2027-02-17", true)]
    [InlineData("2026-12-03", "2027-02-18", false)] // sixty days too late
    [InlineData("2026-09-30", "2026-12-03", false)] // about another series
    public void Answers_wait_for_a_decision_but_not_for_ever(string on, string today, bool kept) =>
        Assert.Equal(kept, Keeps(Agreement, Day(on), Day(today)));

    [Fact]
    public void Once_it_is_decided_or_nothing_is_agreed_no_answer_is_kept()
    {
        Assert.False(Keeps(null, Last, Last));
        Assert.False(Keeps(Agreement with { Series = null }, Last, Last));
        Assert.False(Keeps(Agreement with { Decisions = [Decision(Last)] }, Last, Last));
    }

    [Fact]
    public void Texts_and_forms_are_counted_apart_and_what_was_before_the_series_is_not()
    {
        SeriesAnswer[] answers =
        [
            Answer(Channel.Sms, "a", yes: true), Answer(Channel.Sms, "b", yes: true), Answer(Channel.Sms, "c", yes: false), Answer(Channel.Web, "d", yes: true),
            Answer(Channel.Sms, "e", yes: true) with { At = new DateTimeOffset(2026, 9, 30, 21, 59, 0, TimeSpan.Zero) },
            Answer(Channel.Web, "f", yes: false) with { At = new DateTimeOffset(2026, 9, 30, 22, 0, 0, TimeSpan.Zero) }, // midnight in Almen
        ];

        Assert.Equal(new SeriesTally(2, 1, 1, 1), SeriesTally.Of(answers, Agreement.Series!, Lochem.Amsterdam));
    }

    private static bool Keeps(VillageAgreement? agreement, DateOnly on, DateOnly today) => SeriesQuestion.Keeps(
        agreement, Answer(Channel.Sms, "a", yes: true) with { At = new DateTimeOffset(on, new TimeOnly(9, 0), TimeSpan.Zero) }, today, Lochem.Amsterdam);

    private static SeriesAnswer Answer(Channel channel, string by, bool yes) =>
        new(Almen, channel, by, yes, new DateTimeOffset(2026, 12, 3, 12, 0, 0, TimeSpan.Zero));

    private static SeriesQuestion? Of(IEnumerable<PlannedStop> stops) => SeriesQuestion.Of(Agreement, stops, new DateOnly(2026, 11, 20));

    private static VillageDecision Decision(DateOnly on) => new(on, DecisionKind.Again, "de dorpsraad", "", new PersonId("els"));

    private static List<PlannedStop> Stops(string dates) =>
    [
        .. dates.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(d => PlannedStop.Publish(
            new Stop(Almen, "dorpshuis", "bus-1", Day(d), new TimeOnly(10, 0), new TimeOnly(12, 0)), 1, default)),
    ];

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
