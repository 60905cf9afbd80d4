using Naober.Sandbox.Twilio;
using Xunit;

namespace Naober.Tools.Tests.Sandbox;

public sealed class WebhookSignatureTests
{
    [Theory]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=2", "RSOYDt4T1cUTdK1PDd93/VVr8B8=")]
    [InlineData("https://mycompany.com:443/myapp.php?foo=1&bar=2", "kvajT1Ptam85bY51eRf/AJRuM3w=")]
    [InlineData("https://MyCompany.com/myapp.php?foo=1&bar=2", "g9IN/x4Cft2g517EjYvEvM/W7LU=")]
    public void Is_what_Twilio_publishes(string url, string expected)
    {
        var signature = WebhookSignature.Compute("12345", url,
        [
            new("From", "+14158675309"), new("To", "+18005551212"), new("Digits", "1234"),
            new("CallSid", "CA1234567890ABCDE"), new("Caller", "+14158675309"),
        ]);

        Assert.Equal(expected, signature);
    }

    [Fact]
    public void The_fragment_with_overrides_is_not_part_of_the_address()
    {
        var target = WebhookTarget.Parse("https://naober.nl/sms?code=x#rc=3&rp=5xx,rt&ct=2000&rt=1000&tt=9000");

        Assert.Equal("https://naober.nl/sms?code=x", target.Url);
        Assert.Equal(3, target.Retries);
        Assert.True(target.RetriesAfter("5xx"));
        Assert.True(target.RetriesAfter("rt"));
        Assert.False(target.RetriesAfter("ct"));
        Assert.Equal(TimeSpan.FromSeconds(9), target.Total);
    }

    [Fact]
    public void Without_overrides_only_a_failed_connection_is_tried_once_more()
    {
        var target = WebhookTarget.Parse("https://naober.nl/sms");

        Assert.Equal(1, target.Retries);
        Assert.True(target.RetriesAfter("ct"));
        Assert.False(target.RetriesAfter("5xx"));
    }
}
