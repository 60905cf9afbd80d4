using System.Collections.Concurrent;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Naober.Core.Conversations;
using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Texts;
using Naober.Core.Triage;
using Naober.Functions.Adapters.Storage;
using Naober.Functions.Ports;

namespace Naober.Functions.Tests.Fakes;

/// <summary>Everything around the app: storage, Twilio, Teams, a clock, and a host that delivers as the Functions host does.</summary>
internal sealed class World
{
    private const int MaxDequeueCount = 5;
    private const int MaxSteps = 2000;
    private static readonly TimeSpan VisibleAgain = TimeSpan.FromSeconds(30);

    private readonly Dictionary<Type, object> _fakes;

    /// <param name="app">The app that runs first; null: the usual one.</param>
    public World(App? app = null)
    {
        App = app ?? Fakes.App.Default;
        Directory = new FakeDirectory(StaffDirectory.Of(App.Real.GetRequiredService<Pack>().Organisation));
        Shops = new FakeShops(App.Real.GetRequiredService<Pack>().Organisation.Shops.Values);
        Queues = new FakeQueues(Clock);
        Stories = new FakeVisitStories(Tour);
        Residents = new FakeResidentHosts(Tour);
        Stuck = new FakeStuckMessages(Signals);
        AccessLog = new FakeAccessLog(Signals);
        Requests = new FakeRightsRequests(Signals);
        Twilio = new FakeTwilio(Clock);
        Teams = new FakeTeams(Clock);
        Door = new FakeFrontDoor(async request => await TryAskAsync(request) is { Status: 200 });
        Loggers = LoggerFactory.Create(log => log.AddProvider(Log));
        _fakes = new Dictionary<Type, object>
        {
            [typeof(ISignalStore)] = Signals,
            [typeof(IConversations)] = Signals,
            [typeof(ICorrections)] = Signals,
            [typeof(IRetention)] = new FakeRetention(Signals, Claims, Stories, Reminders, SeriesAnswers),
            [typeof(IStandings)] = Standings,
            [typeof(ISealedRows)] = Signals,
            [typeof(IAccessLog)] = AccessLog,
            [typeof(IClaims)] = Claims,
            [typeof(IQueues)] = Queues,
            [typeof(IStuckMessages)] = Stuck,
            [typeof(ITextMessages)] = Twilio,
            [typeof(ITextCopies)] = Twilio,
            [typeof(IActivityNotifications)] = Teams,
            [typeof(IShops)] = Shops,
            [typeof(IDirectory)] = Directory,
            [typeof(IRateLimits)] = Limits,
            [typeof(IPace)] = Pace,
            [typeof(IUnreached)] = Unreached,
            [typeof(IPatterns)] = Patterns,
            [typeof(IFrontDoor)] = Door,
            [typeof(IStaffMail)] = Mail,
            [typeof(IMailboxes)] = Mailboxes,
            [typeof(ITourStops)] = Tour,
            [typeof(IVillageLines)] = Lines,
            [typeof(IVisitStories)] = Stories,
            [typeof(IResidentHosts)] = Residents,
            [typeof(ITourAgreements)] = Agreements,
            [typeof(ISeriesAnswers)] = SeriesAnswers,
            [typeof(ITourAudience)] = Audience,
            [typeof(IReminders)] = Reminders,
            [typeof(IRightsRequests)] = Requests,
            [typeof(ITextPace)] = TextPace,
        };
    }

    /// <summary>The app that runs now; another one is a restart with other settings.</summary>
    public App App { get; set; }

    public TestClock Clock { get; } = new();

    public FakeSignalStore Signals { get; } = new();

    public FakeClaims Claims { get; } = new();

    public FakeQueues Queues { get; }

    public FakeStuckMessages Stuck { get; }

    public FakeShops Shops { get; }

    public FakeDirectory Directory { get; }

    public FakeRateLimits Limits { get; } = new();

    public FakePace Pace { get; } = new();

    public FakeAccessLog AccessLog { get; }

    public FakeStandings Standings { get; } = new();

    public FakePatterns Patterns { get; } = new();

    public FakeUnreached Unreached { get; } = new();

    /// <summary>Our own front door; a text of our own reaches nobody's phone.</summary>
    public FakeFrontDoor Door { get; }

    public FakeStaffMail Mail { get; } = new();

    public FakeMailboxes Mailboxes { get; } = new();

    public FakeVillageLines Lines { get; } = new();

    public FakeTourStops Tour { get; } = new();

    public FakeVisitStories Stories { get; }

    public FakeResidentHosts Residents { get; }

    public FakeTourAgreements Agreements { get; } = new();

    public FakeSeriesAnswers SeriesAnswers { get; } = new();

    public FakeTourAudience Audience { get; } = new();

    public FakeReminders Reminders { get; } = new();

    public FakeRightsRequests Requests { get; }

    public FakeTextPace TextPace { get; } = new();

    public FakeTwilio Twilio { get; }

    public FakeTeams Teams { get; }

    public CapturedLog Log { get; } = new();

    public ILoggerFactory Loggers { get; }

    /// <summary>What functions threw, other than by being killed.</summary>
    public ConcurrentBag<Exception> Faults { get; } = [];

    public Organisation Organisation => App.Real.GetRequiredService<Pack>().Organisation.With(Directory.Now);

    public Answers Answers => new(Organisation);

    public IContentSeal Seal => App.Real.GetRequiredService<IContentSeal>();

