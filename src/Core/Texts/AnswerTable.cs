using Naober.Core.Conversations;
using Naober.Core.Signals;
using Naober.Core.Triage;

namespace Naober.Core.Texts;

/// <summary>Which text answers which message: first danger × urgency × about, and only without danger the conversation.</summary>
internal static class AnswerTable
{
    /// <summary>Whatever was asked or wanted: danger, urgency and safety at home go first and get no question.</summary>
    /// <param name="isOpen">Whether the office is open.</param>
    /// <param name="isWatched">Whether somebody looks within the term for what is acute, counted from now.</param>
    /// <returns>Null: no danger, not urgent, not about safety at home.</returns>
    public static TextId? ForDanger(Understanding understood, bool isOpen, bool isWatched) => (ForDanger(understood, isOpen), understood) switch
    {
        ({ } id, { Urgency: Urgency.Acute, SafeRoute: false }) => isWatched ? Watched(id) : isOpen ? id : Closed(id),
        (var id, _) => id, // of safety at home always the same words
    };

    /// <summary>After a colleague closed it: never that something was done where nothing was.</summary>
    public static TextId ForClosing(CloseReason? reason, bool aboutSelf) => (aboutSelf, reason) switch
    {
        (true, _) => TextId.ClosedSelf,
        (_, CloseReason.NothingNeeded or CloseReason.NotTraceable or CloseReason.Duplicate) => TextId.ClosedRead,
        _ => TextId.Closed,
    };

    private static TextId? ForDanger(Understanding understood, bool isOpen) => understood switch
    {
        { Danger: Danger.Suicide or Danger.Despair, About: About.Self } => TextId.SuicideSelf,
        { Danger: Danger.Suicide or Danger.Despair } => TextId.Suicide,
        { SafeRoute: true } => TextId.HelpLines,
        { Danger: Danger.Violence or Danger.Coercion or Danger.Child or Danger.Other } => TextId.HelpLines,
        { Danger: Danger.NotSeen or Danger.Wandering } => TextId.NotSeen,
        { Danger: Danger.ScamNow, About: About.Self } => TextId.ScamSelf,
        { Danger: Danger.ScamNow } => TextId.Scam,
        { Danger: Danger.Medical or Danger.Fire } => TextId.CallNow,
        { Urgency: Urgency.Normal } => null,
        { Urgency: Urgency.Acute } => TextId.CallNow,
        _ => isOpen ? TextId.Urgent : TextId.UrgentClosed,
    };

    private static TextId Closed(TextId id) => id switch
    {
        TextId.Suicide => TextId.SuicideClosed,
        TextId.SuicideSelf => TextId.SuicideSelfClosed,
        TextId.NotSeen => TextId.NotSeenClosed,
        TextId.Scam => TextId.ScamClosed,
        TextId.ScamSelf => TextId.ScamSelfClosed,
        TextId.CallNow => TextId.CallNowClosed,
        _ => id,
    };

    private static TextId Watched(TextId id) => id switch
    {
        TextId.Suicide => TextId.SuicideWatched,
        TextId.SuicideSelf => TextId.SuicideSelfWatched,
        TextId.NotSeen => TextId.NotSeenWatched,
        TextId.Scam => TextId.ScamWatched,
        TextId.ScamSelf => TextId.ScamSelfWatched,
        TextId.CallNow => TextId.CallNowWatched,
        _ => id,
    };

    /// <returns>Null: nothing is owed.</returns>
    public static TextId? For(Understanding understood, Turn turn, bool isOpen) => (understood.Intent, turn) switch
    {
        (Intent.Spam, _) => null,
        (Intent.Stop, _) => TextId.Stopped,
        (Intent.Start, _) => TextId.Started,
        (_, Turn.VillageTold) => TextId.VillageTold,
        (Intent.Help, _) => TextId.Help,
        (Intent.WhereAndWhen, _) => TextId.WhereAndWhen,
        (Intent.Thanks or Intent.Empty, Turn.Added) => null, // "dank je" and a thumb up end the talk
        (Intent.Thanks, _) => TextId.Thanks,
        (_, Turn.VillageStillUnknown) => TextId.VillageUnknown,
        (Intent.Empty, _) => TextId.Empty,
        _ when understood.IsComplaint => TextId.Complaint,
        (_, Turn.AskVillage) => TextId.AskVillage,
        (_, Turn.OfferVillage) => TextId.OfferVillage,
        (_, Turn.Added) => TextId.Added,
        _ => Received(understood, isOpen),
    };

    // "Neemt contact met je op" is only for who writes about themself and did not ask to be left alone.
    private static TextId Received(Understanding understood, bool isOpen) =>
        (understood.About == About.Self && understood.Wishes.All(w => w.Wish is not (ContactWish.DoNotContact or ContactWish.DoNotText)), isOpen) switch
        {
            (true, true) => TextId.ReceivedSelf,
            (true, false) => TextId.ReceivedSelfClosed,
            (false, true) => TextId.Received,
            (false, false) => TextId.ReceivedClosed,
        };
}
