using Naober.Core.Signals;
using Naober.Core.Triage;
using Naober.Core.Villages;

namespace Naober.Core.Conversations;

/// <summary>
/// What we remember of a sender besides their signals: the last messages without their text, the village of the last signal, and whether
/// the number takes no texts from us. One question at most is asked, and never after danger.
/// </summary>
public sealed record Conversation
{
    /// <summary>A follow-up within this time belongs to the same signal.</summary>
    public static readonly TimeSpan FollowUpWithin = TimeSpan.FromHours(1);

    /// <summary>Within this time any reply to our question belongs to the signal that it was about.</summary>
    public static readonly TimeSpan ReplyWithin = TimeSpan.FromHours(24);

    /// <summary>So long a reply belongs to the signal about which a colleague sent a text.</summary>
    public static readonly TimeSpan ReplyToColleagueWithin = TimeSpan.FromDays(14);

    /// <summary>So long after danger nothing goes by itself to a phone that somebody else may read, other than what danger gets.</summary>
    public static readonly TimeSpan SilentWithin = TimeSpan.FromDays(14);

    private const int Remembered = 10;

    /// <summary>Nothing is known of this sender.</summary>
    public static Conversation Blank { get; } = new();

    /// <summary>In the order in which they were recorded, the last ten.</summary>
    public IReadOnlyList<Exchange> Exchanges { get; init; } = [];

    /// <summary>Of the last signal whose village was certain and that was not shielded. Offered, never assumed.</summary>
    public VillageId? LastVillage { get; init; }

    /// <summary>The vendor blocks our texts to this number because the sender asked for it (STOP).</summary>
    public bool OptedOut { get; init; }

    /// <summary>Since when the sender wants reminders of the meeting point (AANMELDEN), UTC. Null: they do not (AFMELDEN), or never asked.</summary>
    public DateTimeOffset? RemindersSince { get; init; }

    /// <summary>Null: they never stopped anything, or began again.</summary>
    public EndedOptIn? EndedOptIn { get; init; }

    /// <summary>When the sender objected to texts that go by themselves, UTC. Null: they did not.</summary>
    public DateTimeOffset? Objected { get; init; }

    /// <summary>What a colleague texted last, which nothing was written after. Null: nothing.</summary>
    public ColleagueText? Colleague { get; init; }

    /// <summary>Where a message belongs. The same message gets the same answer again, however much came after it.</summary>
    /// <param name="text">What was written; null where only its labels are at hand, which then never counts as a yes.</param>
    /// <param name="canReply">Whether the sender can answer a question: a text, from a number that can receive one.</param>
    /// <param name="at">When it reached us, UTC.</param>
    public Placement Place(SignalId message, Understanding understood, string? text, bool canReply, DateTimeOffset at)
    {
        var before = Exchanges.TakeWhile(e => e.Message != message).Where(e => e.At <= at).ToList();
        if (Exchanges.FirstOrDefault(e => e.Message == message) is { } answered)
        {
            return new Placement(
                answered.Turn,
                answered.Signal == message ? null : answered.Signal,
                answered.Signal == message ? IsSilent(before.LastOrDefault(), understood, at) : before.LastOrDefault(e => e.Signal == answered.Signal)?.Shielded ?? false);
        }

        // A complaint is never read by whom it may be about as a part of what they handle.
        if (IsKeyword(understood.Intent) || understood is { IsComplaint: true, IsHarmless: true })
        {
            return Placement.First;
        }

        if (OpenQuestion(before, at) is { } asked)
        {
            return new Placement(ReplyTurn(asked, understood, text), asked.Signal, asked.Shielded);
        }

        if (Colleague is { } texted && at >= texted.At && at - texted.At <= ReplyToColleagueWithin)
        {
            return new Placement(new Turn.Added(), texted.Signal, texted.Shielded);
        }

        var last = understood.Intent == Intent.Signal ? before.LastOrDefault() : null;
        if (last is null || IsElsewhere(last.Village, understood.Village))
        {
            return new Placement(FirstTurn(understood, canReply));
        }

        return at - last.At <= FollowUpWithin ? new Placement(new Turn.Added(), last.Signal, last.Shielded)
            : IsSilent(last, understood, at) ? new Placement(new Turn.First(), Silent: true, Earlier: last.Signal)
            : new Placement(FirstTurn(understood, canReply), Earlier: last.Signal);
    }

