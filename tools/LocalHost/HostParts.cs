using Naober.LocalHost.App;
using Naober.LocalHost.Handler;
using Naober.LocalHost.Queues;
using Naober.LocalHost.Timers;

namespace Naober.LocalHost;

/// <summary>Puts together what one run of the host consists of.</summary>
internal sealed class HostParts(
    FunctionApp app, Settings settings, IReadOnlyDictionary<string, string> handlerSettings, string stateFolder, HttpMessageInvoker http, ILoggerFactory loggers)
{
    private readonly TimeProvider _clock = TimeProvider.System;

    public HostRun Build()
    {
        var handler = new HandlerSupervisor(app.Host.Handler, handlerSettings, http, _clock, loggers.CreateLogger<HandlerSupervisor>());
        var invoker = new FunctionInvoker(handler, http, app.Host.FunctionTimeout, loggers.CreateLogger<FunctionInvoker>());
        return new HostRun(
            handler,
            [.. app.Functions.OfType<Function.Queue>().Select(f => Queue(f, invoker))],
            [.. app.Functions.OfType<Function.Timer>().Select(f => Timer(f, invoker))]);
    }

    private QueueListener Queue(Function.Queue function, FunctionInvoker invoker)
    {
        var service = new QueueConnections(settings).Get(function.Connection);
        var poison = PoisonQueue.Of(function.QueueName, service);
        var delivery = new QueueDelivery(function, poison, app.Host.Queues, invoker, _clock, loggers.CreateLogger<QueueDelivery>());
        return new QueueListener(function, service.GetQueueClient(function.QueueName), app.Host.Queues, delivery, loggers.CreateLogger<QueueListener>());
    }

    private TimerListener Timer(Function.Timer function, FunctionInvoker invoker) => new(
        function, TimerSchedule.Parse(function.Schedule), new TimerStatusFile(stateFolder, function.Name), invoker, _clock, loggers.CreateLogger<TimerListener>());
}
