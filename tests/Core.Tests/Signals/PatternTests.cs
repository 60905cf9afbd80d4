using Naober.Core.Privacy;
using Naober.Core.Signals;
using Naober.Core.Triage;
using Naober.Core.Villages;

namespace Naober.Core.Tests.Signals;

/// <summary>Collectief als het kan: when several people tell of the same.</summary>
public sealed class PatternTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 3, 40, 0, TimeSpan.Zero);

    [Fact]
    public void Three_different_people_in_eight_weeks_make_a_pattern() =>
        Assert.Equal([new Pattern(new VillageId("almen"), Theme.Loneliness, 3)], Pattern.In([Of(1), Of(2), Of(3)], Now));

    [Fact]
    public void Two_do_not() => Assert.Empty(Pattern.In([Of(1), Of(2)], Now));

    [Fact]
    public void One_person_who_writes_often_does_not() => Assert.Empty(
        Pattern.In([.. Enumerable.Range(1, 5).Select(n => Of(n) with { Sender = new SenderKey("same") })], Now));

    [Theory]
    [InlineData("from longer ago")]
    [InlineData("in another village")]
    [InlineData("about something else")]
    [InlineData("part of another")]
    [InlineData("unsafe at home")]
    [InlineData("in danger")]
    [InlineData("advertising")]
    [InlineData("WANNEER ALMEN, answered")]
    [InlineData("the same one again")]
    public void What_does_not_count(string which)
    {
        var third = Of(3);
        var not = which switch
        {
            "from longer ago" => third with { ReceivedAt = Now - Pattern.Window },
            "in another village" => third with { Village = new VillageId("laren") },
            "about something else" => third with { Theme = Theme.Money },
            "part of another" => third with { PartOf = Of(1).Id },
            "unsafe at home" => third with { SafeRoute = true },
            "in danger" => third with { Danger = Danger.NotSeen },
            "advertising" => third with { CloseReason = CloseReason.Spam },
            "WANNEER ALMEN, answered" => third with { CloseReason = CloseReason.Answered },
            _ => third with { CloseReason = CloseReason.Duplicate },
        };

        Assert.Empty(Pattern.In([Of(1), Of(2), not], Now));
    }

    private static Signal Of(int number) => Lochem.ASignal() with
    {
        Id = SignalId.FromSms($"SM{number}"),
        Sender = new SenderKey($"sender{number}"),
        Theme = Theme.Loneliness,
        ReceivedAt = Now.AddDays(-number),
    };
}
