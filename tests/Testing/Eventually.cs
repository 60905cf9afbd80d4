namespace Naober.Testing;

/// <summary>Waits for a condition with a deadline, so that no test sleeps.</summary>
public static class Eventually
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Asks again and again until the answer is not null, and returns it.</summary>
    /// <param name="what">What is waited for, as the failure says it.</param>
    /// <param name="ask">The question; its exceptions end the wait.</param>
    /// <param name="within">The deadline; 90 seconds when left out, as what fails on a queue is hidden for 30.</param>
    /// <exception cref="TimeoutException">The deadline passed.</exception>
    public static async Task<T> GetAsync<T>(string what, Func<Task<T?>> ask, TimeSpan? within = null)
        where T : class
    {
        var limit = within ?? TimeSpan.FromSeconds(90);
        using var deadline = new CancellationTokenSource(limit);
        while (!deadline.IsCancellationRequested)
        {
            if (await ask() is { } answer)
            {
                return answer;
            }

            await Task.Delay(Pause, CancellationToken.None);
        }

        throw new TimeoutException($"Waited {limit.TotalSeconds:0} s in vain for: {what}.");
    }

    /// <summary>Asks again and again until the answer is yes.</summary>
    /// <exception cref="TimeoutException">The deadline passed.</exception>
    public static Task TrueAsync(string what, Func<Task<bool>> ask, TimeSpan? within = null) =>
        GetAsync(what, async () => await ask() ? "yes" : null, within);
}
