using Naober.Core.Signals;

namespace Naober.Core.Tests.Signals;

public sealed class SignalIdTests
{
    [Fact]
    public void The_same_text_delivered_twice_has_the_same_id() => Assert.Equal(SignalId.FromSms("SM1"), SignalId.FromSms("SM1"));

    [Fact]
    public void An_id_never_changes_because_rows_are_kept_under_it() =>
        Assert.Equal("29f75a78e44318401767798c0a0c9936", SignalId.FromSms("SM00000000000000000000000000000001").Value);

    [Fact]
    public void Everything_in_a_form_makes_its_id()
    {
        SignalId[] ids =
        [
            SignalId.FromForm("n", "a", "b"),
            SignalId.FromForm("m", "a", "b"),
            SignalId.FromForm("n", "a", "c"),
            SignalId.FromForm("n", "ab", ""),
            SignalId.FromForm("n", "", "ab"),
            SignalId.FromForm("n", "a\n1:b"),
            SignalId.FromForm("n", "a", "b", ""),
            SignalId.FromSms("n"),
            SignalId.FromStuckMessage("n", "a"),
        ];

        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public void An_id_reads_back_as_it_is_written()
    {
        var id = SignalId.FromSms("SM1");

        Assert.True(SignalId.TryParse(id.ToString(), out var read));
        Assert.Equal(id, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0123456789abcdef0123456789abcde")] // one short
    [InlineData("0123456789abcdef0123456789abcdef0")]
    [InlineData("0123456789ABCDEF0123456789ABCDEF")]
    [InlineData("0123456789abcdef0123456789abcdeg")]
    [InlineData("0123456789abcdef/../../../../abc")]
    [InlineData("٠١٢٣٤٥٦٧٨٩abcdef0123456789abcdef")] // digits, but not ours
    public void Anything_else_is_no_id(string? text) => Assert.False(SignalId.TryParse(text, out _));
}