    /// <summary>What a first text gets now.</summary>
    public string? AnswerTo(string text, DateTimeOffset? at = null) =>
        Answers.To(App.Real.GetRequiredService<Reader>().Read(text), new Turn.First(), at ?? Clock.Now);

    public Person Person(string id) => Organisation.People[new PersonId(id)];

    public static PhoneNumber Number(string number) =>
        PhoneNumber.TryParse(number, out var parsed) ? parsed! : throw new FormatException($"'{number}' is no number.");

    /// <summary>What is kept is kept in the table of <see cref="App"/>; queues and vendors stay fakes.</summary>
    public bool KeepsInTable { get; init; }

    /// <summary>The fake of a port; the real adapter where there is no fake.</summary>
    public object PortOf(Type port) =>
        KeepsInTable && port != typeof(IQueues) && App.Real.GetRequiredService(port) is { } real && real.GetType().Namespace == typeof(NaoberTable).Namespace
            ? real
            : _fakes.GetValueOrDefault(port) ?? App.Real.GetRequiredService(port);

    /// <summary>A client asks. Null: the process was killed before it answered.</summary>
    public async Task<Answer?> TryAskAsync(TestRequest request, PortCalls? calls = null)
    {
        try
        {
            return await new Invocation(this, calls ?? new PortCalls()).HttpAsync(request);
        }
        catch (ProcessStopped)
        {
            return null;
        }
    }

    public async Task<Answer> AskAsync(TestRequest request) =>
        await TryAskAsync(request) ?? throw new InvalidOperationException("Nothing kills this process.");

    /// <summary>Twilio calls our webhook with a text that it lists, and passes on our answer.</summary>
    public async Task<Answer?> CallWebhookAsync(string sid, string? from, string body, PortCalls? calls = null)
    {
        var answer = await TryAskAsync(TestRequest.Sms(sid, from, body), calls);
        if (answer is { Status: 200 } && XDocument.Parse(answer.Body).Root!.Element("Message") is { } message)
        {
            Twilio.PassesOn(sid, PhoneNumber.TryParse(from, out var number) ? number : null, message.Value);
        }

        return answer;
    }

    /// <summary>Somebody texts us, and everything works.</summary>
    public async Task<Answer?> ReceiveTextAsync(string sid, string? from, string body)
    {
        Twilio.ComesIn(sid, from, body);
        return await CallWebhookAsync(sid, from, body);
    }

    /// <summary>The timer ticks. A failure waits for the next tick.</summary>
    public async Task TickAsync(string function, PortCalls? calls = null)
    {
        try
        {
            await new Invocation(this, calls ?? new PortCalls()).TimerAsync(FunctionEntry.Named(function));
        }
        catch (Exception fault)
        {
            Note(fault);
        }
    }

    /// <summary>Delivers a message once: gone on success, visible again in 30 seconds on failure, on the poison queue after the fifth.</summary>
    public async Task DeliverAsync(QueuedMessage message, PortCalls? calls = null)
    {
        var function = FunctionEntry.OfQueue(message.Queue)
            ?? throw new InvalidOperationException($"No function listens to the queue '{message.Queue}'.");
        var delivered = message with { DequeueCount = message.DequeueCount + 1, VisibleAt = Clock.Now + TimeSpan.FromMinutes(10) };
        Queues.Change(delivered);
        try
        {
            await new Invocation(this, calls ?? new PortCalls()).QueueAsync(function, message.Body);
            Queues.Delete(delivered);
        }
        catch (Exception fault)
        {
            Note(fault);
            if (delivered.DequeueCount < MaxDequeueCount || message.Queue.EndsWith("-poison", StringComparison.Ordinal))
            {
                Queues.Change(delivered with { VisibleAt = Clock.Now + VisibleAgain });
                return;
            }

            Queues.Put($"{message.Queue}-poison", message.Body);
            Queues.Delete(delivered);
        }
    }

    /// <summary>Delivers what is on the queues and moves the clock to what is hidden, until nothing is left, or nothing before that moment.</summary>
    public async Task RunUntilQuietAsync(DateTimeOffset? until = null)
    {
        for (var step = 0; step < MaxSteps; step++)
        {
            if (Queues.Visible() is { } message)
            {
                await DeliverAsync(message);
                continue;
            }

            if (Queues.All is not { Count: > 0 } hidden || (until is { } end && hidden.Min(m => m.VisibleAt) > end))
            {
                return;
            }

            Clock.MoveTo(hidden.Min(m => m.VisibleAt));
        }

        throw new InvalidOperationException($"Still not quiet after {MaxSteps} deliveries: {string.Join(", ", Queues.All)}");
    }

    /// <summary>Runs until a message stands on that queue, and takes it without delivering it.</summary>
    public async Task<QueuedMessage> RunUpToAsync(string queue, Func<QueuedMessage, bool>? which = null)
    {
        for (var step = 0; step < MaxSteps; step++)
        {
            if (Queues.All.FirstOrDefault(m => m.Queue == queue && (which?.Invoke(m) ?? true)) is { } wanted)
            {
                Clock.MoveTo(wanted.VisibleAt);
                return wanted;
            }

            if (Queues.Visible() is { } message)
            {
                await DeliverAsync(message);
                continue;
            }

            Clock.MoveTo(Queues.All.Select(m => m.VisibleAt).DefaultIfEmpty().Min());
        }

        throw new InvalidOperationException($"No message came on the queue '{queue}'.");
    }

    private void Note(Exception fault)
    {
        if (fault is not ProcessStopped)
        {
            Faults.Add(fault);
        }
    }
}
