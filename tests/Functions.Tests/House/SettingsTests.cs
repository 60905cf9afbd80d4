using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.House;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("Storage")]
    [InlineData("Organisation:Pack")]
    [InlineData("Public:BaseUrl")]
    [InlineData("SignIn:TenantId")]
    [InlineData("Twilio:AccountSid")]
    [InlineData("Twilio:AuthToken")]
    [InlineData("Graph:TeamsAppId")]
    [InlineData("SenderKeys:Secret")]
    public void A_setting_that_is_missing_is_named_as_one_writes_it(string setting)
    {
        var fault = Assert.Throws<InvalidOperationException>(() => App.Builder((setting, null)));

        Assert.Contains($"'{setting.Replace(":", "__", StringComparison.Ordinal)}'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_any_master_key_the_app_does_not_start()
    {
        var fault = Assert.Throws<InvalidOperationException>(() => App.Builder((App.FirstKey, null)));

        Assert.Contains("'MasterKeys__<id>'", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MasterKeys:k20260101", "te-kort")]
    [InlineData("MasterKeys:k20260101", "dGUga29ydA==")]
    [InlineData("MasterKeys:fout_teken", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("SenderKeys:Secret", "dGUga29ydA==")]
    [InlineData("Public:BaseUrl", "naober.example")]
    [InlineData("Public:BaseUrl", "ftp://naober.example")]
    [InlineData("Twilio:BaseAddress", "api.twilio.com")]
    public void A_setting_that_is_wrong_is_named_without_its_value(string setting, string value)
    {
        var fault = Assert.Throws<InvalidOperationException>(() => App.Builder((setting, value)));

        Assert.Contains(setting.Replace(":", "__", StringComparison.Ordinal), fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(value, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pack_that_is_not_there_is_named_with_the_setting()
    {
        using var app = App.Builder(("Organisation:Pack", "nergens")).Build();

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => Task.WhenAll(
            app.Services.GetServices<IHostedService>().OfType<IHostedLifecycleService>().Select(s => s.StartedAsync(CancellationToken.None))));


        Assert.Contains("nergens", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Organisation__Pack", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Storage_by_identity_needs_both_addresses()
    {
        Assert.Throws<InvalidOperationException>(() => App.Builder(
            ("Storage", null), ("Storage:queueServiceUri", "https://x.queue.core.windows.net")));

        App.Builder(
            ("Storage", null),
            ("Storage:queueServiceUri", "https://x.queue.core.windows.net"),
            ("Storage:tableServiceUri", "https://x.table.core.windows.net"));
    }
}