    /// <summary>As it is after this message.</summary>
    public Conversation With(Exchange exchange) => this with
    {
        Exchanges = [.. Exchanges.TakeLast(Remembered - 1), exchange],
        Colleague = null,
        LastVillage = exchange is { Shielded: false, Village: { } village } ? village : LastVillage,
    };

    /// <summary>As it is after a colleague texted the sender about a signal.</summary>
    /// <param name="at">UTC.</param>
    public Conversation After(Signal signal, DateTimeOffset at) =>
        this with { Colleague = new ColleagueText(signal.Id, at, signal.SafeRoute || signal.Danger != Danger.None) };

    /// <summary>As it is after somebody said that a signal is about safety at home: from now on no text that is not about danger follows.</summary>
    /// <returns>The same one: nothing in it was about that signal.</returns>
    public Conversation Shielding(Signal signal) => Exchanges.Any(e => e.Signal == signal.Id) || Colleague?.Signal == signal.Id
        ? this with
        {
            Exchanges = [.. Exchanges.Select(e => e.Signal == signal.Id ? e with { Shielded = true } : e)],
            Colleague = Colleague?.Signal == signal.Id ? Colleague with { Shielded = true } : Colleague,
            LastVillage = LastVillage == signal.Village ? null : LastVillage,
        }
        : this;

    private static bool IsKeyword(Intent intent) => intent is Intent.Stop or Intent.Start or Intent.Help or Intent.WhereAndWhen or Intent.Spam;

    private static Exchange? OpenQuestion(List<Exchange> before, DateTimeOffset at)
    {
        var asked = before.FindLastIndex(e => e.Turn is Turn.AskVillage or Turn.OfferVillage);
        return asked >= 0
            && at - before[asked].At <= ReplyWithin
            && !before.Skip(asked + 1).Any(e => e.Signal == before[asked].Signal && e.Turn is Turn.VillageTold or Turn.VillageStillUnknown)
                ? before[asked]
                : null;
    }

    private static Turn ReplyTurn(Exchange asked, Understanding reply, string? text)
    {
        if (!reply.IsHarmless)
        {
            return new Turn.Added();
        }

        // After our question a name needs no other cue; a postcode that villages share still tells too little.
        if (reply.Village is { } match && !(match.Unsure && match.Said is [>= '0' and <= '9', ..]))
        {
            return new Turn.VillageTold(match.Village.Id);
        }

        return asked.Turn is Turn.OfferVillage(var offered) && text is not null && YesWords.Says(text)
            ? new Turn.VillageTold(offered)
            : new Turn.VillageStillUnknown();
    }

    private static bool IsSilent(Exchange? last, Understanding understood, DateTimeOffset at) =>
        last is { Shielded: true } && at - last.At <= SilentWithin && !IsElsewhere(last.Village, understood.Village);

    private static bool IsElsewhere(VillageId? before, VillageMatch? now) =>
        before is { } village && now is { Unsure: false } match && match.Village.Id != village;

    private Turn FirstTurn(Understanding understood, bool canReply) => canReply ? Question(understood) : new Turn.First();

    private Turn Question(Understanding understood) => (understood.Intent, understood.Village, LastVillage) switch
    {
        (not Intent.Signal, _, _) => new Turn.First(),
        _ when !understood.IsHarmless || understood.IsComplaint => new Turn.First(),
        (_, { Unsure: false }, _) => new Turn.First(),
        (_, { } guess, _) => new Turn.OfferVillage(guess.Village.Id),
        (_, _, { } last) => new Turn.OfferVillage(last),
        _ => new Turn.AskVillage(),
    };
}
