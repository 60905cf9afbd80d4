using Naober.Core.Conversations;
using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Routing;
using Naober.Core.Shops;
using Naober.Core.Signals;
using Naober.Core.Triage;
using Naober.Core.Villages;
using Naober.Functions.Messages;
using Naober.Functions.Ports;

namespace Naober.Functions.Flows;

/// <summary>What a message became.</summary>
/// <param name="Signal">Its own signal, or the earlier one that it belongs to, as it stands now.</param>
/// <param name="Move">The place in the signal's trail of its coming in.</param>
public sealed record Recorded(Signal Signal, int Move);

/// <summary>
/// Records a message once, as a signal of its own or as part of an earlier one: what storage says now decides, not what was known when it
/// was answered. Twice delivered is once recorded, by a refused insert.
/// </summary>
public sealed class Recorder(ISignalStore signals, IConversations conversations, Organisation organisation, TimeProvider clock)
{
    // Beyond this somebody is not telling more but something else, and a transaction has its limits.
    private const int MostParts = 30;

    private const int MostTries = 20;

    /// <exception cref="TimeoutException">Others saved first every time.</exception>
    public async Task<Recorded> RecordAsync(SignalId id, SignalReceived message, CancellationToken ct)
    {
        var understood = message.Labels.In(organisation);
        for (var tries = 0; tries < MostTries; tries++)
        {
            var sender = message.SentBy is { } key ? new SenderKey(key) : (SenderKey?)null;
            var known = (message.Channel, sender, message.Known, tries) switch
            {
                (Channel.Sms, not null, { } looked, 0) => new StoredConversation(looked.AsConversation(), looked.Version),
                (Channel.Sms, { } who, _, _) => await conversations.FindAsync(who, ct),
                _ => null,
            };
            var whole = await WholeAsync(id, message, understood, known?.Conversation, ct);
            var (single, why) = await RoutedAsync(
                load => SingleOf(id, message, understood, sender, known?.Conversation, load), s => s.Signal, whole is null, ct);
            if (whole is null && await signals.AddAsync(NewOf(single, message, single, known) with { Why = why }, ct))
            {
                return new Recorded(single, Move: 0);
            }

            if (whole is not null)
            {
                var move = await RoutedAsync(load => whole.Signal.Add(single, Route(load)), m => m.Next, isRouted: true, ct);
                if (await signals.AddPartAsync(NewOf(Router.AsPart(single, whole.Signal.Id), message, move.Next, known), whole, move, ct))
                {
                    return new Recorded(move.Next, move.Number);
                }
            }

            if (await signals.FindAsync(id, ct) is { } there)
            {
                return await AgainAsync(there.Signal, ct);
            }
        }

        throw new TimeoutException($"{id} could not be recorded: others saved first {MostTries} times.");
    }

    // What everybody has open is read only where that decides.
    private async Task<T> RoutedAsync<T>(Func<Load, T> make, Func<T, Signal> signalOf, bool isRouted, CancellationToken ct)
    {
        var made = make(Load.None);
        return isRouted && signalOf(made) is { Waits: true } signal && Router.AsksLoad(organisation, RoutingCase.Of(signal))
            ? make(Load.Of(await signals.ListOpenAsync(ct)))
            : made;
    }

    private Func<RoutingCase, Routed> Route(Load load) => about => Router.Choose(organisation, about, clock.GetUtcNow(), load);

    private (Signal Signal, string? Why) SingleOf(
        SignalId id, SignalReceived message, Understanding understood, SenderKey? sender, Conversation? known, Load load)
    {
        var (signal, why) = Router.Route(
            id,
            message.Channel,
            sender,
            message.ReceivedAt,
            understood,
            message.Village is { } village ? new VillageId(village) : null,
            organisation.Coordinator,
            Route(load));
        return (
            signal with
            {
                Shop = ShopId.TryParse(message.Shop, out var shop) ? shop : null,
                EnteredBy = message.EnteredBy is { } colleague ? new PersonId(colleague) : null,
                Hiding = message.Details is null ? [] : [id],
                Objected = known?.Objected is not null,
                SenderOptedOut = message.OptedOut ?? known?.OptedOut ?? false,
            },
            why);
    }

    private async Task<StoredSignal?> WholeAsync(
        SignalId id, SignalReceived message, Understanding understood, Conversation? known, CancellationToken ct)
    {
        var place = known?.Place(id, understood, text: null, canReply: false, message.ReceivedAt);
        return (place?.PartOf ?? place?.Earlier) is { } whole
            && await signals.FindAsync(whole, ct) is { } stored
            && (place?.PartOf is not null || stored.Signal.TakesReply(message.ReceivedAt) || (place!.Silent && stored.Signal is { SafeRoute: true, ClosedAt: null }))
            && stored.Signal is { Erased: false, Restricted: false } // what nobody reads takes no more
            && (understood.Intent == Intent.Signal || stored.Signal.State != SignalState.Closed) // thanks open nothing again
            && ExpiryTable.TakesMore(stored.Signal, organisation.Retention, message.ReceivedAt)
            && stored.Signal.Parts.Count < MostParts
            && !stored.Signal.Parts.Contains(id)
                ? stored
                : null;
    }

    // It was here before: whatever happened to its signal since then counts, and what follows may not have been ordered yet.
    private async Task<Recorded> AgainAsync(Signal there, CancellationToken ct)
    {
        if (there.PartOf is not { } of || await signals.FindAsync(of, ct) is not { Signal: { Destroyed: false } whole })
        {
            return new Recorded(there, Move: 0);
        }

        var place = whole.Parts.Index().First(p => p.Item == there.Id).Index;
        return new Recorded(whole, whole.Trail.Index().Where(m => m.Item == MoveKind.Added).ElementAt(place).Index);
    }

    private static NewSignal NewOf(Signal signal, SignalReceived message, Signal whole, StoredConversation? known)
    {
        var change = known is not null && ConversationAfter(known.Conversation, signal, message, whole) is { } next
            ? new ConversationChange(signal.Sender!.Value, next, known.Version)
            : null;
        return new NewSignal(signal, message.Content, message.Details, change);
    }

    // Null: as it was.
    private static Conversation? ConversationAfter(Conversation known, Signal signal, SignalReceived message, Signal whole) => message.Labels.Intent switch
    {
        Intent.Stop when message.RemindersOf is null => known with
        {
            RemindersSince = null,
            OptedOut = message.OptedOut ?? known.OptedOut,
            EndedOptIn = new EndedOptIn(known.RemindersSince ?? known.EndedOptIn?.Since, message.ReceivedAt),
        },
        Intent.Start => known with
        {
            RemindersSince = known.RemindersSince ?? message.ReceivedAt,
            OptedOut = message.OptedOut ?? known.OptedOut,
            EndedOptIn = null,
        },
        Intent.Signal or Intent.Thanks or Intent.Empty when signal.PartOf is not null || message.Labels.Intent == Intent.Signal => known.With(new Exchange(
            signal.Id,
            whole.Id,
            message.ReceivedAt,
            message.Asked.AsTurn(),
            whole.Village,
            Shielded: whole.SafeRoute || whole.Danger != Danger.None)),
        _ => null,
    };
}
