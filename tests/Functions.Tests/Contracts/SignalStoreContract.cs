using Naober.Core.Conversations;
using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Routing;
using Naober.Core.Shops;
using Naober.Core.Signals;
using Naober.Core.Triage;
using Naober.Core.Villages;
using Naober.Functions.Adapters.Storage;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.Contracts;

public abstract class SignalStoreContract
{
    private static readonly Routed ToAnna = new(new PersonId("anna"), Team: null, "Anna is contactpersoon van Almen.");
    private static readonly PersonId Anna = new("anna");
    private static readonly DateTimeOffset Later = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);
    private static readonly CancellationToken Ct = CancellationToken.None;

    private static readonly SenderKey Sender = new("abc");

    private readonly ISignalStore _store;
    private readonly IConversations _conversations;
    private readonly ICorrections _corrections;

    private protected SignalStoreContract(ISignalStore store, IConversations conversations, ICorrections corrections) =>
        (_store, _conversations, _corrections) = (store, conversations, corrections);

    [Fact]
    public async Task Signals_since_a_moment_include_closed_ones_and_none_from_before()
    {
        var (before, at) = (Storage.ASignal() with { ReceivedAt = Later.AddSeconds(-1) }, Storage.ASignal() with { ReceivedAt = Later, State = SignalState.Closed });
        await _store.AddAsync(new NewSignal(before, Storage.Content()), Ct);
        await _store.AddAsync(new NewSignal(at, Storage.Content()), Ct);

        Assert.Equal([at.Id], (await _store.ListSinceAsync(Later, Ct)).Select(s => s.Id));
    }

    [Fact]
    public async Task The_signals_of_one_sender_are_found_oldest_first_and_nobody_elses()
    {
        var (late, early) = (Storage.ASignal() with { ReceivedAt = Later }, Storage.ASignal() with { State = SignalState.Closed });
        await _store.AddAsync(new NewSignal(late, Storage.Content()), Ct);
        await _store.AddAsync(new NewSignal(early, Storage.Content()), Ct);
        await _store.AddAsync(new NewSignal(Storage.ASignal() with { Sender = new SenderKey("abcd") }, Storage.Content()), Ct);
        await _store.AddAsync(new NewSignal(Storage.ASignal() with { Sender = null }, Storage.Content()), Ct);

        var found = await _store.ListOfSenderAsync(Sender, Ct);

        Assert.Equal([early.Id, late.Id], found.Select(s => s.Signal.Id));
        Assert.Equivalent(Storage.Content(), found[0].Content, strict: true);
    }

    [Fact]
    public async Task What_is_blocked_or_objected_to_stays_so_and_its_content_can_be_replaced()
    {
        var signal = Storage.ASignal() with { Parts = [], Restricted = true, Objected = true, IsComplaint = true };
        await _store.AddAsync(new NewSignal(signal, Storage.Content()), Ct);
        var stored = (await _store.FindAsync(signal.Id, Ct))!;
        Assert.True(stored.Signal is { Restricted: true, Objected: true, IsComplaint: true });

        var lifted = Assert.IsType<MoveDecision.Accepted>(stored.Signal.Decide(new Move.Lift(), new PersonId("els"), Later));
        Assert.True(await _store.MoveAsync(stored with { Content = Storage.Content(seed: 9) }, lifted, Ct));

        var after = (await _store.FindAsync(signal.Id, Ct))!;
        Assert.True(after.Signal is { Restricted: false, Objected: true });
        Assert.Equivalent(Storage.Content(seed: 9), after.Content, strict: true);
    }

    [Fact]
    public async Task What_was_added_is_found_as_it_was()
    {
        var signal = Storage.ASignal();

        Assert.True(await _store.AddAsync(new NewSignal(signal, Storage.Content()), Ct));
        var found = await _store.FindAsync(signal.Id, Ct);

        Assert.Equivalent(signal, found!.Signal, strict: true);
        Assert.Equivalent(Storage.Content(), found.Content, strict: true);
        Assert.Equal(signal.ReceivedAt, found.Signal.ReceivedAt);
    }

    [Fact]
    public async Task What_is_not_known_stays_unknown()
    {
        var signal = Storage.ASignal() with { Sender = null, Village = null, Receiver = null };

        await _store.AddAsync(new NewSignal(signal, Storage.Content() with { Phone = null }), Ct);
        var found = await _store.FindAsync(signal.Id, Ct);

        Assert.Equivalent(signal, found!.Signal, strict: true);
        Assert.Null(found.Content.Phone);
    }

    [Fact]
    public async Task Since_when_it_waits_is_kept_with_the_step_that_was_reached_also_in_the_open_list()
    {
        var signal = Storage.ASignal() with { LastWait = new Wait(Later, Move: 3, LadderStep.Deputy) };

        await _store.AddAsync(new NewSignal(signal, Storage.Content()), Ct);

        Assert.Equal(signal.LastWait, (await _store.FindAsync(signal.Id, Ct))!.Signal.LastWait);
        Assert.Equal(signal.LastWait, Assert.Single(await _store.ListOpenAsync(Ct)).Wait);
    }

    [Fact]
    public async Task What_was_never_added_is_not_found() => Assert.Null(await _store.FindAsync(Storage.NewId(), Ct));

    [Fact]
    public async Task A_second_insert_is_refused_and_changes_nothing()
    {
        var signal = Storage.ASignal();
        await _store.AddAsync(new NewSignal(signal, Storage.Content()), Ct);

        Assert.False(await _store.AddAsync(new NewSignal(signal with { SafeRoute = true, ReceivedAt = Later }, Storage.Content(seed: 9)), Ct));

        var found = await _store.FindAsync(signal.Id, Ct);
        Assert.False(found!.Signal.SafeRoute);
        Assert.Equal(1, found.Content.Text[0]);
        Assert.Single(await _store.ListEventsAsync(signal.Id, Ct));
        Assert.False(Assert.Single(await _store.ListOpenAsync(Ct)).SafeRoute);
    }

    [Fact]
    public async Task Of_many_inserts_at_once_one_is_taken()
    {
        var signal = Storage.ASignal();

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => _store.AddAsync(new NewSignal(signal, Storage.Content()), Ct))));

        Assert.Single(taken, t => t);
    }

    [Fact]
    public async Task A_move_changes_the_signal_the_open_list_and_the_history_together()
    {
        var signal = Storage.ASignal();
        await _store.AddAsync(new NewSignal(signal, Storage.Content()), Ct);

        await MoveAsync(signal.Id, new Move.PickUp());
        Assert.Equal(SignalState.PickedUp, Assert.Single(await _store.ListOpenAsync(Ct)).State);
        await MoveAsync(signal.Id, new Move.Close(CloseReason.PassedOn));

        Assert.Empty(await _store.ListOpenAsync(Ct));
        Assert.Equal(CloseReason.PassedOn, (await _store.FindAsync(signal.Id, Ct))!.Signal.CloseReason);
        Assert.Equal(
            [EventKind.Received, EventKind.PickedUp, EventKind.Closed], (await _store.ListEventsAsync(signal.Id, Ct)).Select(e => e.Kind));
    }

    [Fact]
    public async Task A_move_keeps_the_content()
    {
        var signal = Storage.ASignal();
        await _store.AddAsync(new NewSignal(signal, Storage.Content()), Ct);

        await MoveAsync(signal.Id, new Move.PickUp());

        Assert.Equivalent(Storage.Content(), (await _store.FindAsync(signal.Id, Ct))!.Content, strict: true);
    }

    [Fact]
    public async Task A_move_from_what_somebody_changed_meanwhile_is_refused_and_leaves_no_trace()
    {
        var signal = Storage.ASignal();
        await _store.AddAsync(new NewSignal(signal, Storage.Content()), Ct);
        var stale = await _store.FindAsync(signal.Id, Ct);
        await MoveAsync(signal.Id, new Move.PickUp());

        var refused = await _store.MoveAsync(stale!, Accept(stale!, new Move.PickUp(), new PersonId("bert")), Ct);

        Assert.False(refused);
        Assert.Equal(Anna, (await _store.FindAsync(signal.Id, Ct))!.Signal.PickedUpBy);
        Assert.Equal(Anna, Assert.Single(await _store.ListOpenAsync(Ct)).PickedUpBy);
        Assert.Equal(2, (await _store.ListEventsAsync(signal.Id, Ct)).Count);
    }

    [Fact]
    public async Task Of_two_moves_at_once_one_is_made()
    {
        var signal = Storage.ASignal();
        await _store.AddAsync(new NewSignal(signal, Storage.Content()), Ct);
        var from = (await _store.FindAsync(signal.Id, Ct))!;

        var made = await Task.WhenAll(new[] { "anna", "bert" }
            .Select(p => Task.Run(() => _store.MoveAsync(from, Accept(from, new Move.PickUp(), new PersonId(p)), Ct))));

        Assert.Single(made, m => m);
        Assert.Single(await _store.ListEventsAsync(signal.Id, Ct), e => e.Kind == EventKind.PickedUp);
    }

    [Fact]
    public async Task A_signal_that_is_closed_on_arrival_is_never_on_the_open_list()
    {
        var signal = Storage.ASignal() with { State = SignalState.Closed, CloseReason = CloseReason.Stop };

        await _store.AddAsync(new NewSignal(signal, Storage.Content()), Ct);

        Assert.Empty(await _store.ListOpenAsync(Ct));
        Assert.NotNull(await _store.FindAsync(signal.Id, Ct));
    }

    [Fact]
    public async Task The_open_list_has_the_oldest_first()
    {
        foreach (var minutes in new[] { 5, 1, 9 })
        {
            await _store.AddAsync(new NewSignal(Storage.ASignal() with { ReceivedAt = Later.AddMinutes(minutes) }, Storage.Content()), Ct);
        }

        Assert.Equal([1, 5, 9], (await _store.ListOpenAsync(Ct)).Select(s => (int)(s.ReceivedAt - Later).TotalMinutes));
    }

    [Fact]
    public async Task The_same_view_twice_is_one_and_the_history_is_in_order_and_of_one_signal()
    {
        var (signal, other) = (Storage.ASignal(), Storage.ASignal());
        await _store.AddAsync(new NewSignal(signal, Storage.Content()), Ct);
        await _store.AddAsync(new NewSignal(other, Storage.Content()), Ct);
        var late = new SignalEvent(signal.Id, Later.AddHours(1), Anna, EventKind.Viewed);
        var early = new SignalEvent(signal.Id, Later, Anna, EventKind.Viewed);

        foreach (var view in new[] { late, early, late, early with { By = new PersonId("bert") } })
        {
            await _store.AddViewAsync(view, Ct);
        }

        var events = await _store.ListEventsAsync(signal.Id, Ct);
        Assert.Equal(4, events.Count);
        Assert.Equal(events.Select(e => e.At).Order(), events.Select(e => e.At));
        Assert.Equal(late, events[^1]);
    }

    [Fact]
    public async Task A_part_its_signal_its_details_and_its_conversation_change_together()
    {
        var (whole, part) = (Storage.ASignal(), Storage.ASignal());
        await _store.AddAsync(new NewSignal(whole, Storage.Content()), Ct);
        var to = (await _store.FindAsync(whole.Id, Ct))!;
        var move = to.Signal.Add(part with { Hiding = [part.Id] }, _ => ToAnna);

        Assert.True(await _store.AddPartAsync(new NewSignal(Router.AsPart(part, whole.Id), Storage.Content(2), Storage.Details(), Said(part.Id)), to, move, Ct));

        Assert.Equivalent(move.Next, (await _store.FindAsync(whole.Id, Ct))!.Signal, strict: true);
        Assert.Equal(whole.Id, (await _store.FindAsync(part.Id, Ct))!.Signal.PartOf);
        Assert.Equivalent(Storage.Details(), await _store.FindDetailsAsync(part.Id, Ct), strict: true);
        Assert.Single(await _store.ListOpenAsync(Ct));
        Assert.Contains(await _store.ListEventsAsync(whole.Id, Ct), e => e.Kind == EventKind.Added);
        Assert.Single((await _conversations.FindAsync(Sender, Ct)).Conversation.Exchanges);
    }

    [Fact]
    public async Task A_move_and_what_it_changes_in_the_conversation_are_saved_together_or_not_at_all()
    {
        var signal = Storage.ASignal() with { Sender = Sender };
        await _store.AddAsync(new NewSignal(signal, Storage.Content(), Conversation: Said(signal.Id)), Ct);
        var (from, known) = ((await _store.FindAsync(signal.Id, Ct))!, await _conversations.FindAsync(Sender, Ct));
        var raised = Accept(from, new Move.RaiseSafety(ToAnna), Anna);
        var change = new ConversationChange(Sender, known.Conversation.Shielding(signal), known.Version);

        Assert.False(await _store.MoveAsync(from, raised, change with { Version = "W/\"datetime'2020-01-01T00%3A00%3A00.0000000Z'\"" }, Ct));
        Assert.False((await _store.FindAsync(signal.Id, Ct))!.Signal.SafeRoute);

        Assert.True(await _store.MoveAsync(from, raised, change, Ct));
        Assert.Equivalent(raised.Next, (await _store.FindAsync(signal.Id, Ct))!.Signal, strict: true);
        Assert.All((await _conversations.FindAsync(Sender, Ct)).Conversation.Exchanges, e => Assert.True(e.Shielded));
    }

    [Fact]
    public async Task A_part_of_what_somebody_changed_meanwhile_is_refused_whole()
    {
        var (whole, part) = (Storage.ASignal(), Storage.ASignal());
        await _store.AddAsync(new NewSignal(whole, Storage.Content()), Ct);
        var stale = (await _store.FindAsync(whole.Id, Ct))!;
        await MoveAsync(whole.Id, new Move.PickUp());

        var added = await _store.AddPartAsync(
            new NewSignal(Router.AsPart(part, whole.Id), Storage.Content(), Storage.Details(), Said(part.Id)), stale, stale.Signal.Add(part, _ => ToAnna), Ct);

        Assert.False(added);
        Assert.Null(await _store.FindAsync(part.Id, Ct));
        Assert.Null(await _store.FindDetailsAsync(part.Id, Ct));
        Assert.Null((await _conversations.FindAsync(Sender, Ct)).Version);
    }

    [Fact]
    public async Task What_is_said_of_a_conversation_that_went_on_meanwhile_is_refused_whole()
    {
        var (first, second, third) = (Storage.ASignal(), Storage.ASignal(), Storage.ASignal());
        Assert.Null((await _conversations.FindAsync(Sender, Ct)).Version);
        Assert.True(await _store.AddAsync(new NewSignal(first, Storage.Content(), Conversation: Said(first.Id)), Ct));
        Assert.False(await _store.AddAsync(new NewSignal(second, Storage.Content(), Conversation: Said(second.Id)), Ct));
        Assert.Null(await _store.FindAsync(second.Id, Ct));

        var known = await _conversations.FindAsync(Sender, Ct);
        Assert.True(await _store.AddAsync(new NewSignal(second, Storage.Content(), Conversation: Said(second.Id, known)), Ct));
        Assert.False(await _store.AddAsync(new NewSignal(third, Storage.Content(), Conversation: Said(third.Id, known)), Ct));

        Assert.Equal([first.Id, second.Id], (await _conversations.FindAsync(Sender, Ct)).Conversation.Exchanges.Select(e => e.Message));
    }

    [Fact]
    public async Task A_conversation_comes_back_as_it_was()
    {
        var talk = new Conversation { LastVillage = new VillageId("almen"), OptedOut = true, RemindersSince = Later };
        foreach (var turn in new Turn[] { new Turn.First(), new Turn.AskVillage(), new Turn.OfferVillage(new VillageId("laren")), new Turn.Added(), new Turn.VillageTold(new VillageId("epse")), new Turn.VillageStillUnknown() })
        {
            talk = talk.With(new Exchange(Storage.NewId(), Storage.NewId(), Later, turn, new VillageId("almen"), Shielded: true));
        }

        await _store.AddAsync(new NewSignal(Storage.ASignal(), Storage.Content(), Conversation: new ConversationChange(Sender, talk, Version: null)), Ct);

        Assert.Equivalent(talk, (await _conversations.FindAsync(Sender, Ct)).Conversation, strict: true);
    }

    [Fact]
    public async Task Details_live_until_the_signal_is_closed()
    {
        var signal = Storage.ASignal();
        signal = signal with { Hiding = [signal.Id] };
        await _store.AddAsync(new NewSignal(signal, Storage.Content(), Storage.Details()), Ct);
        await MoveAsync(signal.Id, new Move.PickUp());
        Assert.NotNull(await _store.FindDetailsAsync(signal.Id, Ct));

        await MoveAsync(signal.Id, new Move.Close(CloseReason.Handled));

        Assert.Null(await _store.FindDetailsAsync(signal.Id, Ct));
    }

    [Fact]
    public async Task A_note_is_kept_with_its_move_and_twice_is_once()
    {
        var signal = Storage.ASignal() with { PartOf = null };
        await _store.AddAsync(new NewSignal(signal, Storage.Content()), Ct);
        var from = (await _store.FindAsync(signal.Id, Ct))!;
        var note = Storage.Note();
        var move = Accept(from, new Move.WriteNote(note.Id), Anna);

        Assert.True(await _store.MoveWithNoteAsync(from, move, note, conversation: null, Ct));
        Assert.False(await _store.MoveWithNoteAsync(from, move, note, conversation: null, Ct));

        Assert.Equivalent(note, Assert.Single(await _store.ListNotesAsync(signal.Id, Ct)), strict: true);
        Assert.Equal([note.Id], (await _store.FindAsync(signal.Id, Ct))!.Signal.Notes);
        Assert.Empty(await _store.ListNotesAsync(Storage.NewId(), Ct));
    }

    [Fact]
    public async Task Who_wants_no_contact_leaves_no_text_number_or_note_also_not_in_parts()
    {
        var (whole, part, note) = (Storage.ASignal() with { Parts = [] }, Storage.ASignal(), Storage.Note());
        await _store.AddAsync(new NewSignal(whole, Storage.Content()), Ct);
        var to = (await _store.FindAsync(whole.Id, Ct))!;
        await _store.AddPartAsync(new NewSignal(Router.AsPart(part, whole.Id), Storage.Content()), to, to.Signal.Add(part, _ => ToAnna), Ct);
        await MoveAsync(whole.Id, new Move.PickUp());
        var from = (await _store.FindAsync(whole.Id, Ct))!;
        await _store.MoveWithNoteAsync(from, Accept(from, new Move.WriteNote(note.Id), Anna), note, conversation: null, Ct);

        await MoveAsync(whole.Id, new Move.Close(CloseReason.NoContact));

        Assert.Empty(await _store.ListNotesAsync(whole.Id, Ct));
        foreach (var id in new[] { whole.Id, part.Id })
        {
            var left = (await _store.FindAsync(id, Ct))!;
            Assert.True(left.Signal.Erased);
            Assert.Empty(left.Content.Text);
            Assert.Empty(left.Content.WrappedKey);
            Assert.Empty(left.Content.Phone ?? []);
            Assert.Empty(left.Content.Notes ?? []);
        }
    }

    [Fact]
    public async Task Whatever_was_done_with_a_signal_is_found_as_it_was()
    {
        var signal = Storage.ASignal() with
        {
            Channel = Channel.Staff,
            OfferedTo = Anna,
            Together = new PersonId("bert"),
            Barred = [new PersonId("els"), new PersonId("dirk")],
            Notes = [Storage.NewId(), Storage.NewId()],
            VisitOn = new DateOnly(2026, 12, 3),
            Informed = new Informed(On: null, NotInformed.Harm),
            PartnerConsent = new Consent(ConsentBy.Representative, new DateOnly(2026, 12, 1)),
            EnteredBy = new PersonId("chantal"),
            HandledAt = Later,
            ClosedAt = Later,
            Erased = true,
        };

        await _store.AddAsync(new NewSignal(signal, Storage.Content()), Ct);

        Assert.Equivalent(signal, (await _store.FindAsync(signal.Id, Ct))!.Signal, strict: true);
    }

    [Fact]
    public async Task The_history_names_the_colleague_that_a_move_names()
    {
        var signal = Storage.ASignal();
        await _store.AddAsync(new NewSignal(signal, Storage.Content()), Ct);

        await MoveAsync(signal.Id, new Move.PassOn(new PersonId("dirk")));

        Assert.Equal(new PersonId("dirk"), Assert.Single(await _store.ListEventsAsync(signal.Id, Ct), e => e.Kind == EventKind.PassedOn).Other);
    }

    [Fact]
    public async Task A_closed_signal_that_gets_a_part_is_on_the_open_list_again()
    {
        var (whole, part) = (Storage.ASignal(), Storage.ASignal());
        await _store.AddAsync(new NewSignal(whole, Storage.Content()), Ct);
        await MoveAsync(whole.Id, new Move.PickUp());
        await MoveAsync(whole.Id, new Move.Close(CloseReason.Handled));
        var closed = (await _store.FindAsync(whole.Id, Ct))!;

        Assert.True(await _store.AddPartAsync(
            new NewSignal(Router.AsPart(part, whole.Id), Storage.Content()), closed, closed.Signal.Add(part, _ => ToAnna), Ct));

        Assert.Equal(whole.Id, Assert.Single(await _store.ListOpenAsync(Ct)).Id);
    }

    [Fact]
    public async Task Corrections_are_listed_the_last_ones_first()
    {
        foreach (var (theme, number) in new[] { (Theme.Money, 1), (Theme.Grief, 2), (Theme.Youth, 3) })
        {
            var signal = Storage.ASignal() with { Trail = [.. Enumerable.Repeat(MoveKind.Received, number)] };
            await _store.AddAsync(new NewSignal(signal, Storage.Content()), Ct);
            await MoveAsync(signal.Id, new Move.Correct(new VillageId("laren"), theme, Urgency.Acute, ToAnna));
        }

        var listed = await _corrections.ListAsync(2, Ct);

        Assert.Equal([Theme.Youth, Theme.Grief], listed.Select(c => c.After.Theme));
        Assert.Equal(new Labelled(new VillageId("almen"), Theme.Loneliness, Urgency.Urgent), listed[0].Before);
        Assert.Equal(new VillageId("laren"), listed[0].After.Village);
        Assert.Equal(["eenzaamheid: ziet niemand", "spoed"], listed[0].Rules);
    }

    private static ConversationChange Said(SignalId message, StoredConversation? known = null) => new(
        Sender,
        (known?.Conversation ?? Conversation.Blank).With(new Exchange(message, message, Later, new Turn.First(), Village: null, Shielded: false)),
        known?.Version);

    [Fact]
    public async Task A_signal_of_a_shop_counts_once_for_that_shop_whatever_is_repeated()
    {
        var (shop, other) = (ShopOf('a'), ShopOf('b'));
        var signal = Storage.ASignal() with { Shop = shop, SafeRoute = true };
        await _store.AddAsync(new NewSignal(signal, Storage.Content()), Ct);
        await _store.AddAsync(new NewSignal(signal, Storage.Content()), Ct);
        await _store.AddAsync(new NewSignal(Storage.ASignal() with { Shop = other }, Storage.Content()), Ct);
        await _store.AddAsync(new NewSignal(Storage.ASignal(), Storage.Content()), Ct);
        Assert.Equal(new ShopSignal(signal.ReceivedAt, PickedUp: false), Assert.Single(await _store.ListOfShopAsync(shop, signal.ReceivedAt, Ct)));

        await MoveAsync(signal.Id, new Move.PickUp());
        await MoveAsync(signal.Id, new Move.Close(CloseReason.PassedOn));

        Assert.Equal(new ShopSignal(signal.ReceivedAt, PickedUp: true), Assert.Single(await _store.ListOfShopAsync(shop, signal.ReceivedAt, Ct)));
        Assert.Equal(shop, (await _store.FindAsync(signal.Id, Ct))!.Signal.Shop);
    }

    [Fact]
    public async Task Only_what_a_shop_gave_since_then_is_counted()
    {
        var shop = ShopOf('a');
        foreach (var days in new[] { -300, -1, 0, 1 })
        {
            await _store.AddAsync(new NewSignal(Storage.ASignal() with { Shop = shop, ReceivedAt = Later.AddDays(days) }, Storage.Content()), Ct);
        }

        Assert.Equal([Later, Later.AddDays(1)], (await _store.ListOfShopAsync(shop, Later, Ct)).Select(s => s.ReceivedAt));
    }

    private static ShopId ShopOf(char digit) => ShopId.TryParse(new string(digit, 32), out var id) ? id : throw new FormatException();

    private static MoveDecision.Accepted Accept(StoredSignal from, Move move, PersonId by) =>
        Assert.IsType<MoveDecision.Accepted>(from.Signal.Decide(move, by, Later.AddMinutes(from.Signal.Trail.Count)));

    private async Task MoveAsync(SignalId id, Move move)
    {
        var from = (await _store.FindAsync(id, Ct))!;
        Assert.True(await _store.MoveAsync(from, Accept(from, move, Anna), Ct));
    }
}

public sealed class FakeSignalStoreTests : SignalStoreContract
{
    public FakeSignalStoreTests()
        : this(new FakeSignalStore())
    {
    }

    private FakeSignalStoreTests(FakeSignalStore store)
        : base(store, store, store)
    {
    }
}

[Collection(nameof(Storage))]
public sealed class TableSignalStoreTests : SignalStoreContract
{
    public TableSignalStoreTests(Storage storage)
        : this(storage.Table())
    {
    }

    private TableSignalStoreTests(NaoberTable table)
        : base(new TableSignalStore(table), new TableConversations(table), new TableCorrections(table))
    {
    }
}
