using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Naober.Compat.Fixture;

public sealed class StopOnDemand(IOptions<FixtureOptions> options, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource();
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        switch (options.Value.End)
        {
            case "stop":
                lifetime.StopApplication();
                break;
            case "throw":
                throw new InvalidOperationException("The fixture was asked to fail.");
            default:
                break;
        }
    }
}
