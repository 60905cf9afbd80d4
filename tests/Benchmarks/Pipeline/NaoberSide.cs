using System.Text.Json;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using Naober.Core.Privacy;
using Naober.Core.Signals;
using Naober.Functions.Flows;
using Naober.Functions.Messages;
using Naober.Functions.Ports;
using Naober.Functions.Triggers.Queues;

namespace Naober.Benchmarks.Pipeline;

/// <summary>Our own way from queue to notified: the app's functions in this process, with its real adapters.</summary>
internal sealed class NaoberSide : ISide
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private readonly ServiceProvider _services;
    private readonly CallCounter _counter = new();
    private int _left;
    private TaskCompletionSource _done = new();

    public NaoberSide(IReadOnlyDictionary<string, string> settings, string storage)
    {
        _services = InProcess.Services(settings, _counter).BuildServiceProvider();
        Pumps =
        [
            new QueuePump(Queue(QueueNames.SignalReceived), m => InProcess.InvokeAsync<RecordSignalFunction>(
                _services, (f, _) => f.RunAsync(JsonSerializer.Deserialize<SignalReceived>(m, Web)!, CancellationToken.None))),
            new QueuePump(Queue(QueueNames.Notify), async m =>
            {
                var message = JsonSerializer.Deserialize<Notify>(m, Web)!;
                await InProcess.InvokeAsync<NotifyContactPersonFunction>(_services, (f, _) => f.RunAsync(message, CancellationToken.None));
                Notified = m;
                if (await IsToldAsync(message) && Interlocked.Decrement(ref _left) == 0)
                {
                    _done.SetResult();
                }
            }),
        ];

        QueueClient Queue(string name) => new(storage, name, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
    }

    public IReadOnlyList<QueuePump> Pumps { get; }

    /// <summary>Calls to storage since the signals were put on the queue.</summary>
    public int Calls => _counter.Count;

    /// <summary>The last message on the queue of notices.</summary>
    public BinaryData? Notified { get; private set; }

    /// <summary>Whether a message on the queue of notices may have been put back for later.</summary>
    public bool IsPaced { get; init; }

    public async Task<Task> PutAsync(int first, int count)
    {
        await Task.WhenAll(Pumps.Select(p => p.PrepareAsync()));
        await using var scope = _services.CreateAsyncScope();
        var (intake, queues) = (scope.ServiceProvider.GetRequiredService<Intake>(), scope.ServiceProvider.GetRequiredService<IQueues>());
        (_left, _done) = (count, new TaskCompletionSource());
        foreach (var number in Enumerable.Range(first, count))
        {
            var form = new SignedText(number).Form;
            var taken = await intake.TakeAsync(
                new Arrival(
                    SignalId.FromSms(form["MessageSid"]),
                    Channel.Sms,
                    form["Body"],
                    PhoneNumber.TryParse(form["From"], out var from) ? from : null,
                    DateTimeOffset.UtcNow),
                CancellationToken.None);
            await queues.EnqueueAsync(taken.Message with { Answered = true }, CancellationToken.None);
        }

        _counter.Reset();
        return _done.Task;
    }

    // Unpaced, a message that was handled was told. Asking storage would be a call more.
    private async Task<bool> IsToldAsync(Notify message) =>
        !IsPaced
        || (SignalId.TryParse(message.Signal, out var id)
            && (await _services.GetRequiredService<IClaims>().ListDoneAsync(id, CancellationToken.None)).Count > 0);
}

/// <summary>One of the two that are compared.</summary>
internal interface ISide
{
    IReadOnlyList<QueuePump> Pumps { get; }

    /// <summary>Puts signals on the queue; what it gives ends when somebody was told of each.</summary>
    Task<Task> PutAsync(int first, int count);
}
