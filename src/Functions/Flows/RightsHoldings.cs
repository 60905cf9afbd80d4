using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Rights;
using Naober.Core.Signals;
using Naober.Core.Tour;
using Naober.Functions.Messages;
using Naober.Functions.Ports;

namespace Naober.Functions.Flows;

/// <summary>What we have of whose data a request is, as far as it reaches.</summary>
/// <param name="Signals">Without the messages that belong to them.</param>
/// <param name="Parts">Those.</param>
/// <param name="Stays">Whether a signal is there that this does not reach.</param>
/// <param name="Memory">What leads from a sender to these signals. Null: there is no sender.</param>
/// <param name="Remembers">Whether that memory is of who asks, and holds anything that they may know of.</param>
/// <param name="Answers">Whether the visits to a village must go on, as they answered by text.</param>
/// <param name="Stuck">Messages that never came in.</param>
/// <param name="Known">Signals about somebody whom who answers knows: a colleague must answer.</param>
public sealed record Holdings(
    IReadOnlyList<StoredSignal> Signals,
    IReadOnlyList<StoredSignal> Parts,
    Func<SignalId, bool> Stays,
    KeptConversation? Memory,
    bool Remembers,
    IReadOnlyList<Reminder> Reminders,
    IReadOnlyList<SeriesAnswer> Answers,
    IReadOnlyList<SignalId> Stuck,
    int Known)
{
    public static Holdings None { get; } = new([], [], _ => true, Memory: null, Remembers: false, [], [], [], Known: 0);

    /// <summary>What goes when all of it is deleted; nothing where there is nothing.</summary>
    public IReadOnlyList<ProofLine> Proof =>
    [
        .. new ProofLine[]
        {
            new(ProofKind.Messages, Signals.Count + Parts.Count),
            new(ProofKind.Names, Signals.Sum(s => s.Signal.Hiding.Count)),
            new(ProofKind.Notes, Signals.Sum(s => s.Signal.Notes.Count)),
            new(ProofKind.Memory, Remembers ? 1 : 0),
            new(ProofKind.Reminders, Reminders.Count),
            new(ProofKind.Answers, Answers.Count),
            new(ProofKind.Stuck, Stuck.Count),
        }.Where(p => p.Count > 0),
    ];

    public IEnumerable<StoredSignal> PartsOf(Signal whole) => Parts.Where(p => p.Signal.PartOf == whole.Id);
}

/// <summary>Finds what we have of whose data a request is.</summary>
public sealed partial class RightsHoldings(
    ISignalStore signals, IConversations conversations, IReminders reminders, ISeriesAnswers answers, IStuckMessages stuck, IContentSeal seal, ILogger<RightsHoldings> logger)
{
    /// <param name="by">Who answers.</param>
    public Task<Holdings> FindAsync(RightsRequest request, PersonId by, CancellationToken ct) => request.Subject switch
    {
        { Sender: { } sender } => OfSenderAsync(request, sender, by, ct),
        { About: { } about } => OfSignalAsync(request, about, by, ct),
        _ => Task.FromResult(Holdings.None),
    };

    /// <summary>Whether a number has anything to do with safety at home, for who makes sure that the officer answers that half.</summary>
    public async Task<bool> HasSafeHalfAsync(SenderKey sender, CancellationToken ct) =>
        (await signals.ListOfSenderAsync(sender, ct)).Any(s => s.Signal is { SafeRoute: true, PartOf: null });

    private async Task<Holdings> OfSenderAsync(RightsRequest request, SenderKey sender, PersonId by, CancellationToken ct)
    {
        var all = await signals.ListOfSenderAsync(sender, ct);
        var there = all.Select(s => s.Signal.Id).ToHashSet();
        var reached = all.Where(s => s.Signal.PartOf is null && RightsRequest.Reaches(s.Signal, request.SafeRoute, by)).ToList();
        var ids = reached.Select(s => s.Signal.Id).ToHashSet();
        var parts = all.Where(s => s.Signal.PartOf is { } of && (ids.Contains(of) || (!there.Contains(of) && s.Signal.SafeRoute == request.SafeRoute))).ToList();
        var memory = await conversations.FindAsync(sender, ct);
        return new Holdings(
            reached,
            parts,
            Stays,
            new KeptConversation(sender, memory),
            !request.SafeRoute && memory.Version is not null && Forgetting.Remembers(memory.Conversation, Stays),
            request.SafeRoute ? [] : await reminders.ListOfAsync(sender, ct),
            request.SafeRoute ? [] : [.. (await answers.ListAsync(ct)).Where(a => a.Channel == Channel.Sms && a.By == sender.Value)],
            await StuckOfAsync(sender, request.SafeRoute, ct),
            all.Count(s => s.Signal.PartOf is null && s.Signal.SafeRoute == request.SafeRoute && s.Signal.Barred.Contains(by)));

        bool Stays(SignalId id) => there.Contains(id) && !ids.Contains(id);
    }

    private async Task<Holdings> OfSignalAsync(RightsRequest request, SignalId about, PersonId by, CancellationToken ct)
    {
        if (await signals.FindAsync(about, ct) is not { } stored || !RightsRequest.Reaches(stored.Signal, request.SafeRoute, by))
        {
            return Holdings.None;
        }

        var parts = new List<StoredSignal>();
        foreach (var id in stored.Signal.Parts)
        {
            if (await signals.FindAsync(id, ct) is { Signal.Destroyed: false } part)
            {
                parts.Add(part);
            }
        }

        // The sender's memory is theirs; only what leads to this signal goes with it.
        var memory = stored.Signal.Sender is { } sender ? new KeptConversation(sender, await conversations.FindAsync(sender, ct)) : null;
        return Holdings.None with { Signals = [stored], Parts = parts, Stays = id => id != about, Memory = memory };
    }

    // They hold what was sealed, and with that who sent it.
    private async Task<IReadOnlyList<SignalId>> StuckOfAsync(SenderKey sender, bool safeRoute, CancellationToken ct)
    {
        var found = new List<SignalId>();
        foreach (var message in await stuck.ListAsync(ct))
        {
            if (message.Queue == QueueNames.SignalReceived
                && await stuck.FindAsync(message.Id, ct) is var (_, body)
                && Read(message, body) is { } received
                && received.SentBy == sender.Value
                && received.Labels.SafeRoute == safeRoute)
            {
                found.Add(message.Id);
            }
        }

        return found;
    }

    private SignalReceived? Read(StuckMessage message, SealedContent body)
    {
        try
        {
            return JsonSerializer.Deserialize(seal.Open(message.Id, body).Text, MessageJson.Default.SignalReceived);
        }
        catch (Exception fault) when (fault is JsonException or KeyMissingException or CryptographicException)
        {
            Log.NotOpened(logger, fault, message.Id);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Nobody can tell who sent the stuck message {Stuck}.")]
        public static partial void NotOpened(ILogger logger, Exception fault, SignalId stuck);
    }
}
