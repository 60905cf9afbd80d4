using Naober.Core.Privacy;

namespace Naober.Core.Tests.Privacy;

public sealed class VendorCopyTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(true, true, true, 0.05, CopyStep.Redact)] // in, and recorded
    [InlineData(true, true, false, 0.05, CopyStep.Leave)] // nobody took it in yet: it is all there is
    [InlineData(true, true, false, 2400, CopyStep.Leave)]
    [InlineData(true, false, true, 24, CopyStep.Leave)]
    [InlineData(true, false, true, 192, CopyStep.Delete)]
    [InlineData(false, true, false, 0.9, CopyStep.Leave)] // out: somebody may still ask whether it left
    [InlineData(false, true, false, 1, CopyStep.Redact)]
    [InlineData(false, false, false, 191, CopyStep.Leave)]
    [InlineData(false, true, false, 192, CopyStep.Delete)]
    public void What_the_vendor_keeps_for_how_long(bool inbound, bool hasBody, bool isWithUs, double hours, CopyStep next)
    {
        var copy = new VendorCopy("SM1", inbound, hasBody, IsFinal: true, At);

        Assert.Equal(next, copy.Next(isWithUs, At.AddHours(hours)));
        Assert.Equal(CopyStep.Leave, (copy with { IsFinal = false }).Next(isWithUs, At.AddHours(hours)));
    }

    [Theory]
    [InlineData(true, 23, false)]
    [InlineData(true, 24, true)]
    [InlineData(false, 200, false)]
    [InlineData(false, 216, true)]
    public void What_stays_too_long_is_counted(bool hasBody, double hours, bool overdue) =>
        Assert.Equal(overdue, new VendorCopy("SM1", IsInbound: true, hasBody, IsFinal: true, At).IsOverdue(At.AddHours(hours)));

    [Theory]
    [InlineData("Dag", 86_400, true)]
    [InlineData("", 59, true)] // redacted, and it left when the attempt was made
    [InlineData("", 61, false)]
    [InlineData("Iets anders", 1, false)]
    public void A_text_is_known_by_its_words_or_by_its_moment(string body, int seconds, bool same) =>
        Assert.Equal(same, VendorCopy.MayBe("Dag", body, At.AddSeconds(seconds), At));
}
