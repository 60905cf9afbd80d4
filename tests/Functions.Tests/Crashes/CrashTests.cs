using System.Collections.Concurrent;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.Crashes;

/// <summary>
/// Kills each function before and after each call to a port, delivers again in every way that happens, and asks whether what was promised
/// still holds. The calls are found by running, so one that is added later is stopped at as well.
/// </summary>
public sealed class CrashTests(ITestOutputHelper output)
{
    public static TheoryData<string> FunctionNames => [.. FunctionEntry.All.Select(f => f.Name)];

    public static TheoryData<string> WeatherNames => [.. FoulWeather.All.Select(s => s.ToString())];

    [Theory]
    [MemberData(nameof(FunctionNames))]
    public async Task A_function_killed_at_any_call_keeps_every_promise(string function)
    {
        var scenarios = Scenarios.Fair.Where(s => s.Function == function).ToList();
        Assert.True(scenarios.Count > 0, $"No story leads to {function}: add one to Scenarios.");

        var stops = 0;
        foreach (var scenario in scenarios)
        {
            stops += await StopEverywhereAsync(scenario);
        }

        output.WriteLine($"{function}: {stops} stops.");
        Assert.Equal(UsesPorts(FunctionEntry.Named(function).Class), stops > 0);
    }

    [Theory]
    [MemberData(nameof(WeatherNames))]
    public async Task A_function_killed_while_a_vendor_fails_keeps_every_promise(string scenario)
    {
        var stops = await StopEverywhereAsync(FoulWeather.All.Single(s => s.ToString() == scenario));

        output.WriteLine($"{scenario}: {stops} stops.");
        Assert.True(stops > 0);
    }

    [Fact]
    public void Every_story_is_about_a_function_that_is_there() =>
        Assert.Empty(Scenarios.Fair.Concat(FoulWeather.All).Select(s => s.Function).Except(FunctionEntry.All.Select(f => f.Name)));

    private static async Task<int> StopEverywhereAsync(Scenario scenario)
    {
        var calls = new PortCalls();
        var undisturbed = await PlayAsync(scenario, deliver => deliver(calls));
        Assert.True(undisturbed.Count == 0, $"{scenario}, undisturbed: {string.Join("; ", undisturbed)}");

        var runs = RunsOf(scenario, calls.Names.Count).ToList();
        var broken = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(runs, async (run, _) =>
        {
            foreach (var promise in await PlayAsync(scenario, (deliver, story) => StopAsync(deliver, story, run.Stop, run.Again)))
            {
                broken.Add($"{scenario}, {run.Stop} ({calls.Names[run.Stop.Call - 1]}), {run.Again}: {promise}");
            }
        });
        Assert.True(broken.IsEmpty, $"{broken.Count} promises broken:\n{string.Join('\n', broken.Order(StringComparer.Ordinal).Take(20))}");
        return runs.Count;
    }

    private static IEnumerable<(StopAt Stop, Again Again)> RunsOf(Scenario scenario, int calls)
    {
        var numbers = Enumerable.Range(1, calls).ToList();
        var killedAgain = numbers.Select(n => new Again(1, KilledAt: n));
        // Nobody has to press again: then a page promised nothing, and the timer finds the text.
        Again[] never = FunctionEntry.Named(scenario.Function).Http is null ? [] : [Again.Never];
        return
            from call in numbers
            from after in new[] { false, true }
            from onlyFails in new[] { false, true }
            from again in Again.Ways.Concat(onlyFails ? [] : killedAgain).Concat(never)
            select (new StopAt(call, after, onlyFails), again);
    }

    private static Task<IReadOnlyList<string>> PlayAsync(Scenario scenario, Func<Delivery, Task> act) =>
        PlayAsync(scenario, (deliver, _) => act(deliver));

    private static async Task<IReadOnlyList<string>> PlayAsync(Scenario scenario, Func<Delivery, Story, Task> act)
    {
        var world = new World();
        var story = new Story(world);
        scenario.Weather?.Invoke(world);
        var deliver = await scenario.ArriveAsync(story);

        await act(deliver, story);
        await world.RunUntilQuietAsync();
        world.Clock.Advance(TimeSpan.FromMinutes(11));
        await world.TickAsync("ReconcileInbound");
        await world.TickAsync("CollectVisit");
        await world.TickAsync("AskToStay");
        await world.RunUntilQuietAsync();

        return await new Promises(story, scenario).BrokenAsync();
    }

    private static async Task StopAsync(Delivery deliver, Story story, StopAt stop, Again again)
    {
        story.HasFaults = stop.OnlyFails;
        await deliver(new PortCalls(stop));
        story.World.Clock.Advance(again.After);
        switch (again)
        {
            case { Times: 0 }:
                story.NobodyCameBack = true;
                break;
            case { KilledAt: > 0 }:
                await deliver(new PortCalls(new StopAt(again.KilledAt, After: true)));
                await deliver(new PortCalls());
                break;
            case { Times: 1 }:
                await deliver(new PortCalls());
                break;
            default:
                await AtOnce.RunAsync(again.Lead, calls => deliver(calls), calls => deliver(calls));
                break;
        }
    }

    private static bool UsesPorts(Type type) =>
        PortCalls.Ports.Contains(type)
        || (type.Assembly == typeof(NaoberServices).Assembly
            && type.GetConstructors().Any(c => c.GetParameters().Any(p => UsesPorts(p.ParameterType))));
}
