namespace Naober.Infra.Tests.Bicep;

/// <summary>The reader of the other tests, so that they cannot pass by reading nothing.</summary>
public sealed class BicepScanTests
{
    [Theory]
    [InlineData("var a = { b: [ 1 ]")]
    [InlineData("var a = { b: [ 1 } ]")]
    [InlineData("var a = f(1")]
    [InlineData("var a = 1 }")]
    [InlineData("var a = 'open\nvar b = 1")]
    [InlineData("var a = '${b'")]
    [InlineData("var a = '${b}")]
    [InlineData("var a = '''open")]
    [InlineData("/* open")]
    public void What_is_left_open_is_refused(string text) => Assert.Throws<FormatException>(() => BicepScan.Of(text));

    [Theory]
    [InlineData("var a = 'it\\'s {'")]
    [InlineData("var a = '${b ? 'x}' : '[${c}'}'")]
    [InlineData("var a = '''it's { ''' // it's }")]
    [InlineData("/* ' { */ var a = {}")]
    public void Brackets_in_strings_and_comments_do_not_count(string text) => Assert.NotNull(BicepScan.Of(text));

    [Fact]
    public void Code_keeps_what_is_interpolated_and_blanks_the_rest()
    {
        var scan = BicepScan.Of("var a = 'x-${name}-y' // note\n");

        Assert.Equal("var a =      name            \n", scan.Code);
        Assert.Equal("var a = 'x-${name}-y'        \n", scan.WithoutComments);
    }

    [Fact]
    public void A_name_is_used_where_it_is_a_value_but_not_where_it_is_a_property()
    {
        var file = new BicepFile("param location string\nparam size int\nvar a = { location: 'x', b: '${size}' }\nvar b = [for x in many: x]\nparam other string = a.size\n");

        Assert.False(file.Uses("location"));
        Assert.True(file.Uses("size"));
        Assert.True(file.Uses("a"));
        Assert.True(file.Uses("many"));
        Assert.False(file.Uses("other"));
    }
}
