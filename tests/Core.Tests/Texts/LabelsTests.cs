using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Core.Texts;
using Naober.Core.Triage;

namespace Naober.Core.Tests.Texts;

public sealed class LabelsTests
{
    public static TheoryData<string[]> All => new(
        Of<Theme>(Labels.Of), Of<SignalState>(Labels.Of), Of<Channel>(Labels.Of), Of<CloseReason>(Labels.Of), Of<EventKind>(Labels.Of),
        Of<NotInformed>(Labels.Of), Of<ConsentBy>(Labels.Of), Of<LadderStep>(Labels.Of), Of<WorkGroup>(Labels.Of), Of<DismissReason>(StuckLabels.Of));

    [Theory]
    [MemberData(nameof(All))]
    public void Every_value_has_a_label_of_its_own(string[] labels)
    {
        Assert.All(labels, label => Assert.False(string.IsNullOrWhiteSpace(label)));
        Assert.Equal(labels.Length, labels.Distinct().Count());
    }

    [Fact]
    public void No_label_says_dementia() =>
        Assert.DoesNotContain(Enum.GetValues<Theme>(), t => Labels.Of(t).Contains("dement", StringComparison.OrdinalIgnoreCase));

    private static string[] Of<T>(Func<T, string> label)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(label)];
}
