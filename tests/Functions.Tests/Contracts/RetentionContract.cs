using Naober.Core.Conversations;
using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Shops;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Core.Tour;
using Naober.Core.Villages;
using Naober.Functions.Adapters.Storage;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.Contracts;

public abstract class RetentionContract
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private static readonly DateTimeOffset Now = new(2027, 11, 23, 1, 10, 0, TimeSpan.Zero);
    private static readonly PersonId Anna = new("anna");

    private readonly ISignalStore _signals;
    private readonly IRetention _retention;
    private readonly IClaims _claims;
    private readonly IConversations _conversations;
    private readonly ICorrections _corrections;
    private readonly IReminders _reminders;
    private readonly ITourStops _tour;
    private readonly IVisitStories _stories;
    private readonly ISeriesAnswers _answers;

    private protected RetentionContract(
        ISignalStore signals, IRetention retention, IClaims claims, IConversations conversations, ICorrections corrections, IReminders reminders, ITourStops tour, IVisitStories stories, ISeriesAnswers answers) =>
        (_signals, _retention, _claims, _conversations, _corrections, _reminders, _tour, _stories, _answers) = (signals, retention, claims, conversations, corrections, reminders, tour, stories, answers);

    [Fact]
    public async Task What_is_buried_is_in_no_list_and_cannot_be_added_again()
    {
        var stored = await AddAsync(Storage.ASignal() with { Shop = ShopId.FromPack(Code) });

        Assert.True(await _retention.BuryAsync(stored, counted: null, Now, Ct));

        Assert.Empty((await _retention.ListAsync(Ct)).Signals);
        Assert.Empty(await _signals.ListOpenAsync(Ct));
        Assert.Empty(await _signals.ListOfShopAsync(ShopId.FromPack(Code), DateTimeOffset.UnixEpoch, Ct));
        Assert.False(await _signals.AddAsync(new NewSignal(stored.Signal, Storage.Content()), Ct));
        var left = (await _signals.FindAsync(stored.Signal.Id, Ct))!;
        Assert.True(left.Signal is { Destroyed: true, Erased: true, Sender: null, Village: null });
        Assert.Equivalent(SealedContent.Gone, left.Content);
        Assert.Equal(new Tombstone(stored.Signal.Id, Now, IsCleared: false, HadText: true), Assert.Single((await _retention.ListAsync(Ct)).Tombstones));
    }

    [Fact]
    public async Task A_signal_that_somebody_saved_meanwhile_is_not_buried_and_not_counted()
    {
        var stored = await AddAsync(Storage.ASignal() with { Parts = [] });
        await _signals.MoveAsync(stored, ExpiryTable.Forget(stored.Signal, Now), Ct);

        Assert.False(await _retention.BuryAsync(stored, Count, Now, Ct));

        Assert.Single((await _retention.ListAsync(Ct)).Signals);
        Assert.Empty(await _retention.ListCountsAsync(Ct));
    }

    [Fact]
    public async Task What_is_buried_is_counted_with_what_had_the_same_labels_and_once()
    {
        var (first, second, other) = (await AddAsync(Storage.ASignal()), await AddAsync(Storage.ASignal()), await AddAsync(Storage.ASignal()));

        await _retention.BuryAsync(first, Count, Now, Ct);
        await _retention.BuryAsync(first, Count, Now, Ct);
        await _retention.BuryAsync(second, Count, Now, Ct);
        await _retention.BuryAsync(other, Count with { Village = null, Reason = null, SafeRoute = true }, Now, Ct);

        Assert.Equal(
            [new CountedSignals(Count with { Village = null, Reason = null, SafeRoute = true }, 1), new CountedSignals(Count, 2)],
            (await _retention.ListCountsAsync(Ct)).OrderBy(c => c.Count));
    }

    [Fact]
    public async Task Clearing_takes_away_history_claims_notes_and_names_of_that_one_only()
    {
        var (gone, stays) = (await AddWholeAsync(), await AddWholeAsync());
        await _retention.BuryAsync(gone, counted: null, Now, Ct);
        var tombstone = Assert.Single((await _retention.ListAsync(Ct)).Tombstones);

        await _retention.ClearAsync(tombstone, Ct);
        await _retention.ClearAsync(tombstone, Ct);

        Assert.True(Assert.Single((await _retention.ListAsync(Ct)).Tombstones).IsCleared);
        Assert.Empty(await _signals.ListEventsAsync(gone.Signal.Id, Ct));
        Assert.Empty(await _signals.ListNotesAsync(gone.Signal.Id, Ct));
        Assert.Null(await _signals.FindDetailsAsync(gone.Signal.Id, Ct));
        Assert.IsType<Claim.Mine>(await ClaimAsync(gone.Signal.Id));
        Assert.NotEmpty(await _signals.ListEventsAsync(stays.Signal.Id, Ct));
        Assert.Single(await _signals.ListNotesAsync(stays.Signal.Id, Ct));
        Assert.NotNull(await _signals.FindDetailsAsync(stays.Signal.Id, Ct));
        Assert.IsType<Claim.Fresh>(await ClaimAsync(stays.Signal.Id));
    }

    [Fact]
    public async Task A_tombstone_that_is_taken_away_leaves_nothing()
    {
        var stored = await AddAsync(Storage.ASignal());
        await _retention.BuryAsync(stored, counted: null, Now, Ct);

        await _retention.RemoveAsync((await _retention.ListAsync(Ct)).Tombstones, Ct);

        Assert.Null(await _signals.FindAsync(stored.Signal.Id, Ct));
        Assert.Empty((await _retention.ListAsync(Ct)).Tombstones);
    }

    [Fact]
    public async Task Sweeping_takes_what_is_older_and_leaves_what_is_not()
    {
        var stored = await AddAsync(Storage.ASignal());
        var correct = new Move.Correct(new("laren"), stored.Signal.Theme, stored.Signal.Urgency, new Routed(Anna, Team: null, Why: ""));
        var move = Assert.IsType<MoveDecision.Accepted>((stored.Signal with { PartOf = null }).Decide(correct, Anna, Now.AddDays(-10)));
        await _signals.MoveAsync(stored, move, Ct);
        await ClaimAsync(stored.Signal.Id, Now.AddDays(-10));

        await _retention.SweepAsync(Now.AddDays(-11), Now, Ct);
        Assert.Single(await _corrections.ListAsync(10, Ct));
        await _retention.SweepAsync(Now.AddDays(-9), Now, Ct);

        Assert.Empty(await _corrections.ListAsync(10, Ct));
        Assert.True(await ClaimAsync(stored.Signal.Id, Now) is Claim.Mine { UnknownSince: null });
    }

    [Fact]
    public async Task Of_a_number_goes_of_which_visits_it_was_told_and_nobody_elses()
    {
        var visit = Storage.NewId();
        foreach (var step in new[] { "visit-1-aa01", "remind-740000-aa01", "visit-1-bb02" })
        {
            var claim = Assert.IsType<Claim.Mine>(await _claims.TakeAsync(new ClaimKey(visit, step), Now, Now.AddMinutes(1), Ct));
            await _claims.MarkAsync(claim, new StepOutcome(Refusal: null, Now), Ct);
        }

        await _retention.ForgetTourAsync(new SenderKey("aa01"), Ct);
        await _retention.ForgetTourAsync(new SenderKey("aa01"), Ct);

        Assert.IsType<Claim.Mine>(await _claims.TakeAsync(new ClaimKey(visit, "visit-1-aa01"), Now, Now.AddMinutes(1), Ct));
        Assert.IsType<Claim.Done>(await _claims.TakeAsync(new ClaimKey(visit, "visit-1-bb02"), Now, Now.AddMinutes(1), Ct));
    }

    [Fact]
    public async Task Of_a_number_goes_what_it_answered_and_nobody_elses()
    {
        var mine = new SeriesAnswer(new VillageId("almen"), Channel.Sms, "aa01", Yes: true, Now);
        SeriesAnswer[] others = [mine with { By = "0aa01" }, mine with { Channel = Channel.Web }];
        foreach (var answer in (SeriesAnswer[])[mine, mine with { Village = new VillageId("laren") }, .. others])
        {
            await _answers.PutAsync(answer, Ct);
        }

        await _retention.ForgetTourAsync(new SenderKey("aa01"), Ct);

        Assert.Equal(others.ToHashSet(), (await _answers.ListAsync(Ct)).ToHashSet());
    }

    [Fact]
    public async Task What_is_remembered_of_somebody_for_the_first_time_is_added_once()
    {
        var nothing = new KeptConversation(new SenderKey("new"), await _conversations.FindAsync(new SenderKey("new"), Ct));

        Assert.True(await _retention.SaveConversationAsync(nothing, next: null, Ct));
        Assert.True(await _retention.SaveConversationAsync(nothing, new Conversation { Objected = Now }, Ct));
        Assert.False(await _retention.SaveConversationAsync(nothing, new Conversation { OptedOut = true }, Ct));
        Assert.Equal(Now, (await _conversations.FindAsync(new SenderKey("new"), Ct)).Conversation.Objected);
    }

    [Fact]
    public async Task Reminders_that_ended_are_forgotten_on_their_day_and_those_that_stand_never()
    {
        var (jan, village, ended) = (new SenderKey("aa01"), new VillageId("almen"), Now.AddDays(-10));
        await _reminders.StartAsync(Asked(jan, "almen", ended.AddDays(-1)), Ct);
        await _reminders.StartAsync(Asked(jan, "laren", ended.AddDays(-1)), Ct);
        await _reminders.StopAsync(jan, village, ended, Ct);

        // A message from before the end shows whether the end is remembered.
        await _retention.SweepAsync(ended, Now, Ct);
        await _reminders.StartAsync(Asked(jan, "almen", ended.AddHours(-1)), Ct);
        Assert.Empty(await _reminders.ListAsync(new HashSet<VillageId> { village }, Ct));

        await _retention.SweepAsync(ended.AddSeconds(1), Now, Ct);
        await _reminders.StartAsync(Asked(jan, "almen", ended.AddHours(-1)), Ct);
        Assert.Single(await _reminders.ListAsync(new HashSet<VillageId> { village }, Ct));
        Assert.Single(await _reminders.ListAsync(new HashSet<VillageId> { new("laren") }, Ct));
    }

    [Fact]
    public async Task The_story_of_a_visit_is_forgotten_on_its_day_and_the_visit_stays()
    {
        var written = Now.AddDays(-10);
        var stop = PlannedStop.Publish(
            new Stop(new VillageId("almen"), "dorpshuis", "bus-1", new DateOnly(2027, 11, 11), new TimeOnly(10, 0), new TimeOnly(12, 0)), 1, written.AddDays(-20));
        await _tour.ChangeAsync(TourDraft.Empty with { Revision = 1 }, await _tour.GetDraftAsync(Ct), [new StopChange(stop, null)], Ct);
        var told = stop.WithReport(new VisitReport(null, 3, 0, written, Anna), TimeZoneInfo.Utc)!;
        await _stories.ReportAsync(
            told, (await _tour.FindAsync(stop.Id, Ct))!, new VisitStory(stop.Id, stop.Stop.Village, stop.Stop.Date, "Iets moois.", written) { ApprovedBy = Anna }, Ct);

        await _retention.SweepAsync(written, Now, Ct);
        Assert.Single(await _stories.ListAsync(Ct));
        await _retention.SweepAsync(written.AddSeconds(1), Now, Ct);

        Assert.Empty(await _stories.ListAsync(Ct));
        Assert.Equal(told, (await _tour.FindAsync(stop.Id, Ct))!.Stop);
    }

    [Fact]
    public async Task A_conversation_is_saved_or_taken_away_unless_it_went_on_meanwhile()
    {
        var sender = new SenderKey("abc");
        var known = new Conversation { OptedOut = true, EndedOptIn = new EndedOptIn(Now.AddYears(-1), Now) };
        await _signals.AddAsync(new NewSignal(Storage.ASignal(), Storage.Content(), Conversation: new ConversationChange(sender, known, Version: null)), Ct);
        var listed = Assert.Single(await _retention.ListConversationsAsync(Ct));
        Assert.Equal(sender, listed.Sender);
        Assert.Equivalent(known, listed.Stored.Conversation, strict: true);

        Assert.True(await _retention.SaveConversationAsync(listed, known with { EndedOptIn = null }, Ct));
        Assert.False(await _retention.SaveConversationAsync(listed, next: null, Ct));
        Assert.Null((await _conversations.FindAsync(sender, Ct)).Conversation.EndedOptIn);

        Assert.True(await _retention.SaveConversationAsync(Assert.Single(await _retention.ListConversationsAsync(Ct)), next: null, Ct));
        Assert.Null((await _conversations.FindAsync(sender, Ct)).Version);
    }

    private static Reminder Asked(SenderKey sender, string village, DateTimeOffset at) =>
        new(sender, new VillageId(village), at, Storage.NewId(), "nl", Storage.Content());

    private static SignalCount Count { get; } = SignalCount.Of(
        Storage.ASignal() with { PartOf = null, State = SignalState.Closed, CloseReason = CloseReason.Neighbours }, [], TimeZoneInfo.Utc)!;

    private static ShopCode Code => ShopCode.TryParse("K7M3QX", out var code) ? code : default;

    private async Task<StoredSignal> AddAsync(Signal signal, SealedDetails? details = null)
    {
        await _signals.AddAsync(new NewSignal(signal, Storage.Content(), details), Ct);
        return (await _signals.FindAsync(signal.Id, Ct))!;
    }

    private async Task<StoredSignal> AddWholeAsync()
    {
        var stored = await AddAsync(Storage.ASignal(), Storage.Details());
        var note = Storage.NewId();
        var move = Assert.IsType<MoveDecision.Accepted>(stored.Signal.Decide(new Move.WriteNote(note), Anna, Now));
        await _signals.MoveWithNoteAsync(stored, move, new SealedNote(note, Now, Anna, "k20260101", [1], [2]), conversation: null, Ct);
        await ClaimAsync(stored.Signal.Id);
        return (await _signals.FindAsync(stored.Signal.Id, Ct))!;
    }

    private Task<Claim> ClaimAsync(SignalId signal, DateTimeOffset? at = null) =>
        _claims.TakeAsync(new ClaimKey(signal, "notify-0-Teams-anna"), at ?? Now, (at ?? Now).AddMinutes(1), Ct);
}

