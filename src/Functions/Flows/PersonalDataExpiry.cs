using Naober.Core.Calendar;
using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Signals;
using Naober.Core.Tour;
using Naober.Functions.Ports;

namespace Naober.Functions.Flows;

/// <summary>What one round took away.</summary>
/// <param name="Texts">Signals of which text and number went.</param>
/// <param name="Signals">Signals and messages that became a count.</param>
/// <param name="AlmostUnread">Signals that nobody picked up, whose text goes within two weeks; without those about safety at home.</param>
public sealed record Expired(int Texts, int Signals, int AlmostUnread);

/// <summary>
/// Takes away what was kept long enough. A round decides anew from what is there, so a second one, a late one or one after a crash does the rest; what
/// changes meanwhile is left to the next.
/// </summary>
public sealed class PersonalDataExpiry(
    IRetention retention,
    Burial burial,
    ISignalStore signals,
    IStuckMessages stuck,
    IResidentHosts hosts,
    ITourStops stops,
    ITourAgreements agreements,
    ISeriesAnswers answers,
    Organisation organisation,
    TimeProvider clock)
{
    private readonly TimeZoneInfo _zone = organisation.Hours.Zone;
    private readonly Retention _terms = organisation.Retention;

    public async Task<Expired> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = LocalTime.Of(now, _zone).Date;

        // Before the signals: of an exchange that is read now the signal is listed next, unless it is gone.
        var conversations = await retention.ListConversationsAsync(ct);
        var (kept, tombstones) = await retention.ListAsync(ct);
        foreach (var tombstone in tombstones.Where(t => !t.IsCleared))
        {
            await retention.ClearAsync(tombstone, ct);
        }

        var byId = kept.ToDictionary(s => s.Signal.Id);
        var (forgotten, buried) = (new HashSet<SignalId>(kept.Where(s => s.Signal.Erased).Select(s => s.Signal.Id)), 0);
        var erasedBefore = forgotten.Count;
        foreach (var stored in kept)
        {
            switch (ExpiryOf(stored.Signal, byId, today))
            {
                case Expiry.Text when await signals.MoveAsync(stored, ExpiryTable.Forget(stored.Signal, now), ct):
                    forgotten.Add(stored.Signal.Id);
                    break;
                case Expiry.Everything:
                    buried += await BuryAsync(stored, byId, now, ct);
                    break;
            }
        }

        foreach (var conversation in conversations)
        {
            await ForgetAsync(conversation, id => forgotten.Contains(id) || !byId.ContainsKey(id), today, ct);
        }

        await SweepAsync(tombstones, now, today, ct);
        return new Expired(
            forgotten.Count - erasedBefore, buried, kept.Count(s => s.Signal is { SafeRoute: false, PartOf: null } && ExpiryTable.IsAlmostUnread(s.Signal, _terms, now)));
    }

    private Expiry ExpiryOf(Signal signal, Dictionary<SignalId, StoredSignal> byId, DateOnly today) => signal.PartOf is { } of
        ? byId.ContainsKey(of) || !byId.ContainsKey(signal.Id) ? Expiry.Nothing : ExpiryTable.OfPart(whole: null)
        : ExpiryTable.Of(signal, _terms, today, _zone);

    private async Task<int> BuryAsync(StoredSignal whole, Dictionary<SignalId, StoredSignal> byId, DateTimeOffset now, CancellationToken ct)
    {
        var buried = await burial.BuryAsync(whole, whole.Signal.Parts.Select(p => byId.GetValueOrDefault(p)).OfType<StoredSignal>(), now, ct);
        foreach (var id in buried)
        {
            byId.Remove(id);
        }

        return buried.Count;
    }

    private async Task ForgetAsync(KeptConversation kept, Func<SignalId, bool> isGone, DateOnly today, CancellationToken ct)
    {
        var known = kept.Stored.Conversation;
        var next = ConversationExpiry.Of(known, isGone, _terms, today, _zone);
        if (!ReferenceEquals(next, known))
        {
            await retention.SaveConversationAsync(kept, next, ct);
        }
    }

    private async Task SweepAsync(IReadOnlyList<Tombstone> tombstones, DateTimeOffset now, DateOnly today, CancellationToken ct)
    {
        foreach (var message in await stuck.ListAsync(ct))
        {
            if (today >= LocalTime.Of(message.Since, _zone).Date.AddMonths(_terms.TextMonths))
            {
                await stuck.RemoveAsync(message.Id, ct);
            }
        }

        foreach (var host in await hosts.ListAsync(ct))
        {
            if (ResidentHosting.IsOver((await stops.FindAsync(host.Visit, ct))?.Stop, today))
            {
                await hosts.RemoveAsync(host.Visit, ct);
            }
        }

        var agreed = (await agreements.ListAsync(ct)).ToDictionary(a => a.Agreement.Village, a => a.Agreement);
        var useless = (await answers.ListAsync(ct)).Where(a => !SeriesQuestion.Keeps(agreed.GetValueOrDefault(a.Village), a, today, _zone)).ToList();
        await answers.RemoveAsync(useless, ct);
        await retention.RemoveAsync(
            [.. tombstones.Where(t => t.IsCleared && today >= LocalTime.Of(t.At, _zone).Date.AddMonths(Retention.TombstoneMonths))], ct);
        await retention.SweepAsync(LocalTime.Instant(today.AddMonths(-_terms.SignalMonths), TimeOnly.MinValue, _zone), now, ct);
    }
}
