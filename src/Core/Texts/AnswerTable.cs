using Naober.Core.Conversations;
using Naober.Core.Triage;

namespace Naober.Core.Texts;

/// <summary>Which text answers which message: first danger × urgency × about, and only without danger the conversation.</summary>
internal static class AnswerTable
{
    /// <summary>Whatever was asked or wanted: danger, urgency and safety at home go first and get no question.</summary>
    /// <returns>Null: no danger, not urgent, not about safety at home.</returns>
    public static TextId? ForDanger(Understanding understood, bool isOpen) => understood switch
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
        (understood.About == About.Self && understood.Wishes.All(w => w.Wish != ContactWish.DoNotContact), isOpen) switch
        {
            (true, true) => TextId.ReceivedSelf,
            (true, false) => TextId.ReceivedSelfClosed,
            (false, true) => TextId.Received,
            (false, false) => TextId.ReceivedClosed,
        };
}
