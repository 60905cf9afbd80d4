using Naober.Core.Conversations;
using Naober.Core.Organisations;
using Naober.Core.Rights;
using Naober.Core.Signals;
using Naober.Functions.Ports;

namespace Naober.Functions.Flows;

/// <summary>
/// Deletes what we have of somebody. First it is written down that it began and what goes; from then on it is finished whatever happens, at the latest in
/// the night. Twice is once.
/// </summary>
public sealed class RightsDeletion(
    IRightsRequests requests, RightsHoldings holdings, RightsRegister register, IRetention retention, IStuckMessages stuck, Burial burial, TimeProvider clock)
{
    private const int MostTries = 20;

    /// <returns>False: somebody was first; look again.</returns>
    public async Task<bool> StartAsync(StoredRequest from, PersonId by, CancellationToken ct)
    {
        await register.AddSafeHalfAsync(from.Request, ct);
        var there = await holdings.FindAsync(from.Request, by, ct);
        return await requests.SaveAsync(
            from.Request with { Deletion = new DeletionStart(clock.GetUtcNow(), by), Proof = there.Proof }, from, entry: null, ct);
    }

    /// <summary>Finishes what was begun. The sender's memory goes first, so that nothing new can join what is about to go.</summary>
    /// <exception cref="TimeoutException">Others saved first every time. The next round goes on.</exception>
    public async Task FinishAsync(SignalId id, CancellationToken ct)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await requests.FindAsync(id, ct) is not { Request: { Deletion: { } deletion, End: null } request } stored)
            {
                return;
            }

            var there = await holdings.FindAsync(request, deletion.By, ct);
            if (await ForgetAsync(request, there, ct)
                && await BuryAsync(there, deletion, ct)
                && await register.EndAsync(stored, request.Proof.Count == 0 ? RequestOutcome.NothingThere : RequestOutcome.Done, deletion.By, why: null, request.Proof, ct))
            {
                return;
            }
        }

        throw new TimeoutException($"The request {id} could not be finished: others saved first {MostTries} times.");
    }

    private async Task<bool> ForgetAsync(RightsRequest request, Holdings there, CancellationToken ct)
    {
        foreach (var message in there.Stuck)
        {
            await stuck.RemoveAsync(message, ct);
        }

        if (request is { SafeRoute: false, Subject.Sender: { } sender })
        {
            await retention.ForgetTourAsync(sender, ct);
        }

        return there.Memory is not { } memory || await retention.SaveConversationAsync(memory, Left(request, memory.Stored.Conversation, there), ct);
    }

    // Of one signal, and of safety at home, the rest of the memory is left to whoever answers for it.
    private static Conversation? Left(RightsRequest request, Conversation known, Holdings there) => request is { SafeRoute: false, Subject.Sender: not null }
        ? Forgetting.Of(known, there.Stays)
        : there.Signals.Aggregate<StoredSignal, Conversation?>(known, (left, s) => left is null ? null : Forgetting.OfOne(left, s.Signal.Id));

    private async Task<bool> BuryAsync(Holdings there, DeletionStart deletion, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var orphans = there.Parts.Where(p => there.Signals.All(s => s.Signal.Id != p.Signal.PartOf));
        foreach (var whole in there.Signals.Where(s => s.Signal.ReceivedAt <= deletion.At).Concat(orphans))
        {
            if (!(await burial.BuryAsync(whole, there.PartsOf(whole.Signal), now, ct)).Contains(whole.Signal.Id))
            {
                return false;
            }
        }

        return true;
    }
}
