using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Naober.Functions.Adapters.Directory;

/// <summary>What is read from files beside the rest of the start, because it takes hundreds of milliseconds.</summary>
internal static class StartupLoading
{
    /// <summary>A file that cannot be read fails the start, and not the first text; but the web server need not wait for it.</summary>
    public static IServiceCollection AddLoaded<T>(this IServiceCollection services, Task<T> loading)
        where T : class =>
        services.AddSingleton<IHostedService>(new Check(loading)).AddSingleton(_ => loading.GetAwaiter().GetResult());

    private sealed class Check(Task loading) : IHostedLifecycleService
    {
        public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartedAsync(CancellationToken cancellationToken) => loading.WaitAsync(cancellationToken);

        public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
