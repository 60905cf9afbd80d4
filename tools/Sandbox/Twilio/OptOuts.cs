using Naober.Sandbox.Storage;

namespace Naober.Sandbox.Twilio;

/// <summary>Who sent STOP to our number and no START since.</summary>
public sealed class OptOuts(SandboxOptions options)
{
    private readonly Shelf<OptOut> _numbers = new("opt-outs", options);

    public bool Contains(string number) => _numbers.Find(number) is { Blocked: true };

    public void Set(string number, bool blocked) => _numbers.Add(number, new OptOut(number, blocked));

    public void Clear() => _numbers.Clear();

    public sealed record OptOut(string Number, bool Blocked);
}
