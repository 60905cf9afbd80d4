using Microsoft.Extensions.DependencyInjection;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.Vendors;

public sealed class SignedFrontDoorTests : IAsyncLifetime
{
    private VendorStub _world = null!;
    private App _app = null!;

    public async ValueTask InitializeAsync()
    {
        _world = await VendorStub.StartAsync();
        _app = App.With(("Public:BaseUrl", _world.Address.AbsoluteUri));
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task What_we_post_to_ourselves_is_taken_for_genuine_and_comes_from_nobodys_number()
    {
        string? signature = null;
        _world.Answer = http =>
        {
            signature = http.Request.Headers["X-Twilio-Signature"];
            return Task.CompletedTask;
        };

        Assert.True(await KnockAsync());

        var request = Assert.Single(_world.Requests);
        var form = request.Body.Split('&').Select(f => f.Split('=')).ToDictionary(f => f[0], f => Uri.UnescapeDataString(f[1].Replace('+', ' ')));
        Assert.Equal(("/sms", "SM1", "Anonymous"), (request.PathAndQuery, form["MessageSid"], form["From"]));
        Assert.True(_app.Real.GetRequiredService<ISmsWebhook>().IsGenuine("/sms", form, signature));
    }

    [Theory]
    [InlineData(403)]
    [InlineData(503)]
    [InlineData(302)] // somebody put a sign-in before it
    public async Task Anything_but_a_yes_is_no(int status)
    {
        _world.Answer = VendorStub.Says(status);

        Assert.False(await KnockAsync());
    }

    [Fact]
    public async Task A_door_that_nobody_opens_is_no()
    {
        _world.Answer = VendorStub.HangUp;

        Assert.False(await KnockAsync());
    }

    private Task<bool> KnockAsync() => _app.Real.GetRequiredService<IFrontDoor>().KnockAsync("SM1", "Dit is een proef & meer", CancellationToken.None);
}
