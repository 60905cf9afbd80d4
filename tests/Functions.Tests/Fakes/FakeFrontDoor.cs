using Naober.Functions.Ports;

namespace Naober.Functions.Tests.Fakes;

/// <summary>Our front door seen from outside: passes what is posted there on to the app.</summary>
internal sealed class FakeFrontDoor(Func<TestRequest, Task<bool>> ask) : IFrontDoor
{
    /// <summary>The world does not reach us.</summary>
    public bool Shut { get; set; }

    public List<string> Knocks { get; } = [];

    public async Task<bool> KnockAsync(string sid, string text, CancellationToken ct)
    {
        Knocks.Add(sid);
        return !Shut && await ask(TestRequest.Sms(sid, from: null, text));
    }
}
