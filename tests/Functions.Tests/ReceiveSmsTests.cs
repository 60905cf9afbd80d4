using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests;

public sealed class ReceiveSmsTests
{
    [Fact]
    public async Task A_worry_is_answered_recorded_and_told_to_the_contact_person()
    {
        var world = new World();

        var answer = await world.ReceiveTextAsync("SM1", "+31612345678", "Mijn buurvrouw in Almen ziet niemand meer");
        await world.RunUntilQuietAsync();

        Assert.Equal(200, answer!.Status);
        Assert.Single(world.Signals.All);
        Assert.Equal("anna", Assert.Single(world.Teams.Current).Person.Value);
    }
}
