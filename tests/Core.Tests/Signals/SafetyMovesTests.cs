using Naober.Core.Conversations;
using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Core.Triage;
using Naober.Core.Villages;

namespace Naober.Core.Tests.Signals;

/// <summary>Who may say that it is about safety at home, or that it is not, when; and who sees it afterwards. Anna has the village, Fenna and Gerrit are the officers.</summary>
public sealed class SafetyMovesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);
    private static readonly PersonId Anna = new("anna");
    private static readonly PersonId Dirk = new("dirk");
    private static readonly PersonId Fenna = new("fenna");
    private static readonly string[] Officers = ["fenna", "gerrit"];
    private static readonly Move Raise = new Move.RaiseSafety(Routed(safeRoute: true));
    private static readonly Move Lower = new Move.LowerSafety(Routed(safeRoute: false));
    private static readonly Signal Taken = Lochem.ASignal() with
    {
        State = SignalState.PickedUp, PickedUpBy = Anna, OfferedTo = Dirk, Together = Dirk, Team = new TeamId("geld"),
        Trail = [MoveKind.Received, MoveKind.PickedUp], Notes = [SignalId.FromSms("note")],
    };

    public static TheoryData<string, string, Type> Table => new()
    {
        { "waiting", "raise", typeof(MoveDecision.Accepted) },
        { "waiting for a village", "raise", typeof(MoveDecision.Accepted) },
        { "taken", "raise", typeof(MoveDecision.Accepted) },
        { "set aside", "raise", typeof(MoveDecision.Accepted) },
        { "closed", "raise", typeof(MoveDecision.IsClosed) }, // opened again first
        { "erased", "raise", typeof(MoveDecision.IsErased) },
        { "closed and erased", "raise", typeof(MoveDecision.IsErased) },
        { "blocked", "raise", typeof(MoveDecision.IsRestricted) },
        { "raised", "raise", typeof(MoveDecision.AlreadyDone) },
        { "raised", "lower", typeof(MoveDecision.Accepted) },
        { "raised and taken", "lower", typeof(MoveDecision.Accepted) },
        { "raised and closed", "lower", typeof(MoveDecision.IsClosed) },
        { "raised and erased", "lower", typeof(MoveDecision.IsErased) },
        { "raised and blocked", "lower", typeof(MoveDecision.IsRestricted) },
        { "waiting", "lower", typeof(MoveDecision.AlreadyDone) },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_move_has_one_answer(string signal, string move, Type answer) =>
        Assert.IsType(answer, In(signal).Decide(move == "raise" ? Raise : Lower, Anna, Now));

    [Theory]
    [InlineData("waiting")]
    [InlineData("waiting for a village")]
    [InlineData("taken")]
    [InlineData("set aside")]
    public void What_was_raised_is_the_officers_alone_also_for_who_had_it(string signal)
    {
        var (next, told, _, _) = Accept(In(signal), Raise, Anna);

        Assert.True(next.SafeRoute);
        Assert.Equal((SignalState.Routed, Fenna), (next.State, next.Receiver!.Value));
        Assert.Equal((null, null, null, null), (next.PickedUpBy, next.OfferedTo, next.Together, next.Team));
        Assert.Equal(["fenna", "gerrit"], WhoSees(next));
        Assert.False(next.MayTellSender);
        Assert.Equal((EventKind.SafetyRaised, Anna), (told.Kind, told.By!.Value));
    }

    [Fact]
    public void What_was_raised_waits_anew_with_the_ladder_of_safety_at_home()
    {
        var waited = Lochem.ASignal() with { LastWait = new Wait(Now.AddDays(-3), Move: 0, LadderStep.Coordinator) };

        var next = Accept(waited, Raise, Anna).Next;

        Assert.Equal(new Wait(Now, Move: 1), next.Wait);
        Assert.Equal([LadderStep.DeputyOfficer, LadderStep.DutyManager], Escalation.Of(Lochem.Organisation, next).Select(s => s.Step));
        Assert.All(Ladder.Of(Lochem.Organisation, next, Now), rung => Assert.Contains(rung.Person.Value, Officers));
    }

    [Fact]
    public void What_an_officer_lowered_goes_on_as_any_other_with_all_that_was_written()
    {
        var raised = Accept(Taken, Raise, Anna).Next with { State = SignalState.PickedUp, PickedUpBy = Fenna };

        var (next, told, _, _) = Accept(raised, Lower, Fenna);

        Assert.Equal((false, SignalState.Routed, Anna), (next.SafeRoute, next.State, next.Receiver!.Value));
        Assert.Null(next.PickedUpBy);
        Assert.Equal(Taken.Notes, next.Notes);
        Assert.Equal(new Wait(Now, raised.Trail.Count), next.Wait);
        Assert.Contains("anna", WhoSees(next));
        Assert.DoesNotContain("fenna", WhoSees(next));
        Assert.Equal(EventKind.SafetyLowered, told.Kind);
    }

    [Fact]
    public void What_was_lowered_without_a_village_waits_for_one()
    {
        var raised = Lochem.ASignal() with { Village = null, SafeRoute = true, Receiver = Fenna };

        Assert.Equal(SignalState.AwaitingVillage, Accept(raised, Lower, Fenna).Next.State);
    }

    [Fact]
    public void Who_writes_again_about_what_was_raised_is_told_nothing_by_itself()
    {
        var signal = Lochem.ASignal();
        Exchange Said(SignalId about) => new(about, about, Now, new Turn.First(), signal.Village, Shielded: false);
        var known = Conversation.Blank.With(Said(signal.Id)).With(Said(SignalId.FromSms("other"))) with { Colleague = new ColleagueText(signal.Id, Now, Shielded: false) };

        var shielded = known.Shielding(signal);

        Assert.Equal([true, false], shielded.Exchanges.Select(e => e.Shielded));
        Assert.True(shielded.Colleague!.Shielded);
        Assert.Null(shielded.LastVillage);
        Assert.Same(Conversation.Blank, Conversation.Blank.Shielding(signal));
    }

    [Theory]
    [InlineData(true, "Received Viewed PickedUp SafetyRaised Viewed Escalated SafetyLowered Viewed")]
    [InlineData(false, "Received Viewed PassedOn Viewed")] // Anna's own view before, what came from Fenna, and what came after
    public void To_others_the_history_tells_nothing_of_what_was_thought_of_it(bool isOfficer, string kinds)
    {
        var minute = 0;
        SignalEvent Told(EventKind kind, PersonId? by, AccessGround? ground = null, string? why = null) =>
            new(Lochem.ASignal().Id, Now.AddMinutes(minute++), by, kind, Why: why) { Ground = ground };
        SignalEvent[] events =
        [
            Told(EventKind.Received, null, why: "Fenna is aandachtsfunctionaris."),
            Told(EventKind.Viewed, Anna, AccessGround.OwnVillage),
            Told(EventKind.PickedUp, Anna),
            Told(EventKind.SafetyRaised, Anna, why: "Fenna is aandachtsfunctionaris."),
            Told(EventKind.Viewed, Fenna, AccessGround.Officer),
            Told(EventKind.Escalated, null),
            Told(EventKind.SafetyLowered, Fenna, why: "Anna is contactpersoon van Almen."),
            Told(EventKind.Viewed, Anna, AccessGround.OwnVillage),
        ];

        var read = SafetyHistory.For(events, isOfficer);

        Assert.Equal(kinds, string.Join(' ', read.Select(e => e.Kind)));
        Assert.Equal(isOfficer, read.Any(e => e.Why?.Contains("aandachtsfunctionaris", StringComparison.Ordinal) == true));
        Assert.Equal(isOfficer ? null : events[6].At, SafetyHistory.HiddenBefore(events, isOfficer));
        Assert.Equal(events[..6], SafetyHistory.For(events[..6], isOfficer)); // nobody lowered it
    }

    private static Signal In(string signal) => signal switch
    {
        "waiting" => Lochem.ASignal(),
        "waiting for a village" => Lochem.ASignal() with { State = SignalState.AwaitingVillage, Village = null },
        "taken" => Taken,
        "set aside" => Lochem.ASignal() with { State = SignalState.SetAside },
        "closed" => Taken with { State = SignalState.Closed },
        "erased" => Taken with { Erased = true },
        "closed and erased" => Taken with { State = SignalState.Closed, Erased = true },
        "blocked" => Taken with { Restricted = true },
        "raised" => Raised,
        "raised and taken" => Raised with { State = SignalState.PickedUp, PickedUpBy = Fenna },
        "raised and closed" => Raised with { State = SignalState.Closed },
        "raised and erased" => Raised with { Erased = true },
        _ => Raised with { Restricted = true },
    };

    private static Signal Raised => Accept(Lochem.ASignal(), Raise, Anna).Next;

    private static Routed Routed(bool safeRoute) =>
        Lochem.Route(new RoutingCase(new VillageId("almen"), Theme.Loneliness, Urgency.Normal, Danger.None, safeRoute, []));

    private static IEnumerable<string> WhoSees(Signal signal) =>
        Lochem.Organisation.People.Values.Where(p => Access.MaySee(Lochem.Organisation, p, signal)).Select(p => p.Id.Value).Order();

    private static MoveDecision.Accepted Accept(Signal signal, Move move, PersonId by) => Assert.IsType<MoveDecision.Accepted>(signal.Decide(move, by, Now));
}
