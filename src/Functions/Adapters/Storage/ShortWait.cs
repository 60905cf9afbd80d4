using Azure;
using Naober.Functions.Ports;

namespace Naober.Functions.Adapters.Storage;

/// <summary>For a call that somebody waits for behind a counter, and that can be done without: long enough for a cold start, no longer.</summary>
internal static class ShortWait
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);

    /// <exception cref="StorageUnavailableException">It failed or took too long.</exception>
    public static async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Limit);
        try
        {
            return await call(limit.Token);
        }
        catch (Exception fault) when (!ct.IsCancellationRequested
            && fault is RequestFailedException or AggregateException or OperationCanceledException)
        {
            throw new StorageUnavailableException(fault);
        }
    }
}
