using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Rights;

namespace Naober.Core.Tests.Rights;

public sealed class RightsRequestTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-11-23", "2026-12-23")]
    [InlineData("2027-01-31", "2027-02-28")] // the last day of a shorter month
    [InlineData("2028-01-31", "2028-02-29")]
    public void A_request_is_due_within_a_month(string received, string due) =>
        Assert.Equal(DateOnly.Parse(due, null), (ARequest() with { ReceivedOn = DateOnly.Parse(received, null) }).DueOn);

    [Fact]
    public void Longer_is_two_months_more_counted_from_when_it_was_asked() =>
        Assert.Equal(new DateOnly(2027, 2, 23), (ARequest() with { Extension = new Extension(new DateOnly(2026, 12, 20), "veel berichten") }).DueOn);

    [Theory]
    [InlineData("2026-12-15", RequestWatch.Waiting)]
    [InlineData("2026-12-16", RequestWatch.Soon)] // seven days
    [InlineData("2026-12-23", RequestWatch.Soon)] // the last day
    [InlineData("2026-12-24", RequestWatch.Overdue)]
    public void The_term_is_watched(string today, RequestWatch expected) => Assert.Equal(expected, ARequest().Watch(DateOnly.Parse(today, null)));

    [Fact]
    public void What_was_answered_is_never_late() =>
        Assert.Equal(RequestWatch.Answered, Ended(RightKind.Access, RequestOutcome.Done).Watch(new DateOnly(2030, 1, 1)));

    [Theory]
    [InlineData("2026-12-23", false, true)]
    [InlineData("2026-12-24", false, false)] // too late: it must be told within the month
    [InlineData("2026-12-01", true, false)] // once
    public void It_may_take_longer_once_and_only_within_the_month(string today, bool extended, bool may) => Assert.Equal(
        may,
        (ARequest() with { Extension = extended ? new Extension(new DateOnly(2026, 11, 30), "veel") : null }).MayExtend(DateOnly.Parse(today, null)));

    [Theory]
    [InlineData(RightKind.Access, RequestOutcome.Done, false)]
    [InlineData(RightKind.Deletion, RequestOutcome.Done, false)]
    [InlineData(RightKind.Objection, RequestOutcome.Done, false)]
    [InlineData(RightKind.Restriction, RequestOutcome.Done, true)] // to be lifted
    [InlineData(RightKind.Restriction, RequestOutcome.Refused, false)]
    public void Once_answered_nobody_is_recognised_any_more_but_for_a_block(RightKind kind, RequestOutcome outcome, bool keeps) =>
        Assert.Equal(keeps, Ended(kind, outcome).Subject is not null);

    [Theory]
    [InlineData("2028-11-22", false)]
    [InlineData("2028-11-23", true)]
    public void It_is_kept_for_two_years(string today, bool over) => Assert.Equal(over, ARequest().IsOver(Retention.Default, DateOnly.Parse(today, null)));

    [Fact]
    public void The_same_form_is_one_request_and_another_form_or_another_number_is_another()
    {
        var one = ARequest();

        Assert.Equal(one.Id, ARequest().Id);
        Assert.NotEqual(one.Id, ARequest(nonce: "n2").Id);
        Assert.NotEqual(one.Id, ARequest(sender: "def").Id);
        Assert.NotEqual(one.Id, one.SafeHalf().Id);
        Assert.Equal(one.SafeHalf(), one.SafeHalf());
    }

    // Who answers: anna. Half: of safety at home, or not.
    [Theory]
    [InlineData(false, false, false, true)]
    [InlineData(true, false, false, false)] // safety at home is the other half
    [InlineData(true, false, true, true)]
    [InlineData(false, false, true, false)]
    [InlineData(false, true, false, false)] // she knows the person
    public void What_an_answer_reaches(bool unsafeAtHome, bool barred, bool safeHalf, bool reaches) => Assert.Equal(
        reaches,
        RightsRequest.Reaches(Lochem.ASignal() with { SafeRoute = unsafeAtHome, Barred = barred ? [new("anna")] : [] }, safeHalf, new PersonId("anna")));

    private static RightsRequest Ended(RightKind kind, RequestOutcome outcome) =>
        (ARequest() with { Kind = kind }).Ended(new RequestEnd(Now, new PersonId("els"), outcome), []);

    private static RightsRequest ARequest(string nonce = "n1", string sender = "abc") => RightsRequest.WrittenDown(
        nonce, RightKind.Access, new RequestSubject(new SenderKey(sender), About: null), new DateOnly(2026, 11, 23), "belde ons", new PersonId("els"), Now, safeRoute: false);
}
