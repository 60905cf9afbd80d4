using Naober.Core.Conversations;
using Naober.Core.Privacy;
using Naober.Functions.Ports;

namespace Naober.Functions.Tests.Fakes;

/// <summary>Takes away from the other fakes, as the one table is shared.</summary>
internal sealed class FakeRetention(FakeSignalStore signals, FakeClaims claims, FakeVisitStories stories, FakeReminders reminders, FakeSeriesAnswers answers) : IRetention
{
    public Task<KeptSignals> ListAsync(CancellationToken ct) => signals.ListKeptAsync();

    public Task<bool> BuryAsync(StoredSignal signal, SignalCount? counted, DateTimeOffset at, CancellationToken ct) => signals.BuryAsync(signal, counted, at);

    public Task ClearAsync(Tombstone tombstone, CancellationToken ct)
    {
        claims.Forget((key, _) => key.Signal == tombstone.Id);
        return signals.ClearAsync(tombstone);
    }

    public Task RemoveAsync(IReadOnlyList<Tombstone> tombstones, CancellationToken ct) => signals.RemoveAsync(tombstones);

    public Task SweepAsync(DateTimeOffset before, DateTimeOffset now, CancellationToken ct)
    {
        claims.Forget((_, takenAt) => takenAt < before);
        stories.Sweep(before);
        reminders.Sweep(before);
        return signals.SweepCorrectionsAsync(before);
    }

    public Task<IReadOnlyList<CountedSignals>> ListCountsAsync(CancellationToken ct) => signals.ListCountsAsync();

    public Task ForgetTourAsync(SenderKey sender, CancellationToken ct)
    {
        reminders.Forget(sender);
        answers.Forget(sender);
        claims.Forget((key, _) => key.Step.EndsWith($"-{sender}", StringComparison.Ordinal));
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<KeptConversation>> ListConversationsAsync(CancellationToken ct) => signals.ListConversationsAsync();

    public Task<bool> SaveConversationAsync(KeptConversation from, Conversation? next, CancellationToken ct) => signals.SaveConversationAsync(from, next);
}
