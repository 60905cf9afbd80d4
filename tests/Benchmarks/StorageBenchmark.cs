using System.Text.Json;
using Azure.Storage.Queues;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Signals;
using Naober.Functions.Messages;
using Naober.Functions.Ports;
using Naober.Functions.Triggers.Http;
using Naober.Functions.Triggers.Queues;
using Naober.Functions.Triggers.Timers;
using Naober.Testing;

namespace Naober.Benchmarks;

/// <summary>
/// The app's own storage calls for one signal, counted at its HTTP pipelines over Azurite: from the text to notified, and to closed with the
/// sender told. The host's receive and delete, and page views, are figures of their own.
/// </summary>
internal static class StorageBenchmark
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static async Task RunAsync()
    {
        await using var azurite = await Azurite.StartAsync();
        var counter = new CallCounter();
        var clock = new LeapingClock();
        await using var services = Build(azurite.ConnectionString, counter, clock);
        var host = new QueueReader(azurite.ConnectionString);

        await CloseAsync(services, host, await SignalAsync(services, host, number: 1)); // makes the table and the queues
        counter.Reset();
        host.Messages = 0;
        var id = await SignalAsync(services, host, number: 2);
        Figures.Print("storage.notified", counter.Count);
        await CloseAsync(services, host, id);
        Figures.Print("storage.closed", counter.Count);
        Figures.Print("storage.host", host.Messages * 2);

        counter.Reset();
        await new Invocation(services).GetAsync<ReadSignalFunction>((f, r, ct) => f.RunAsync(r, id.Value, ct));
        Figures.Print("storage.view", counter.Count);
        counter.Reset();
        await new Invocation(services).GetAsync<WorkListFunction>((f, r, ct) => f.RunAsync(r, ct));
        Figures.Print("storage.list", counter.Count);
        await ExpireAsync(services, clock, counter);
    }

    // What one signal costs from its closing to its count: its text after 30 days, the rest after a year, its entries in the access log, and its copies at Twilio.
    // A round that finds nothing to do is taken off, for it serves all signals at once.
    private static async Task ExpireAsync(ServiceProvider services, LeapingClock clock, CallCounter counter)
    {
        var perSignal = 0.0;
        foreach (var days in new[] { 0, 31, 335, 366 })
        {
            clock.Leap(TimeSpan.FromDays(days));
            var first = await RoundAsync(services, counter);
            perSignal += (first - await RoundAsync(services, counter)) / 2.0; // two signals were closed above
        }

        Figures.Print("storage.expire", perSignal);
        Figures.Print("storage.expire.round", await RoundAsync(services, counter));
    }

    private static async Task<int> RoundAsync(ServiceProvider services, CallCounter counter)
    {
        counter.Reset();
        await InProcess.InvokeAsync<SealAccessLogFunction>(services, (f, _) => f.RunAsync(new TimerInfo(), CancellationToken.None));
        await InProcess.InvokeAsync<ExpirePersonalDataFunction>(services, (f, _) => f.RunAsync(new TimerInfo(), CancellationToken.None));
        return counter.Count;
    }

    private static async Task<SignalId> SignalAsync(ServiceProvider services, QueueReader host, int number)
    {
        var text = new SignedText(number);
        await new Invocation(services).PostAsync<ReceiveSmsFunction>(
            "/sms", text.Form, (f, r, ct) => f.RunAsync(r, ct), r => r.Headers["X-Twilio-Signature"] = text.Signature);
        await host.HandleAsync<SignalReceived>(
            QueueNames.SignalReceived, m => InProcess.InvokeAsync<RecordSignalFunction>(services, (f, _) => f.RunAsync(m, CancellationToken.None)));
        await host.HandleAsync<Notify>(
            QueueNames.Notify, m => InProcess.InvokeAsync<NotifyContactPersonFunction>(services, (f, _) => f.RunAsync(m, CancellationToken.None)));
        return SignalId.FromSms(text.Form["MessageSid"]);
    }

    private static async Task CloseAsync(ServiceProvider services, QueueReader host, SignalId id)
    {
        await MoveAsync(services, id, "oppakken", "");
        await TellAsync(services, host);
        await MoveAsync(services, id, "afsluiten", "opgepakt");
        await TellAsync(services, host);
    }

    private static Task MoveAsync(ServiceProvider services, SignalId id, string action, string reason) =>
        new Invocation(services).PostAsync<MoveSignalFunction>(
            $"/werk/signaal/{id}",
            new Dictionary<string, string> { ["actie"] = action, ["reden"] = reason },
            (f, r, ct) => f.RunAsync(r, id.Value, ct),
            _ => { });

    private static Task TellAsync(ServiceProvider services, QueueReader host) => host.HandleAsync<TellSignaller>(
        QueueNames.TellSignaller, m => InProcess.InvokeAsync<TellSignallerFunction>(services, (f, _) => f.RunAsync(m, CancellationToken.None)));

    private static ServiceProvider Build(string storage, CallCounter counter, LeapingClock clock) => InProcess.Services(Settings.For(storage), counter)
        .AddSingleton<TimeProvider>(clock)
        .AddSingleton<ITextMessages, Vendors>()
        .AddSingleton<IActivityNotifications, Vendors>()
        .AddSingleton<IStaffMail, Vendors>()
        .BuildServiceProvider();

    private sealed class LeapingClock : TimeProvider
    {
        private TimeSpan _ahead;

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;

        public void Leap(TimeSpan by) => _ahead += by;
    }

    // Takes messages as the host does, by a client of its own that is not counted.
    private sealed class QueueReader(string storage)
    {
        public int Messages { get; set; }

        public async Task HandleAsync<T>(string queue, Func<T, Task> handle)
        {
            var client = new QueueClient(storage, queue, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
            var message = await Eventually.GetAsync($"a message on {queue}", async () => (await client.ReceiveMessageAsync()).Value);
            await handle(JsonSerializer.Deserialize<T>(message.Body, Web)!);
            await client.DeleteMessageAsync(message.MessageId, message.PopReceipt);
            Messages++;
        }
    }

    private sealed class Invocation(IServiceProvider services)
    {
        private const string Anna = "a0000000-0000-4000-8000-00000000a001";
        private const string Tenant = "5f0c7a5e-3f0b-4f0e-9a53-000000007240";

        public Task GetAsync<T>(Func<T, HttpRequest, CancellationToken, Task<IResult>> run) => RunAsync(Context(), run);

        public Task PostAsync<T>(
            string path, IReadOnlyDictionary<string, string> form, Func<T, HttpRequest, CancellationToken, Task<IResult>> run, Action<HttpRequest> prepare)
        {
            var http = Context();
            http.Request.Method = HttpMethods.Post;
            http.Request.Form = new FormCollection(form.ToDictionary(f => f.Key, f => new StringValues(f.Value)));
            http.Request.ContentType = "application/x-www-form-urlencoded";
            http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = path;
            prepare(http.Request);
            return RunAsync(http, run);
        }

        private static DefaultHttpContext Context()
        {
            var http = new DefaultHttpContext();
            http.Request.Method = HttpMethods.Get;
            http.Request.Headers["X-MS-CLIENT-PRINCIPAL-IDP"] = "aad";
            http.Request.Headers["X-MS-CLIENT-PRINCIPAL"] = Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(new
            {
                claims = new[] { new { typ = "oid", val = Anna }, new { typ = "tid", val = Tenant } },
            }));
            return http;
        }

        private async Task RunAsync<T>(DefaultHttpContext http, Func<T, HttpRequest, CancellationToken, Task<IResult>> run)
        {
            await InProcess.InvokeAsync<T>(services, async (f, scope) =>
            {
                http.RequestServices = scope;
                var result = await run(f, http.Request, CancellationToken.None);
                await result.ExecuteAsync(http);
            });
            if (http.Response.StatusCode >= 400)
            {
                throw new InvalidOperationException($"{typeof(T).Name} answered {http.Response.StatusCode}.");
            }
        }
    }

    // Vendors are no storage; here they take everything.
    private sealed class Vendors : ITextMessages, IActivityNotifications, IStaffMail
    {
        public Task<SendOutcome> SendAsync(PhoneNumber to, string text, CancellationToken ct) => Sent();

        public Task<SendOutcome> SendAsync(Person person, SignalId signal, bool urgent, string summary, CancellationToken ct) => Sent();

        public Task<SendOutcome> SendAsync(string to, SignalId signal, string subject, string text, CancellationToken ct) => Sent();

        public Task<bool> WasSentAsync(PhoneNumber to, string text, DateTimeOffset since, CancellationToken ct) => Task.FromResult(false);

        public Task<bool> WasAnsweredAsync(PhoneNumber to, string text, DateTimeOffset since, CancellationToken ct) => Task.FromResult(false);

        public Task<IReadOnlyList<InboundText>> ListInboundAsync(DateTimeOffset since, CancellationToken ct) =>
            Task.FromResult<IReadOnlyList<InboundText>>([]);

        private static Task<SendOutcome> Sent() => Task.FromResult<SendOutcome>(new SendOutcome.Sent());
    }
}