public sealed class FakeRetentionTests : RetentionContract
{
    public FakeRetentionTests()
        : this(new FakeSignalStore(), new FakeClaims(), new FakeReminders(), new FakeTourStops())
    {
    }

    private FakeRetentionTests(FakeSignalStore store, FakeClaims claims, FakeReminders reminders, FakeTourStops tour)
        : this(store, claims, reminders, tour, new FakeVisitStories(tour), new FakeSeriesAnswers())
    {
    }

    private FakeRetentionTests(FakeSignalStore store, FakeClaims claims, FakeReminders reminders, FakeTourStops tour, FakeVisitStories stories, FakeSeriesAnswers answers)
        : base(store, new FakeRetention(store, claims, stories, reminders, answers), claims, store, store, reminders, tour, stories, answers)
    {
    }
}

[Collection(nameof(Storage))]
public sealed class TableRetentionTests : RetentionContract
{
    public TableRetentionTests(Storage storage)
        : this(storage.Table())
    {
    }

    private TableRetentionTests(NaoberTable table)
        : base(new TableSignalStore(table), new TableRetention(table), new TableClaims(table), new TableConversations(table), new TableCorrections(table), new TableReminders(table), new TableTourStops(table), new TableVisitStories(table), new TableSeriesAnswers(table))
    {
    }
}
