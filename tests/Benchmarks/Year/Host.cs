using System.Text.RegularExpressions;
using Naober.Core.Signals;
using Naober.Functions.Tests.Fakes;

namespace Naober.Benchmarks.Year;

/// <summary>Delivers what stands on the queues and lets the clock jump to whatever comes next. Now and then a process is killed, or a message comes twice.</summary>
internal sealed partial class Host(World world, Agenda agenda, Weather weather, Watch watch, Random random, Tally tally)
{
    private const double PartKilled = 0.002;
    private const double PartTwice = 0.003;
    private const int LastCall = 9;

    public async Task RunAsync(DateTimeOffset end)
    {
        while (true)
        {
            if (!weather.StorageIsDown && world.Queues.Visible() is { } message)
            {
                await DeliverAsync(message);
                continue;
            }

            var next = new[] { agenda.Next, weather.StorageIsDown ? null : FirstHidden() }.Min();
            if (next is not { } at || at > end)
            {
                return;
            }

            world.Clock.MoveTo(at);
            if (agenda.Next <= world.Clock.Now)
            {
                await agenda.Take()();
            }
        }
    }

    /// <summary>Calls to the ports of one invocation, which seldom ends at one of them.</summary>
    public PortCalls Calls()
    {
        if (random.NextDouble() >= PartKilled)
        {
            return new PortCalls();
        }

        tally.Count("kills_planned");
        return new PortCalls(new StopAt(random.Next(1, LastCall), After: random.Next(2) == 0));
    }

    private async Task DeliverAsync(QueuedMessage message)
    {
        tally.Count("deliveries");
        var calls = Calls();
        if (random.NextDouble() < PartTwice)
        {
            tally.Count("deliveries_twice");
            world.Queues.Put(message.Queue, message.Body);
        }

        await world.DeliverAsync(message, calls);
        if (calls.Stopped && SignalIn().Match(message.Body) is { Success: true } found && SignalId.TryParse(found.Groups[1].Value, out var signal))
        {
            tally.Count("kills");
            watch.Killed(signal);
        }
    }

    private DateTimeOffset? FirstHidden() => world.Queues.All is { Count: > 0 } hidden ? hidden.Min(m => m.VisibleAt) : null;

    [GeneratedRegex("\"signal\":\"([0-9a-f]{32})\"", RegexOptions.IgnoreCase)]
    private static partial Regex SignalIn();
}
