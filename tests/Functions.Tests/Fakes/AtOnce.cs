namespace Naober.Functions.Tests.Fakes;

/// <summary>
/// Runs invocations at once and still the same way every time: they take turns at each call to a port, on one thread.
/// </summary>
internal static class AtOnce
{
    /// <param name="lead">How many turns the first has before the second begins.</param>
    public static Task RunAsync(int lead, Func<PortCalls, Task> first, Func<PortCalls, Task> second)
    {
        var one = new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler;
        return Task.WhenAll(Start(() => first(Turns())), Start(LateAsync));

        Task Start(Func<Task> run) => Task.Factory.StartNew(run, CancellationToken.None, TaskCreationOptions.None, one).Unwrap();

        async Task LateAsync()
        {
            for (var turn = 0; turn < lead; turn++)
            {
                await Task.Yield();
            }

            await second(Turns());
        }

        static PortCalls Turns() => new(takingTurns: true);
    }
}
