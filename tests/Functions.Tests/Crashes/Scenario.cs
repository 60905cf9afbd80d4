using Naober.Functions.Tests.Fakes;

namespace Naober.Functions.Tests.Crashes;

/// <summary>A story that leads up to one invocation of one function.</summary>
/// <param name="Function">The function that is killed.</param>
/// <param name="ArriveAsync">Tells the story up to the invocation.</param>
internal sealed record Scenario(string Function, string Name, Func<Story, Task<Delivery>> ArriveAsync)
{
    /// <summary>How the vendors are meanwhile; fine when left out.</summary>
    public Action<World>? Weather { get; init; }

    /// <summary>The vendor refuses every text to the sender.</summary>
    public bool SenderUnreachable { get; init; }

    /// <summary>How many stuck messages are left in the end.</summary>
    public int Stuck { get; init; }

    /// <summary>Whether somebody else than the receiver is told, because the receiver went away.</summary>
    public bool PassedOver { get; init; }

    /// <summary>Whether functions fail on the way by themselves.</summary>
    public bool HasFaults { get; init; }

    public override string ToString() => $"{Function}: {Name}";
}

/// <summary>Delivers the invocation under test, once each time it is called.</summary>
internal delegate Task Delivery(PortCalls calls);

/// <summary>How a delivery comes again after the process was killed in it.</summary>
/// <param name="Times">0: never; 1; 2: twice at once.</param>
/// <param name="Lead">How many calls the first of two is ahead.</param>
/// <param name="After">How much later.</param>
/// <param name="KilledAt">Killed once more, after this call, before it comes yet again; 0: not.</param>
internal sealed record Again(int Times, int Lead = 0, TimeSpan After = default, int KilledAt = 0)
{
    // Longer than a claim is valid, and as long as a queue hides a message whose host died with it.
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(10);

    /// <summary>Every way in which a queue delivers again, a timer ticks again or somebody presses again.</summary>
    public static IReadOnlyList<Again> Ways { get; } =
        [new(1), new(1, After: Late), new(2), new(2, Lead: 1), new(2, Lead: 3), new(2, After: Late)];

    public static Again Never { get; } = new(0);

    public override string ToString() => $"again {Times}x, lead {Lead}, after {After}, killed again after call {KilledAt}";
}
